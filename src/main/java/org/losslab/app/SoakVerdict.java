package org.losslab.app;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/**
 * Whether a process's memory stayed as it was while runs were trained. Without memory to go by, or without runs, it did not.
 *
 * @param flat whether each part but the first, which warms up, is within 5 % of their mean
 * @param words the same, with the numbers, or why there is nothing to go by
 */
record SoakVerdict(boolean flat, String words) {

    private static final double TOLERANCE = 0.05;

    /** @param expected how many parts the whole time has */
    static SoakVerdict of(List<Soak.Part> parts, int expected, ToLongFunction<Soak.Part> memory) {
        if (parts.size() < expected) {
            return new SoakVerdict(false, "the window was closed before the time was over");
        }
        int before = 0;
        for (Soak.Part part : parts) {
            if (memory.applyAsLong(part) <= 0) {
                return no("no memory was told in the part up to minute %.1f", part);
            }
            if (part.runs() <= before) {
                return no("no run was finished in the part up to minute %.1f", part);
            }
            before = part.runs();
        }
        long[] warm = parts.stream().skip(1).mapToLong(memory).toArray();
        double mean = Arrays.stream(warm).average().orElseThrow();
        double most = Arrays.stream(warm)
                .mapToDouble(each -> Math.abs(each / mean - 1))
                .max()
                .orElseThrow();
        boolean flat = most <= TOLERANCE;
        return new SoakVerdict(
                flat,
                String.format(
                        Locale.ROOT,
                        "%.0f MiB, at most %.1f %% from it: %s",
                        mean,
                        100 * most,
                        flat ? "flat" : "not flat"));
    }

    private static SoakVerdict no(String reason, Soak.Part part) {
        return new SoakVerdict(false, String.format(Locale.ROOT, reason, part.minutes()));
    }
}
