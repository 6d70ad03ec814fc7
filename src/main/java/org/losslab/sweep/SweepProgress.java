package org.losslab.sweep;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.losslab.run.RunStatus;

/** How far a sweep has come: its rows counted once. Immutable. */
public final class SweepProgress {

    private final int runs;
    private final int begun;
    private final Map<RunStatus.State, Integer> counts = new EnumMap<>(RunStatus.State.class);
    private final Optional<Double> work;
    private final double longest;

    private SweepProgress(int runs, Map<String, IndexRow> rows) {
        this.runs = runs;
        begun = rows.size();
        rows.values().forEach(row -> counts.merge(row.state(), 1, Integer::sum));
        double mean = mean(rows);
        double left = 0;
        double most = 0;
        for (IndexRow row : rows.values()) {
            double own = isLeft(row) ? row.remainingSeconds().orElse(mean) : 0;
            left += own;
            most = Math.max(most, own);
        }
        left += waiting() == 0 ? 0 : waiting() * mean;
        work = Double.isNaN(left) ? Optional.empty() : Optional.of(left);
        longest = most;
    }

    /**
     * How far it is.
     *
     * @param rows how the runs that were begun stand, by id
     */
    public static SweepProgress of(SweepPlan plan, Map<String, IndexRow> rows) {
        return new SweepProgress(plan.runs().size(), rows);
    }

    /** Nothing is known, or planned. */
    public static SweepProgress none() {
        return new SweepProgress(0, Map.of());
    }

    /** A whole run's seconds: of those that are finished, or, before there is one, of those under way as far as one can tell. */
    private static double mean(Map<String, IndexRow> rows) {
        return rows.values().stream()
                .filter(row -> row.state() == RunStatus.State.FINISHED)
                .mapToDouble(IndexRow::seconds)
                .average()
                .orElseGet(() -> rows.values().stream()
                        .flatMap(row -> row.remainingSeconds().map(left -> row.seconds() + left).stream())
                        .mapToDouble(Double::doubleValue)
                        .average()
                        .orElse(Double.NaN));
    }

    /** Whether there is anything to be expected of it: what was given up has a note of why. */
    private static boolean isLeft(IndexRow row) {
        return row.state() == RunStatus.State.RUNNING
                || row.state() == RunStatus.State.PAUSED
                || (row.state() == RunStatus.State.STOPPED && row.note().isEmpty());
    }

    /** How many runs there are. */
    public int runs() {
        return runs;
    }

    /** How many are in a state. */
    public int count(RunStatus.State state) {
        return counts.getOrDefault(state, 0);
    }

    /** How many were not begun. */
    public int waiting() {
        return runs - begun;
    }

    /**
     * Seconds until the last run ends: all that is left shared out, but no less than the longest run needs.
     *
     * @param atOnce how many runs go on at the same time; 0 gives nothing
     * @return empty before any run has come far enough to tell
     */
    public Optional<Double> remainingSeconds(int atOnce) {
        return work.filter(left -> atOnce > 0).map(left -> Math.max(longest, left / atOnce));
    }
}
