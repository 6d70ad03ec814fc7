package org.losslab.engine.dl4j;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import org.nd4j.nativeblas.NativeOpsHolder;

/**
 * The processor's threads, which share the parts of a piece of work: the caller and waiting threads each take the next part that nobody
 * has. On a busy machine a thread that gets no core leaves its parts to the others instead of holding them up. A step consists of a
 * hundred short pieces, so the threads look out for the next one for a moment before they sleep.
 *
 * <p>Native operations inside a piece run on the one thread that calls them: a net's convolutions are shared out by examples, not by
 * OpenMP, whose threads would go on spinning where the passes in Java need their cores, and which splits small convolutions badly.
 */
final class Team {

    /**
     * Looks before a thread sleeps, about a microsecond. Where other programs want the cores too, a thread that looks longer keeps the one
     * that it waits for from running: with 2000 looks a step took three times as long on a busy machine.
     */
    private static final int LOOKS = 50;

    private final Thread[] helpers;
    private volatile Work current = new Work(0, part -> {}, null);

    /** @param threads how many, the caller included */
    Team(int threads) {
        helpers = new Thread[threads - 1];
        for (int i = 0; i < helpers.length; i++) {
            helpers[i] = new Thread(this::help, "nd4j-" + (i + 1));
            helpers[i].setDaemon(true);
            helpers[i].start();
        }
    }

    /** How many threads there are. */
    int size() {
        return helpers.length + 1;
    }

    /**
     * Does the parts 0..count−1 of a piece of work and waits for all. Which thread does which part is left to chance, so results
     * must not depend on it.
     *
     * @throws IllegalStateException if a part fails, with its failure as the cause
     */
    synchronized void run(int count, IntConsumer parts) {
        if (count == 1 || helpers.length == 0) {
            for (int part = 0; part < count; part++) {
                parts.accept(part);
            }
            return;
        }
        Work work = new Work(count, parts, Thread.currentThread());
        current = work;
        for (int i = 0; i < Math.min(helpers.length, count - 1); i++) {
            LockSupport.unpark(helpers[i]);
        }
        work.takePart();
        for (int look = 0; work.done.get() < count; look++) {
            waitALittle(look);
        }
        if (work.failure != null) {
            throw new IllegalStateException(work.failure.getMessage(), work.failure);
        }
    }

    private void help() {
        NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(1);
        Work last = current;
        while (true) {
            for (int look = 0; current == last; look++) {
                waitALittle(look);
            }
            last = current;
            last.takePart();
        }
    }

    private void waitALittle(int look) {
        if (look < LOOKS) {
            Thread.onSpinWait();
        } else {
            LockSupport.park(this);
        }
    }

    /** A piece of work that threads take parts of until none is left. */
    private static final class Work {
        private final int count;
        private final IntConsumer parts;
        private final Thread caller;
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicInteger done = new AtomicInteger();
        private volatile Throwable failure;

        Work(int count, IntConsumer parts, Thread caller) {
            this.count = count;
            this.parts = parts;
            this.caller = caller;
        }

        void takePart() {
            for (int part = next.getAndIncrement(); part < count; part = next.getAndIncrement()) {
                try {
                    parts.accept(part);
                } catch (RuntimeException | Error e) {
                    failure = e;
                } finally {
                    if (done.incrementAndGet() == count) {
                        LockSupport.unpark(caller);
                    }
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
