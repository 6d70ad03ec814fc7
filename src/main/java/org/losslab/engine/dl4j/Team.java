package org.losslab.engine.dl4j;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import org.nd4j.nativeblas.NativeOpsHolder;

/**
 * The processor's threads, each of which takes one part of a piece of work: the caller the first, waiting threads the others. A
 * step consists of a hundred short pieces, so the threads look out for the next one for a moment before they sleep.
 *
 * <p>Native operations inside a piece run on the one thread that calls them: a net's convolutions are shared out by examples, not by
 * OpenMP, whose threads would go on spinning where the passes in Java need their cores, and which splits small convolutions badly.
 */
final class Team {

    /** Looks before a thread sleeps, about a tenth of a millisecond. */
    private static final int LOOKS = 2000;

    private final Thread[] helpers;
    private final AtomicInteger pending = new AtomicInteger();
    private volatile int round;
    private IntConsumer work;
    private Thread caller;
    private volatile Throwable failure;

    /** @param threads how many, the caller included */
    Team(int threads) {
        helpers = new Thread[threads - 1];
        for (int i = 0; i < helpers.length; i++) {
            int part = i + 1;
            helpers[i] = new Thread(() -> help(part), "nd4j-" + part);
            helpers[i].setDaemon(true);
            helpers[i].start();
        }
    }

    /** How many threads there are. */
    int size() {
        return helpers.length + 1;
    }

    /**
     * Does the parts 0..count−1 of a piece of work and waits for all.
     *
     * @param count {@link #size()}, or 1 for work that is too little to be shared
     */
    synchronized void run(int count, IntConsumer parts) {
        if (count == 1) {
            parts.accept(0);
            return;
        }
        work = parts;
        caller = Thread.currentThread();
        failure = null;
        pending.set(helpers.length);
        round++;
        for (Thread helper : helpers) {
            LockSupport.unpark(helper);
        }
        try {
            parts.accept(0);
        } finally {
            for (int look = 0; pending.get() > 0; look++) {
                if (look < LOOKS) {
                    Thread.onSpinWait();
                } else {
                    LockSupport.park(this);
                }
            }
        }
        if (failure != null) {
            throw new IllegalStateException(failure.getMessage(), failure);
        }
    }

    private void help(int part) {
        NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(1);
        int done = 0;
        while (true) {
            for (int look = 0; round == done; look++) {
                if (look < LOOKS) {
                    Thread.onSpinWait();
                } else {
                    LockSupport.park(this);
                }
            }
            done = round;
            try {
                work.accept(part);
            } catch (RuntimeException | Error e) {
                failure = e;
            } finally {
                if (pending.decrementAndGet() == 0) {
                    LockSupport.unpark(caller);
                }
            }
        }
    }

    /** As many threads as ND4J would use. */
    static Team shared() {
        return Shared.TEAM;
    }

    private static final class Shared {
        private static final Team TEAM = new Team(Nd4jRuntime.allThreads());
    }
}
