package org.losslab.ui.training;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.losslab.data.UserException;
import org.losslab.run.RunSummary;
import org.losslab.run.RunsFolder;
import org.losslab.ui.Worded;

/** What is in the runs folder, looked at about once a second while somebody wants to know. */
final class RunList {

    /**
     * What was found.
     *
     * @param runs the newest first
     * @param problem why the folder cannot be read; empty if it can
     */
    record Listing(List<RunSummary> runs, String problem) {}

    private static final long INTERVAL_NANOS = 1_000_000_000;

    private final RunsFolder folder;
    private final Executor disk;
    private final AtomicBoolean reading = new AtomicBoolean();
    private final AtomicReference<Listing> latest = new AtomicReference<>(new Listing(List.of(), ""));
    private long lastRead = System.nanoTime() - INTERVAL_NANOS;

    RunList(RunsFolder folder, Executor disk) {
        this.folder = folder;
        this.disk = disk;
    }

    RunsFolder folder() {
        return folder;
    }

    /** Looks again, unless it was done just now. */
    void read() {
        if (System.nanoTime() - lastRead >= INTERVAL_NANOS && reading.compareAndSet(false, true)) {
            lastRead = System.nanoTime();
            disk.execute(() -> {
                try {
                    latest.set(new Listing(folder.list(), ""));
                } catch (UserException e) {
                    latest.set(new Listing(List.of(), Worded.of(e.getMessage())));
                } finally {
                    reading.set(false);
                }
            });
        }
    }

    Listing latest() {
        return latest.get();
    }
}
