package org.losslab.state;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * How the training workspace draws its curves.
 *
 * @param logY whether losses have a logarithmic axis
 * @param bySeconds whether x is training time instead of epochs
 * @param smoothing 0 (none) to below 1
 * @param normalized whether losses are over those of the zero classifier
 * @param hidden names of the curves switched off
 */
public record ChartState(boolean logY, boolean bySeconds, double smoothing, boolean normalized, Set<String> hidden) {

    /** Normalized losses by epoch, unsmoothed. */
    public static final ChartState INITIAL = new ChartState(false, false, 0, true, Set.of());

    public ChartState {
        smoothing = Math.min(0.99, Math.max(0, smoothing));
        hidden = Collections.unmodifiableSet(new TreeSet<>(hidden));
    }

    public ChartState withLogY(boolean on) {
        return new ChartState(on, bySeconds, smoothing, normalized, hidden);
    }

    public ChartState withBySeconds(boolean on) {
        return new ChartState(logY, on, smoothing, normalized, hidden);
    }

    public ChartState withSmoothing(double amount) {
        return new ChartState(logY, bySeconds, amount, normalized, hidden);
    }

    public ChartState withNormalized(boolean on) {
        return new ChartState(logY, bySeconds, smoothing, on, hidden);
    }

    /** The curve of that name shown if it was hidden, and hidden if it was shown. */
    public ChartState toggled(String curve) {
        Set<String> toggled = new TreeSet<>(hidden);
        if (!toggled.remove(curve)) {
            toggled.add(curve);
        }
        return new ChartState(logY, bySeconds, smoothing, normalized, toggled);
    }
}
