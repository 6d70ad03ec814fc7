package org.losslab.ui.mixture.compute;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Computes the newest request and publishes its snapshot; requests that were overtaken are never computed, and refinement stops
 * for a new one. Nobody waits: a view polls {@link #snapshot}.
 */
public final class LatestRequests {

    private static final System.Logger LOG = System.getLogger(LatestRequests.class.getName());

    private final Executor executor;
    private final PanelComputer computer;
    private final AtomicReference<PanelRequest> newest = new AtomicReference<>();
    private final AtomicReference<PanelSnapshot> published = new AtomicReference<>();
    private final AtomicLong count = new AtomicLong();
    private final AtomicBoolean running = new AtomicBoolean();

    /** @param executor with one thread; a same-thread one computes at once, to the end */
    public LatestRequests(Executor executor, PanelComputer computer) {
        this.executor = executor;
        this.computer = computer;
    }

    /** Asks for a snapshot in place of all that were asked for before. */
    public void submit(PanelRequest request) {
        newest.set(request);
        if (running.compareAndSet(false, true)) {
            executor.execute(this::work);
        }
    }

    /** The newest snapshot; null before the first. */
    public PanelSnapshot snapshot() {
        return published.get();
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
        PanelSnapshot last = null;
        while (true) {
            PanelRequest request = newest.getAndSet(null);
            if (request != null) {
                last = computer.frame(request);
            } else if (last != null && !computer.finished(last)) {
                last = computer.refine(last, () -> newest.get() != null);
            } else {
                return;
            }
            published.set(last);
            count.incrementAndGet();
        }
    }
}
