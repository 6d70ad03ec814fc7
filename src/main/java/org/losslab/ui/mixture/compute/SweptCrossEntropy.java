package org.losslab.ui.mixture.compute;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.losslab.mixture.CrossEntropySearch.Grounds;
import org.losslab.mixture.CrossEntropySolver;
import org.losslab.mixture.LinearClassifier;
import org.losslab.mixture.NoiseKind;
import org.losslab.state.MixtureState;
import org.losslab.state.MixtureSweep.Quantity;

/**
 * CE's optimum at the points of sweeps, each searched for from the one before. What does not move it costs no search. One thread at
 * a time.
 */
final class SweptCrossEntropy {

    /** About eight sweeps. */
    private static final int KEPT = 500;

    /** Nats, for a logarithmic axis. */
    private static final double SMALLEST_GAP = 1e-12;

    /** Of a value on a logarithmic axis; more where samples stand for the noise, which are known to no more figures. */
    private static final double SHARE_UNKNOWN = 0.01;

    private static final double SHARE_UNKNOWN_SAMPLED = 0.25;

    private final Map<Key, Double> known = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Double> eldest) {
            return size() > KEPT;
        }
    };
    /** Where the next search starts. */
    private LinearClassifier last;

    /** All that the value depends on. */
    private record Key(Quantity quantity, Object asked, NoiseKind noise, double sigma, double radius) {}

    /** Another sweep: what the former one ended with is no start for it. */
    void begin() {
        last = null;
    }

    private static Key key(Quantity quantity, SweepLines.Point point) {
        MixtureState state = point.state();
        return new Key(quantity, point.asked(), noise(quantity, state), state.sigma(), state.radius());
    }

    /** Accuracies are those of Gaussian noise. */
    private static NoiseKind noise(Quantity quantity, MixtureState state) {
        return quantity == Quantity.ACCURACY ? NoiseKind.GAUSSIAN : state.noise();
    }

    /** The quantity at CE's optimum; NaN if cancelled, or if too little is known for a logarithmic axis. */
    double at(Quantity quantity, SweepLines.Point point, BooleanSupplier cancelled) {
        Key key = key(quantity, point);
        Double before = known.get(key);
        if (before != null) {
            return before;
        }
        MixtureState state = point.state();
        CrossEntropySolver search = new CrossEntropySolver(
                point.centres().geometry(),
                state.sigma(),
                noise(quantity, state),
                state.radius(),
                quantity == Quantity.LEMMA_32
                        ? CrossEntropyStage.effort(state, SMALLEST_GAP)
                        : CrossEntropyStage.effort(state),
                last);
        while (!search.finished() && !cancelled.getAsBoolean()) {
            search.advance(1, cancelled);
        }
        if (!search.finished()) {
            return Double.NaN;
        }
        double estimate = search.estimate(cancelled);
        if (Double.isNaN(estimate)) {
            return Double.NaN;
        }
        last = search.classifier();
        double found =
                switch (quantity) {
                    case ACCURACY ->
                        point.accuracies().gaussian(last, state.sigma()).value();
                    case NORMALIZED_MINIMUM ->
                        estimate / Math.log(point.centres().geometry().classes());
                    default -> search.gap() < shareUnknown(search) * estimate ? estimate : Double.NaN;
                };
        known.put(key, found);
        return found;
    }

    private static double shareUnknown(CrossEntropySolver search) {
        return search.grounds() == Grounds.SAMPLES ? SHARE_UNKNOWN_SAMPLED : SHARE_UNKNOWN;
    }
}
