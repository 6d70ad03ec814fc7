package org.losslab.training;

/** The pause, step and stop buttons of a training; the loop asks before every mini-batch. May be used from any thread. */
public final class TrainingControl {

    private enum Mode {
        RUN,
        PAUSE,
        ONE_BATCH,
        ONE_EPOCH
    }

    private Mode mode = Mode.RUN;
    private boolean stopped;

    /** Halts the training after the batch that it is at. */
    public synchronized void pause() {
        set(Mode.PAUSE);
    }

    /** Lets it go on. */
    public synchronized void resume() {
        set(Mode.RUN);
    }

    /** Lets it train one batch, then pauses. */
    public synchronized void stepBatch() {
        set(Mode.ONE_BATCH);
    }

    /** Lets it train to the end of the epoch, then pauses. */
    public synchronized void stepEpoch() {
        set(Mode.ONE_EPOCH);
    }

    /** Ends it after the batch that it is at; for good. */
    public synchronized void stop() {
        stopped = true;
        notifyAll();
    }

    public synchronized boolean isStopped() {
        return stopped;
    }

    /** Told by the loop that an epoch and its scoring are done. */
    synchronized void epochDone() {
        if (mode == Mode.ONE_EPOCH) {
            mode = Mode.PAUSE;
        }
    }

    /** Whether the loop would have to wait now. */
    synchronized boolean isPaused() {
        return mode == Mode.PAUSE && !stopped;
    }

    /**
     * Waits until a batch may be trained, and takes the permission.
     *
     * @return false if the training was stopped
     */
    synchronized boolean awaitBatch() throws InterruptedException {
        while (isPaused()) {
            wait();
        }
        if (mode == Mode.ONE_BATCH) {
            mode = Mode.PAUSE;
        }
        return !stopped;
    }

    private void set(Mode next) {
        mode = next;
        notifyAll();
    }
}
