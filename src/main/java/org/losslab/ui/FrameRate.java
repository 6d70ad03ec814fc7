package org.losslab.ui;

/**
 * How often JavaFX shows what has changed. Its beat is 60 a second unless it is told otherwise before it starts; at twice that what
 * a slider changed waits half as long for the next beat, on any screen. A beat with nothing new costs next to nothing.
 */
public final class FrameRate {

    private static final String BEAT = "javafx.animation.pulse";
    private static final String HERTZ = "120";

    private FrameRate() {}

    /** Sets the beat, unless the user has; before JavaFX starts. */
    public static void prepare() {
        if (System.getProperty(BEAT) == null) {
            System.setProperty(BEAT, HERTZ);
        }
    }
}
