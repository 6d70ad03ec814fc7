package org.losslab.training;

/** Seconds of training, pauses left out. Used from one thread. */
final class Stopwatch {

    private double before;
    private long since;
    private boolean running;

    /** A watch that stands at that many seconds. */
    Stopwatch(double seconds) {
        before = seconds;
    }

    void start() {
        since = System.nanoTime();
        running = true;
    }

    void stop() {
        before = seconds();
        running = false;
    }

    boolean isRunning() {
        return running;
    }

    double seconds() {
        return running ? before + (System.nanoTime() - since) * 1e-9 : before;
    }
}
