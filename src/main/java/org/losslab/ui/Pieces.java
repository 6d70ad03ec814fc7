package org.losslab.ui;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import javafx.animation.AnimationTimer;

/**
 * Work for the JavaFX thread, in pieces so small that nobody waits long for one. It is done a piece now and then; a piece every
 * beat, for somebody who waits for the whole; or all at once. JavaFX thread.
 */
public final class Pieces {

    /** What a piece has added is dressed and laid out in the next frame; whoever clicks meanwhile is answered in the one after. */
    private static final long BETWEEN_NANOS = 4 * Every.FRAME_NANOS;

    private final Deque<Runnable> left = new ArrayDeque<>();
    private final Deque<Runnable> listeners = new ArrayDeque<>();
    private boolean hurried;

    private final AnimationTimer timer = new AnimationTimer() {

        private final Every between = new Every(BETWEEN_NANOS);

        @Override
        public void handle(long now) {
            if (left.isEmpty()) {
                stop();
                end();
            } else if (between.isDue(now) || hurried) {
                left.remove().run();
            }
        }
    };

    /** Adds pieces after those that are left; a piece may do so itself. */
    public void add(Collection<Runnable> pieces) {
        left.addAll(pieces);
    }

    /**
     * Begins to do a piece now and then.
     *
     * @param next called once, when all is done
     */
    public void begin(Runnable next) {
        listeners.add(next);
        timer.start();
    }

    /**
     * From now on does a piece a beat.
     *
     * @param next called once, when all is done, before what waits already: now, if nothing is left
     */
    public void hurry(Runnable next) {
        if (left.isEmpty()) {
            next.run();
            return;
        }
        hurried = true;
        listeners.addFirst(next);
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
        hurried = false;
        List<Runnable> told = List.copyOf(listeners);
        listeners.clear();
        told.forEach(Runnable::run);
    }
}
