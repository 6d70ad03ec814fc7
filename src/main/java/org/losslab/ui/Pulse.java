package org.losslab.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.AnimationTimer;

/**
 * The window's one clock: about ten times a second it lets views pick up what the background has published.
 */
public final class Pulse {

    private static final long INTERVAL_NANOS = 100_000_000;

    private final List<Runnable> listeners = new ArrayList<>();
    private final Every interval = new Every(INTERVAL_NANOS);

    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            frame(now);
        }
    };

    /** Asks to be called at every beat, on the JavaFX thread; must return within a millisecond where nothing changed. */
    public void onBeat(Runnable listener) {
        listeners.add(listener);
    }

    public void start() {
        timer.start();
    }

    public void stop() {
        timer.stop();
    }

    private void frame(long now) {
        if (interval.isDue(now)) {
            listeners.forEach(Runnable::run);
        }
    }
}
