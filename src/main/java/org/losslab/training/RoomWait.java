package org.losslab.training;

import org.losslab.run.FullDisk;

/** Halts a training while the disk is full, and has it go on when there is room; a stopped training gives up. */
final class RoomWait implements FullDisk {

    private static final long RETRY_MILLIS = 500;

    private final TrainingControl control;
    private final TrainingListener listener;
    private final Stopwatch watch;
    private boolean waiting;
    private boolean watchRan;

    /**
     * Waits for room.
     *
     * @param listener told that it waits, and that it goes on
     * @param watch does not count the waiting
     */
    RoomWait(TrainingControl control, TrainingListener listener, Stopwatch watch) {
        this.control = control;
        this.listener = listener;
        this.watch = watch;
    }

    @Override
    public boolean await(String message) {
        if (!waiting) {
            waiting = true;
            watchRan = watch.isRunning();
            watch.stop();
            listener.waiting(message);
        }
        try {
            Thread.sleep(RETRY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        return !control.isStopped();
    }

    @Override
    public void written() {
        waiting = false;
        if (watchRan) {
            watch.start();
        }
        listener.waiting("");
    }
}
