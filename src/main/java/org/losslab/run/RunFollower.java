package org.losslab.run;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.losslab.data.UserException;
import org.losslab.experiment.Experiment;

/**
 * A run read again and again while it is written, wherever and by whomever.
 *
 * <p>Polled from one thread; {@link #data()} may be asked from any. Reads files: not for the window's thread.
 */
public final class RunFollower {

    private static final long LOCK_CHECK_NANOS = 500_000_000;

    private final RunFolder folder;
    private final Experiment experiment;
    private final CsvTail<MetricRow> metrics;
    private final CsvTail<StepRow> steps;
    private Optional<Environment> environment = Optional.empty();
    private RunStatus status;
    private FileStamp environmentStamp;
    private FileStamp statusStamp;
    private boolean locked;
    private long lockChecked;
    private volatile RunData data;

    /**
     * Reads what there is.
     *
     * @throws UserException if the folder holds no run, or naming the file and the row that cannot be read
     */
    public RunFollower(RunFolder folder) {
        this.folder = folder;
        experiment = folder.experiment();
        metrics = new CsvTail<>(folder.metricsFile(), CsvTable.METRICS);
        steps = new CsvTail<>(folder.stepsFile(), CsvTable.STEPS);
        locked = RunLock.isHeld(folder);
        lockChecked = System.nanoTime();
        readAll();
        data = snapshot();
    }

    /**
     * Reads what was added since.
     *
     * @return whether {@link #data()} changed
     * @throws UserException naming the file and the row that cannot be read; what was read before stays
     */
    public boolean poll() {
        boolean changed = readAll();
        changed |= checkLock();
        if (changed) {
            data = snapshot();
        }
        return changed;
    }

    /** The run as it was last read: an immutable snapshot. */
    public RunData data() {
        return data;
    }

    public RunFolder folder() {
        return folder;
    }

    private boolean readAll() {
        // The status comes first: when it says finished, the rows that are read after it are all there.
        boolean changed = readStatus();
        changed |= readEnvironment();
        changed |= metrics.poll();
        changed |= steps.poll();
        return changed;
    }

    private boolean readStatus() {
        FileStamp stamp = FileStamp.of(folder.statusFile());
        if (stamp.equals(statusStamp)) {
            return false;
        }
        status = stamp.exists() ? RunJson.read(folder.statusFile(), RunStatus.class) : null;
        statusStamp = stamp;
        return true;
    }

    private boolean readEnvironment() {
        FileStamp stamp = FileStamp.of(folder.environmentFile());
        if (stamp.equals(environmentStamp)) {
            return false;
        }
        environment = stamp.exists()
                ? Optional.of(RunJson.read(folder.environmentFile(), Environment.class))
                : Optional.empty();
        environmentStamp = stamp;
        return true;
    }

    private boolean checkLock() {
        if (System.nanoTime() - lockChecked < LOCK_CHECK_NANOS) {
            return false;
        }
        lockChecked = System.nanoTime();
        boolean before = locked;
        locked = RunLock.isHeld(folder);
        return locked != before;
    }

    private RunData snapshot() {
        List<MetricRow> rows = metrics.rows();
        return new RunData(
                folder, experiment, environment, status == null ? madeUp(rows) : status, rows, steps.rows(), locked);
    }

    private RunStatus madeUp(List<MetricRow> rows) {
        int epoch = rows.stream().mapToInt(MetricRow::epoch).max().orElse(0);
        boolean complete = !rows.isEmpty() && epoch >= experiment.epochs();
        return new RunStatus(
                complete ? RunStatus.State.FINISHED : RunStatus.State.STOPPED,
                epoch,
                experiment.epochs(),
                "",
                Map.of(),
                Instant.EPOCH.toString());
    }
}
