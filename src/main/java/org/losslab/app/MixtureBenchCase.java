package org.losslab.app;

import java.util.List;
import org.losslab.mixture.CentreArrangement;
import org.losslab.mixture.NoiseKind;
import org.losslab.mixture.region.RegionImage;
import org.losslab.state.MixtureCentres;
import org.losslab.state.MixtureFeatures;
import org.losslab.state.MixtureState;
import org.losslab.state.MixtureView;

/**
 * A setting whose σ is dragged.
 *
 * @param classes K
 * @param dimension d
 */
record MixtureBenchCase(int classes, int dimension) {

    static final List<MixtureBenchCase> ALL = List.of(
            new MixtureBenchCase(5, 2),
            new MixtureBenchCase(25, 2),
            new MixtureBenchCase(100, 2),
            new MixtureBenchCase(5, 3),
            new MixtureBenchCase(25, 3));

    private static final int SAMPLES = 2000;
    private static final double RADIUS = 10;
    private static final double MIDDLE = 0.1;

    /** The state at one position of the drag: σ goes up and down by a factor of two, a hundredth a step. */
    MixtureState at(int step) {
        double sigma = MIDDLE * Math.exp(Math.log(2) * Math.sin(step * 0.02));
        return new MixtureState(
                new MixtureCentres(CentreArrangement.AUTO, classes, dimension, 1, true, List.of()),
                sigma,
                NoiseKind.GAUSSIAN,
                MixtureState.paperWeight(classes),
                RADIUS,
                0.01,
                SAMPLES,
                1,
                MixtureFeatures.NONE,
                MixtureView.INITIAL.withShading(RegionImage.Shading.NONE));
    }
}
