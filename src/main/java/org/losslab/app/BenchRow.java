package org.losslab.app;

import java.util.Arrays;
import java.util.Locale;

/**
 * One measured figure.
 *
 * @param name what was measured
 * @param unit of the numbers
 * @param median over the repetitions
 * @param lowest of the repetitions
 * @param highest of the repetitions
 * @param target what is to be reached, in words; empty for none
 */
record BenchRow(String name, String unit, double median, double lowest, double highest, String target) {

    static BenchRow of(String name, String unit, double[] values, String target) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new BenchRow(name, unit, sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1], target);
    }

    String text() {
        return String.format(
                Locale.ROOT, "%-58s %9.3f  %9.3f .. %-9.3f %-9s %s", name, median, lowest, highest, unit, target);
    }
}
