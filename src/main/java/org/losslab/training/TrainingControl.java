package org.losslab.training;

/** The pause, step and stop buttons of a training; the loop asks before every mini-batch. May be used from any thread. */
public final class TrainingControl {

    /** What the loop is told. */
    enum Answer {
        /** Do the next batch. */
        GO,
        /** Wait, then ask again. */
        HALT,
        /** Do no more. */
        STOP
    }

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

    /** Whether a batch may be trained; takes the permission. */
    synchronized Answer askTraining() {
        Answer answer = answer(haltsTraining());
        if (answer == Answer.GO && mode == Mode.ONE_BATCH) {
            mode = Mode.STEPPED;
        }
        return answer;
    }

    /** Whether a batch may be scored. */
    synchronized Answer askScoring() {
        return answer(haltsScoring());
    }

    /** Waits until the answer about training is another than to halt. */
    synchronized void awaitTraining() throws InterruptedException {
        while (!stopped && haltsTraining()) {
            wait();
        }
    }

    /** Waits until the answer about scoring is another than to halt. */
    synchronized void awaitScoring() throws InterruptedException {
        while (!stopped && haltsScoring()) {
            wait();
        }
    }

    private Answer answer(boolean halts) {
        if (stopped) {
            return Answer.STOP;
        }
        return halts ? Answer.HALT : Answer.GO;
    }

    synchronized boolean haltsTraining() {
        return mode == Mode.PAUSE || mode == Mode.STEPPED;
    }

    private boolean haltsScoring() {
        return mode == Mode.PAUSE;
    }

    private synchronized void set(Mode next) {
        mode = next;
        notifyAll();
    }
}
