package org.losslab.training;

/** The pause, step and stop buttons of a training; the loop asks before every mini-batch. May be used from any thread. */
public final class TrainingControl {

    private enum Mode {
        RUN,
        /** Halt at once. */
        PAUSE,
        /** Halt before the next training batch: the last one was a step, whose scoring is part of it. */
        STEPPED,
        ONE_BATCH,
        ONE_EPOCH
    }

    private Mode mode = Mode.RUN;
    private boolean stopped;

    /** Halts the training after the batch that it is at. */
    public void pause() {
        set(Mode.PAUSE);
    }

    /** Lets it go on. */
    public void resume() {
        set(Mode.RUN);
    }

    /** Lets it train one batch, then pauses. */
    public void stepBatch() {
        set(Mode.ONE_BATCH);
    }

    /** Lets it train to the end of the epoch, then pauses. */
    public void stepEpoch() {
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
            mode = Mode.STEPPED;
        }
    }

    /** Whether the loop has to wait before it trains a batch. */
    synchronized boolean haltsTraining() {
        return !stopped && (mode == Mode.PAUSE || mode == Mode.STEPPED);
    }

    /** Whether the loop has to wait before it scores a batch. */
    synchronized boolean haltsScoring() {
        return !stopped && mode == Mode.PAUSE;
    }

    /**
     * Waits until a batch may be trained, and takes the permission.
     *
     * @return false if the training was stopped
     */
    synchronized boolean awaitTraining() throws InterruptedException {
        while (haltsTraining()) {
            wait();
        }
        if (mode == Mode.ONE_BATCH) {
            mode = Mode.STEPPED;
        }
        return !stopped;
    }

    /**
     * Waits until a batch may be scored.
     *
     * @return false if the training was stopped
     */
    synchronized boolean awaitScoring() throws InterruptedException {
        while (haltsScoring()) {
            wait();
        }
        return !stopped;
    }

    private synchronized void set(Mode next) {
        mode = next;
        notifyAll();
    }
}
