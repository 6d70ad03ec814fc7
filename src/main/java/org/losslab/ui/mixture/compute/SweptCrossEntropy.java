package org.losslab.ui.mixture.compute;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.losslab.mixture.CrossEntropySolver;
import org.losslab.mixture.LinearClassifier;
import org.losslab.state.MixtureSweep.Quantity;

/** CE's optimum at the points of sweeps, each searched for from the one before. What does not move it costs no search. One thread at a time. */
final class SweptCrossEntropy {

    /** About eight sweeps. */
    private static final int KEPT = 500;

    private final Map<Key, Double> known = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Double> eldest) {
            return size() > KEPT;
        }
    };
    private LinearClassifier last;

    /** All that the value depends on. */
    private record Key(Quantity quantity, Object asked, double sigma, double radius) {}

    /** The quantity at CE's optimum; NaN if cancelled. */
    double at(Quantity quantity, SweepLines.Point point, BooleanSupplier cancelled) {
        double sigma = point.state().sigma();
        Key key = new Key(quantity, point.asked(), sigma, point.state().radius());
        Double value = known.get(key);
        if (value != null) {
            return value;
        }
        CrossEntropySolver search = new CrossEntropySolver(
                point.centres().geometry(),
                sigma,
                point.state().radius(),
                CrossEntropyStage.effort(point.state()),
                last);
        while (!search.finished() && !cancelled.getAsBoolean()) {
            search.advance(1, cancelled);
        }
        if (!search.finished()) {
            return Double.NaN;
        }
        last = search.classifier();
        double found =
                switch (quantity) {
                    case ACCURACY -> point.accuracies().gaussian(last, sigma).value();
                    case NORMALIZED_MINIMUM ->
                        search.value() / Math.log(point.centres().geometry().classes());
                    default -> search.value();
                };
        known.put(key, found);
        return found;
    }
}
