package org.losslab.sweep;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.losslab.data.UserException;
import org.losslab.run.RunData;
import org.losslab.run.RunFolder;

/**
 * Keeps the index up to date about a run while this process trains it: at its beginning, at every twentieth of its epochs but
 * not more often than every two seconds, and at its end. In between it never makes the training wait.
 */
public final class RunReporter implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(RunReporter.class.getName());
    private static final long APART_NANOS = 2_000_000_000;
    private static final int ROWS = 20;

    private final SweepIndex index;
    private final RunFolder run;
    private final int epochs;
    private final AtomicReference<IndexRow> next = new AtomicReference<>();
    private final ExecutorService writing = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "index");
        thread.setDaemon(true);
        return thread;
    });
    private int reported = -1;
    private long reportedAt;

    /** Has reported nothing yet. */
    public RunReporter(SweepFolder folder, RunFolder run, int epochs) {
        index = folder.index();
        this.run = run;
        this.epochs = epochs;
    }

    /** The run has come to an epoch. */
    public void at(int epoch) {
        boolean due = reported < 0
                || (System.nanoTime() - reportedAt >= APART_NANOS && epoch >= reported + Math.max(1, epochs / ROWS));
        if (!due) {
            return;
        }
        reported = epoch;
        reportedAt = System.nanoTime();
        next.set(IndexRow.of(RunData.read(run)));
        writing.execute(() -> append(next.getAndSet(null), 1));
    }

    /** The run has ended, however: says how it stands. */
    @Override
    public void close() {
        writing.shutdown();
        try {
            writing.awaitTermination(2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try {
            append(IndexRow.of(RunData.read(run)), 60);
        } catch (UserException e) {
            LOG.log(Level.WARNING, e.getMessage());
        }
    }

    private void append(IndexRow row, long seconds) {
        try {
            if (row != null && !index.append(List.of(row), seconds, TimeUnit.SECONDS) && seconds > 1) {
                LOG.warning(
                        "the index " + index.file() + " is in use all the time; 'losslab sweep index' makes it again");
            }
        } catch (UserException e) {
            // The run itself is written; the index can be made again.
            LOG.log(Level.WARNING, e.getMessage());
        }
    }
}
