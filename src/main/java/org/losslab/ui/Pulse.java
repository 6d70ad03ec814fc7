package org.losslab.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.AnimationTimer;

/**
 * The window's one clock: about ten times a second it lets views pick up what the background has published. It measures the
 * longest time between two frames on the way, which is how long the window was ever deaf.
 */
public final class Pulse {

    private static final long INTERVAL_NANOS = 100_000_000;

    private final List<Runnable> listeners = new ArrayList<>();
    private long lastTick;
    private long lastFrame;
    private long longestFrameNanos;

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

    /** The longest time between two frames since this was last asked, in seconds. */
    public double takeLongestFrame() {
        double seconds = longestFrameNanos * 1e-9;
        longestFrameNanos = 0;
        return seconds;
    }

    private void frame(long now) {
        if (lastFrame != 0) {
            longestFrameNanos = Math.max(longestFrameNanos, now - lastFrame);
        }
        lastFrame = now;
        if (now - lastTick >= INTERVAL_NANOS) {
            lastTick = now;
            listeners.forEach(Runnable::run);
        }
    }
}
