package org.losslab.ui.mixture.compute;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.losslab.mixture.CentreArrangement;
import org.losslab.mixture.Feasibility;
import org.losslab.state.MixtureCentres;
import org.losslab.state.MixtureState;
import org.losslab.state.MixtureSweep;

/** The values that a sweep gives its slider. */
final class SweepValues {

    private static final int POINTS = 61;

    private SweepValues() {}

    /** Rising. */
    static double[] of(MixtureSweep.Slider slider, MixtureState state, CentreSet centres) {
        return switch (slider) {
            case CLASSES -> spread(2, Math.max(40, Math.min(MixtureCentres.LARGEST, 2.0 * classes(state))), true);
            case DIMENSION -> spread(2, Math.max(40, Math.min(MixtureCentres.LARGEST, 2.0 * dimension(state))), true);
            case GAMMA -> {
                double end = Math.min(2.0 / 3, limit(state.centres(), centres));
                yield spread(Math.max(MixtureCentres.SMALLEST_GAMMA, Math.min(1e-4, end / 100)), end, false);
            }
            case SIGMA -> spread(1e-3, 10, false);
            case WEIGHT -> spread(0.05, Math.max(1e3, 20.0 * classes(state)), false);
            case SAMPLES -> spread(1, MixtureState.MOST_SAMPLES, true);
            case RADIUS -> spread(0.1, 1e4, false);
            case EPSILON -> spread(1e-6, 1, false);
        };
    }

    private static double limit(MixtureCentres asked, CentreSet centres) {
        if (centres.limit().isPresent()) {
            return centres.limit().get().gammaMax();
        }
        boolean known = asked.arrangement() != CentreArrangement.RANDOM
                && !Feasibility.needsSearch(asked.arrangement(), asked.classes(), asked.dimension());
        double arranged = known
                ? Feasibility.of(asked.arrangement(), asked.classes(), asked.dimension())
                        .gammaMax()
                : 0;
        return Math.max(arranged, Math.max(2e-4, centres.gamma()));
    }

    /** Values evenly spread on a logarithmic axis, ends included. */
    private static double[] spread(double low, double high, boolean whole) {
        double end = Math.max(high, low * 1.01);
        DoubleStream values = IntStream.range(0, POINTS)
                .mapToDouble(i -> i == POINTS - 1 ? end : low * Math.pow(end / low, i / (POINTS - 1.0)));
        return (whole ? values.map(Math::rint).distinct() : values).toArray();
    }

    private static int classes(MixtureState state) {
        return state.centres().classes();
    }

    private static int dimension(MixtureState state) {
        return state.centres().dimension();
    }

    /** Where the slider stands. */
    static double position(MixtureSweep.Slider slider, MixtureState state, CentreSet centres) {
        return switch (slider) {
            case CLASSES -> classes(state);
            case DIMENSION -> dimension(state);
            case GAMMA -> centres.gamma();
            case SIGMA -> state.sigma();
            case WEIGHT -> state.weight();
            case SAMPLES -> state.samples();
            case RADIUS -> state.radius();
            case EPSILON -> state.epsilon();
        };
    }

    /** The sliders with one of them at another value. */
    static MixtureState with(MixtureSweep.Slider slider, MixtureState state, double value) {
        return switch (slider) {
            case CLASSES -> state.withCentres(each -> each.withClasses((int) value));
            case DIMENSION -> state.withCentres(each -> each.withDimension((int) value));
            case GAMMA -> state.withCentres(each -> each.withGamma(value));
            case SIGMA -> state.withSigma(value);
            case WEIGHT -> state.withWeight(value);
            case SAMPLES -> state.withSamples((int) value);
            case RADIUS -> state.withRadius(value);
            case EPSILON -> state.withEpsilon(value);
        };
    }
}
