package org.losslab.sweep;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.losslab.run.CsvTail;
import org.losslab.run.RunLock;
import org.losslab.run.RunStatus;

/**
 * A sweep read again and again while it runs, wherever that is: its index, and no run folder but those of runs that say that
 * they are running and have said nothing for a minute.
 *
 * <p>Polled from one thread; reads files.
 */
public final class SweepFollower {

    private static final Duration SILENCE = Duration.ofMinutes(1);
    private static final long LOOK_NANOS = 10_000_000_000L;

    private final SweepFolder folder;
    private final SweepPlan plan;
    private final CsvTail<IndexRow> tail;
    private final Map<String, IndexRow> newest = new HashMap<>();
    private long looked = System.nanoTime() - LOOK_NANOS;
    private volatile Map<String, IndexRow> rows = Map.of();

    /** Reads what there is. */
    public SweepFollower(SweepFolder folder, SweepPlan plan) {
        this.folder = folder;
        this.plan = plan;
        tail = new CsvTail<>(folder.index().file(), IndexRow.TABLE);
        poll();
    }

    public SweepPlan plan() {
        return plan;
    }

    /** How every run that was begun stands, by id; an immutable snapshot. */
    public Map<String, IndexRow> rows() {
        return rows;
    }

    /**
     * Reads what was added since.
     *
     * @return whether {@link #rows()} changed
     */
    public boolean poll() {
        boolean changed = tail.poll();
        if (changed) {
            // What stands there becomes the name of a folder: no others than those of the plan.
            tail.take().stream()
                    .filter(row -> plan.run(row.run()).isPresent())
                    .forEach(row -> newest.put(row.run(), row));
        }
        changed |= lookAfterTheSilent();
        if (changed) {
            rows = Collections.unmodifiableMap(new HashMap<>(newest));
        }
        return changed;
    }

    /** A process that was killed says nothing any more: its run's lock is free. */
    private boolean lookAfterTheSilent() {
        if (System.nanoTime() - looked < LOOK_NANOS) {
            return false;
        }
        looked = System.nanoTime();
        Instant longAgo = Instant.now().minus(SILENCE);
        boolean changed = false;
        for (Map.Entry<String, IndexRow> each : newest.entrySet()) {
            IndexRow row = each.getValue();
            if (row.state() == RunStatus.State.RUNNING
                    && written(row).isBefore(longAgo)
                    && !RunLock.isHeld(folder.run(row.run()))) {
                each.setValue(row.with(RunStatus.State.STOPPED, ""));
                changed = true;
            }
        }
        return changed;
    }

    private static Instant written(IndexRow row) {
        try {
            return Instant.parse(row.at());
        } catch (DateTimeParseException e) {
            return Instant.EPOCH;
        }
    }
}
