package org.losslab.engine;

import java.util.Locale;
import org.losslab.data.UserException;

/** What ends a training that did nothing wrong, each in one line: what happened and what to do. */
public final class Failures {

    private static final double GIB = 1 << 30;

    private Failures() {}

    /**
     * Memory ran out.
     *
     * @param device where
     * @param asked bytes of the request that failed
     * @param free bytes that there were
     * @param batchSize examples of the batch; 0 if it happened before the first
     */
    public static UserException outOfMemory(String device, long asked, long free, int batchSize, Throwable cause) {
        String what = String.format(
                Locale.ROOT, "out of memory on %s: %s asked, %s free; ", device, gibibytes(asked), gibibytes(free));
        return new UserException(what + advice(asked, free, batchSize), cause);
    }

    /** The device no longer answers, or its driver gave the process up. */
    public static UserException deviceLost(String device, String detail, Throwable cause) {
        return new UserException(
                "the device " + device + " was lost (" + firstLine(detail)
                        + "); resume the run from its last checkpoint, in a new process",
                cause);
    }

    /** Anything else that a native library reports. */
    public static UserException inLibrary(String engine, Throwable cause) {
        return new UserException(
                engine + " failed: " + firstLine(String.valueOf(cause.getMessage())) + "; --verbose tells more", cause);
    }

    /**
     * The largest power of two that what was free would have held at this batch's cost an example, and at most half the batch: other
     * arrays were there already.
     */
    private static String advice(long asked, long free, int batchSize) {
        double share = batchSize * Math.min(0.5, (double) Math.max(0, free) / Math.max(1, asked));
        int fits = share < 1 ? 0 : Integer.highestOneBit((int) share);
        return fits == 0
                ? "choose a smaller model or close other programs"
                : "a batch size of " + fits + " may fit, set with batchSize";
    }

    private static String gibibytes(long bytes) {
        return bytes < 0 || bytes == Long.MAX_VALUE
                ? "an unknown amount"
                : String.format(Locale.ROOT, bytes < GIB / 10 ? "%.3f GiB" : "%.1f GiB", bytes / GIB);
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("no message").strip();
    }
}
