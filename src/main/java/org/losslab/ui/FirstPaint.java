package org.losslab.ui;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/** What can wait until people see a window. */
public final class FirstPaint {

    /** The first beat comes before the first frame, the second after it was handed over, the third after it was drawn. */
    private static final int BEATS = 3;

    private FirstPaint() {}

    /** Runs something once the window that is opened now is painted; JavaFX thread. */
    public static void then(Runnable action) {
        new AnimationTimer() {

            private final Every frame = new Every(Every.FRAME_NANOS);
            private int beats;

            @Override
            public void handle(long now) {
                if (frame.isDue(now) && ++beats == BEATS) {
                    stop();
                    Platform.runLater(action);
                }
            }
        }.start();
    }
}
