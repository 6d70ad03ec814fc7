package org.losslab.ui;

/**
 * How often JavaFX shows what has changed. Its beat is 60 a second unless it is told otherwise before it starts; at twice that what
 * a slider changed waits half as long for the next beat, on any screen. A beat with nothing new costs next to nothing.
 */
public final class FrameRate {

    /** Read by the toolkit, in any notation of {@link Integer#decode}, and by the timer, which knows the decimal one alone. */
    private static final String BEAT = "javafx.animation.pulse";
    /** Read by the timer before the other. */
    private static final String TIMER = "javafx.animation.framerate";

    private static final int HERTZ = 120;

    private FrameRate() {}

    /** Sets the beat, unless the user has; before JavaFX starts. */
    public static void prepare() {
        if (System.getProperty(BEAT) == null) {
            // Hexadecimal for the toolkit, since the timer prints a line to the terminal if it can read this one.
            System.setProperty(BEAT, "0x" + Integer.toHexString(HERTZ));
            System.setProperty(TIMER, Integer.toString(HERTZ));
        }
    }
}
