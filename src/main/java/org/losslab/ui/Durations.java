package org.losslab.ui;

import java.util.Locale;

/** Times as people say them. */
public final class Durations {

    private static final double MINUTE = 60;
    private static final double HOUR = 3600;

    private Durations() {}

    /** A measured time, to about three digits: "0.084 s", "12.3 s". */
    public static String precise(double seconds) {
        int decimals = seconds < 1 ? 3 : seconds < 10 ? 2 : seconds < 1000 ? 1 : 0;
        return Messages.text("time.seconds", String.format(Locale.ROOT, "%." + decimals + "f", seconds));
    }

    /** A time to come: "8 s", "2 min 05 s", "3 h 20 min". */
    public static String rough(double seconds) {
        long whole = Math.round(seconds);
        if (whole < MINUTE) {
            return Messages.text("time.seconds", whole);
        }
        if (whole < HOUR) {
            return Messages.text("time.minutes", whole / 60, String.format(Locale.ROOT, "%02d", whole % 60));
        }
        return Messages.text("time.hours", whole / 3600, String.format(Locale.ROOT, "%02d", whole % 3600 / 60));
    }
}
