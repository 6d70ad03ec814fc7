package org.losslab.app.robot;

import java.util.Locale;

/**
 * A wait for the window's thread.
 *
 * @param millis how long
 * @param busyMillis of which the thread was computing; in the rest it waited for others, or for a processor
 * @param during what the robot was at
 * @param at where the thread was most often, on lines of its own; empty for a short wait
 */
public record Wait(double millis, double busyMillis, String during, String at) {
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "  %.0f ms, of these busy %.0f: %s%s", millis, busyMillis, during, at);
    }
}
