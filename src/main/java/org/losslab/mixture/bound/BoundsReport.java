package org.losslab.mixture.bound;

import java.util.Optional;
import org.losslab.mixture.Accuracies;
import org.losslab.mixture.CrossEntropyEffort;
import org.losslab.mixture.NoiseKind;

/**
 * Everything that is known of one setting.
 *
 * @param closed the closed forms
 * @param gaussian what needs quadrature or optimization, for Gaussian noise
 * @param noise accuracies under the setting's noise, unless that is Gaussian
 */
public record BoundsReport(ClosedForms closed, GaussianResults gaussian, Optional<NoiseResults> noise) {

    private static final int DIRECTION_PAIRS = 20_000;
    /** Multiplications that one pass over all directions may take, roughly. */
    private static final double DIRECTION_EFFORT = 4e8;

    private static final int SAMPLES = 200_000;

    /** Computes it all, CE's minimum to a gap of 1e-8. */
    public static BoundsReport of(Setting setting) {
        ClosedForms closed = ClosedForms.of(setting);
        double perPair = (double) setting.classes() * (setting.classes() + setting.dimension());
        int pairs = (int) Math.max(500, Math.min(DIRECTION_PAIRS, DIRECTION_EFFORT / perPair));
        Accuracies accuracies = new Accuracies(setting.geometry(), pairs);
        GaussianResults gaussian = GaussianResults.of(closed, CrossEntropyEffort.PRECISE, accuracies);
        Optional<NoiseResults> noise = setting.noise() == NoiseKind.GAUSSIAN
                ? Optional.empty()
                : Optional.of(NoiseResults.of(
                        closed, gaussian.optimum().classifier(), Math.max(1, SAMPLES / setting.classes())));
        return new BoundsReport(closed, gaussian, noise);
    }
}
