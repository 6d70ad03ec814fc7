package org.losslab.data;

/** Checks of given numbers, with one form of message. */
public final class Ranges {

    private Ranges() {}

    /**
     * Requires low ≤ value ≤ high.
     *
     * @param name what the user calls the value
     * @throws UserException naming the value and its range
     */
    public static void check(String name, double value, double low, double high) {
        if (!(value >= low && value <= high)) {
            throw new UserException(
                    name + " must be between " + text(low) + " and " + text(high) + ", not " + text(value));
        }
    }

    private static String text(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
