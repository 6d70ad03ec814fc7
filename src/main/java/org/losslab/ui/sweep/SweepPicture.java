package org.losslab.ui.sweep;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.losslab.run.RunData;
import org.losslab.run.RunStatus;
import org.losslab.sweep.IndexRow;
import org.losslab.sweep.SweepFolder;
import org.losslab.sweep.SweepPlan;

/**
 * Sweeps as they were last read.
 *
 * @param version grows with every change
 * @param sweeps those in the runs folder, by name
 * @param shown the one that is followed; empty where there is none
 * @param plan its runs
 * @param rows how those that were begun stand, by id
 * @param curves the runs whose small charts are shown, by id
 * @param problem why something cannot be read, in one line; empty if nothing is wrong
 */
record SweepPicture(
        long version,
        List<SweepFolder> sweeps,
        Optional<SweepFolder> shown,
        Optional<SweepPlan> plan,
        Map<String, IndexRow> rows,
        Map<String, RunData> curves,
        String problem) {

    static final SweepPicture NONE =
            new SweepPicture(0, List.of(), Optional.empty(), Optional.empty(), Map.of(), Map.of(), "");

    /** How many runs are in a state. */
    long count(RunStatus.State state) {
        return rows.values().stream().filter(row -> row.state() == state).count();
    }

    /** How many runs were not begun. */
    long waiting() {
        return plan.map(each -> (long) each.runs().size()).orElse(0L) - rows.size();
    }

    /**
     * Seconds until the last run ends: what the running ones need, and the others as long as those took that are finished, with as
     * many at a time as now. Empty while nothing runs, or none has come far enough to tell.
     */
    Optional<Double> remainingSeconds() {
        List<IndexRow> running = rows.values().stream()
                .filter(row -> row.state() == RunStatus.State.RUNNING)
                .toList();
        double mean = rows.values().stream()
                .filter(row -> row.state() == RunStatus.State.FINISHED)
                .mapToDouble(IndexRow::seconds)
                .average()
                .orElse(Double.NaN);
        double left = running.stream()
                .mapToDouble(row -> row.remainingSeconds().orElse(mean))
                .sum();
        long others = waiting() + count(RunStatus.State.STOPPED);
        double all = (left + (others == 0 ? 0 : others * mean)) / running.size();
        return running.isEmpty() || Double.isNaN(all) ? Optional.empty() : Optional.of(all);
    }
}
