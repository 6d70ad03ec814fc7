package org.losslab.ui;

/**
 * How JavaFX paints, which it reads when it starts. Its beat is 60 a second unless it is told otherwise; at four times that what a slider
 * changed waits a quarter as long for the next beat. A beat with nothing new costs next to nothing: an idle window takes
 * 4 to 5 % of a processor either way. And it paints what has
 * changed in at most six rectangles, the nearest of which it joins: digits all over a window would have it paint the whole.
 */
public final class Painting {

    /** Read by the toolkit, in any notation of {@link Integer#decode}, and by the timer, which knows the decimal one alone. */
    private static final String BEAT = "javafx.animation.pulse";
    /** Read by the timer before the other. */
    private static final String TIMER = "javafx.animation.framerate";

    private static final int HERTZ = 240;

    private static final String RECTANGLES = "prism.dirtyregioncount";
    private static final int MOST_RECTANGLES = 24;

    private Painting() {}

    /** Sets both, unless the user has; before JavaFX starts. */
    public static void prepare() {
        if (System.getProperty(BEAT) == null) {
            // Hexadecimal for the toolkit, since the timer prints a line to the terminal if it can read this one.
            System.setProperty(BEAT, "0x" + Integer.toHexString(HERTZ));
            System.setProperty(TIMER, Integer.toString(HERTZ));
        }
        if (System.getProperty(RECTANGLES) == null) {
            System.setProperty(RECTANGLES, Integer.toString(MOST_RECTANGLES));
        }
    }
}
