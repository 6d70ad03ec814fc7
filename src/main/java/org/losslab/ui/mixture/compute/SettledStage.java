package org.losslab.ui.mixture.compute;

import org.losslab.mixture.SampleQuadraticOptimum;
import org.losslab.mixture.SampleSet;
import org.losslab.mixture.bound.SampledMargins;
import org.losslab.state.MixtureFeatures;
import org.losslab.state.MixtureState;
import org.losslab.ui.mixture.compute.PanelSnapshot.SettledNumbers;

/** What takes longer than a frame, for sliders that rest. */
final class SettledStage {

    /** Multiplications up to which the samples' own optima are found, too. */
    private static final double LARGEST_SAMPLE_SYSTEM = 3e8;

    /** Samples on which margins are measured, and the multiplications that they may cost. */
    private static final int MARGIN_SAMPLES = 20_000;

    private static final double MARGIN_EFFORT = 1e8;

    private final SampleStage sampleStage;

    SettledStage(SampleStage sampleStage) {
        this.sampleStage = sampleStage;
    }

    SettledNumbers of(PanelSnapshot shown) {
        MixtureState state = shown.request().state();
        double classes = state.centres().classes();
        double d = state.centres().dimension();
        double effort = state.samples() * d * d * 2 + classes * d * d * d;
        boolean small = effort <= LARGEST_SAMPLE_SYSTEM && state.features().kind() == MixtureFeatures.Kind.NONE;
        SampleSet samples = shown.samples();
        return new SettledNumbers(
                small ? new SampleQuadraticOptimum(samples, 0).normalized() : Double.NaN,
                small ? new SampleQuadraticOptimum(samples, state.weight()).normalized() : Double.NaN,
                SampledMargins.of(
                        sampleStage.model(shown.centres(), state),
                        shown.centres().gamma(),
                        (int) Math.min(MARGIN_SAMPLES, MARGIN_EFFORT / (classes * d)),
                        state.seed()));
    }
}
