package org.losslab.run;

import java.util.List;
import java.util.Optional;
import org.losslab.experiment.Experiment;

/**
 * A run as it stood when it was read.
 *
 * @param folder where it is
 * @param experiment what is run
 * @param environment with what; empty before training has begun
 * @param status how it stands; made up from the rows where status.json is missing
 * @param metrics the whole rows of metrics.csv
 * @param steps the whole rows of steps.csv
 * @param locked whether a process is at it now
 */
public record RunData(
        RunFolder folder,
        Experiment experiment,
        Optional<Environment> environment,
        RunStatus status,
        List<MetricRow> metrics,
        List<StepRow> steps,
        boolean locked) {

    public RunData {
        metrics = List.copyOf(metrics);
        steps = List.copyOf(steps);
    }

    /**
     * Reads a run once.
     *
     * @throws UserException naming the file, and the row, that cannot be read
     */
    public static RunData read(RunFolder folder) {
        return new RunFollower(folder).data();
    }

    /** The run as it stood at the end of an epoch; the run itself if it has not come further. */
    public RunData through(int epoch) {
        if (lastEpoch() <= epoch) {
            return this;
        }
        return new RunData(
                folder,
                experiment,
                environment,
                status,
                metrics.stream().filter(row -> row.epoch() <= epoch).toList(),
                steps.stream().filter(row -> row.epoch() <= epoch).toList(),
                locked);
    }

    /** The newest epoch that has a row, 0 where none has. */
    public int lastEpoch() {
        return metrics.stream().mapToInt(MetricRow::epoch).max().orElse(0);
    }

    /** Whether the process that trained this ended without saying so. */
    public boolean interrupted() {
        return !locked && (status.state() == RunStatus.State.RUNNING || status.state() == RunStatus.State.PAUSED);
    }
}
