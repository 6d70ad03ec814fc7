package org.losslab.ui.mixture.compute;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * Computes the newest request and publishes its snapshot; requests that were overtaken are never computed. Refinement starts when
 * the slider has rested for a moment, and stops for a new request. A view polls {@link #snapshot}, and may wait for one that is
 * nearly there.
 */
public final class LatestRequests {

    private static final System.Logger LOG = System.getLogger(LatestRequests.class.getName());

    /** A hand that moves a slider sends the next request sooner than that. */
    private static final long REST_NANOS = 35_000_000;
    /** How much longer than the last one a snapshot may take before nobody waits for it. */
    private static final long PATIENCE_NANOS = 2_000_000;

    private final Executor executor;
    private final PanelComputer computer;
    private final AtomicReference<PanelRequest> newest = new AtomicReference<>();
    private final AtomicReference<PanelSnapshot> published = new AtomicReference<>();
    private final AtomicLong count = new AtomicLong();
    private final AtomicBoolean running = new AtomicBoolean();
    /** When the snapshot that is asked for or computed is to be there, at the pace of the last one; 0 if none is on its way. */
    private volatile long expected;

    private volatile long pace;
    private volatile Thread worker;
    private volatile Thread waiting;

    /** @param executor with one thread; a same-thread one computes at once, to the end */
    public LatestRequests(Executor executor, PanelComputer computer) {
        this.executor = executor;
        this.computer = computer;
    }

    /** Asks for a snapshot in place of all that were asked for before. */
    public void submit(PanelRequest request) {
        newest.set(request);
        if (expected == 0) {
            expected = System.nanoTime() + pace;
        }
        if (running.compareAndSet(false, true)) {
            executor.execute(this::work);
        } else {
            LockSupport.unpark(worker);
        }
    }

    /**
     * Waits for a snapshot that will be there within that time if it takes as long as the last one; returns at once if none is on its
     * way or it takes longer. One thread at a time.
     */
    public void await(long nanos) {
        long due = expected;
        long start = System.nanoTime();
        if (due == 0 || due - start > nanos) {
            return;
        }
        long end = Math.min(start + nanos, due + PATIENCE_NANOS);
        long seen = count.get();
        waiting = Thread.currentThread();
        for (long left = end - start;
                expected != 0 && count.get() == seen && left > 0;
                left = end - System.nanoTime()) {
            LockSupport.parkNanos(this, left);
        }
        waiting = null;
    }

    /** The newest snapshot; null before the first. */
    public PanelSnapshot snapshot() {
        return published.get();
    }

    /** Tells that a snapshot is shown in place of one that is not shown again; of that one nothing but the pixels is lost. */
    public void shown(PanelSnapshot now, PanelSnapshot before) {
        computer.recycle(before, now);
    }

    /** How many snapshots were published. */
    public long published() {
        return count.get();
    }

    private void work() {
        do {
            try {
                drain();
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.ERROR, "The mixture could not be drawn", e);
            }
            running.set(false);
        } while (newest.get() != null && running.compareAndSet(false, true));
    }

    private void drain() {
        worker = Thread.currentThread();
        PanelSnapshot last = null;
        while (true) {
            PanelRequest request = newest.getAndSet(null);
            if (request != null) {
                last = frame(request);
                computer.prepare(last, this::overtaken);
            } else if (last == null || computer.finished(last)) {
                return;
            } else if (!pause(last.request())) {
                PanelSnapshot refined = computer.refine(last, this::overtaken);
                if (!overtaken()) {
                    last = refined;
                    publish(refined);
                }
            }
        }
    }

    private PanelSnapshot frame(PanelRequest request) {
        long start = System.nanoTime();
        expected = start + pace;
        try {
            PanelSnapshot snapshot = computer.frame(request);
            publish(snapshot);
            return snapshot;
        } finally {
            long end = System.nanoTime();
            pace = end - start;
            expected = overtaken() ? end + pace : 0;
        }
    }

    private boolean overtaken() {
        return newest.get() != null;
    }

    /** Sleeps while the slider may still be moving; false if it rests. */
    private boolean pause(PanelRequest request) {
        long left = request.since() + REST_NANOS - System.nanoTime();
        if (left <= 0) {
            return false;
        }
        LockSupport.parkNanos(this, left);
        return true;
    }

    private void publish(PanelSnapshot snapshot) {
        published.set(snapshot);
        count.incrementAndGet();
        LockSupport.unpark(waiting);
    }
}
