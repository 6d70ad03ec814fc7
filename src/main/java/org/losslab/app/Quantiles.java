package org.losslab.app;

import java.util.Arrays;

/**
 * Of a series of durations.
 *
 * @param median milliseconds
 * @param p95 milliseconds; 95 of 100 took no longer
 */
record Quantiles(double median, double p95) {

    /** @param milliseconds at least one */
    static Quantiles of(double[] milliseconds) {
        double[] sorted = milliseconds.clone();
        Arrays.sort(sorted);
        int last = sorted.length - 1;
        return new Quantiles(sorted[last / 2], sorted[(int) Math.ceil(last * 0.95)]);
    }
}
