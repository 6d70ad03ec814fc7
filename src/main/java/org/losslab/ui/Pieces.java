package org.losslab.ui;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import javafx.animation.AnimationTimer;

/**
 * Work for the JavaFX thread in pieces so small that nobody waits for one: each comes a few frames after the one before, for
 * somebody who waits for the whole in the next frame, or all that are left at once. JavaFX thread.
 */
public final class Pieces {

    /** What a piece has added is dressed and laid out in the next frame; whoever clicks meanwhile is answered in the one after. */
    private static final int FRAMES_BETWEEN = 4;

    private final Deque<Runnable> left = new ArrayDeque<>();
    private final Deque<Runnable> then = new ArrayDeque<>();
    private boolean hurried;

    private final AnimationTimer timer = new AnimationTimer() {

        private int frames;

        @Override
        public void handle(long now) {
            if (left.isEmpty()) {
                stop();
                end();
            } else if (++frames % FRAMES_BETWEEN == 0 || hurried) {
                left.remove().run();
            }
        }
    };

    /** Adds pieces after those that are left; a piece may do so itself. */
    public void add(Collection<Runnable> pieces) {
        left.addAll(pieces);
    }

    /**
     * Begins to do a piece every few frames.
     *
     * @param next called when all is done
     */
    public void begin(Runnable next) {
        then.add(next);
        timer.start();
    }

    /**
     * From now on does a piece a frame.
     *
     * @param next called when all is done: now, if nothing is left
     */
    public void hurry(Runnable next) {
        if (left.isEmpty()) {
            next.run();
            return;
        }
        hurried = true;
        // Somebody waits.
        then.addFirst(next);
        timer.start();
    }

    /** Does all that is left. */
    public void finish() {
        while (!left.isEmpty()) {
            left.remove().run();
        }
    }

    /** Whether nothing is left. */
    public boolean areDone() {
        return left.isEmpty();
    }

    private void end() {
        while (!then.isEmpty()) {
            then.remove().run();
        }
    }
}
