package org.losslab.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.losslab.run.RunStatus;
import org.losslab.sweep.GivenUp;
import org.losslab.sweep.IndexRow;
import org.losslab.sweep.PlannedRun;
import org.losslab.sweep.SweepPlan;

/** What a sweep has come to, in words. */
final class SweepWords {

    private static final int MINUTE = 60;
    private static final int HOUR = 3600;

    private SweepWords() {}

    /** How many runs are in a state. */
    static long count(Map<String, IndexRow> rows, RunStatus.State state) {
        return rows.values().stream().filter(row -> row.state() == state).count();
    }

    /** A run as people tell it from the others: what it sets, and its seed. */
    static String name(PlannedRun run) {
        String settings = run.settings().toString();
        return (settings.isEmpty() ? "" : settings + ", ") + "seed " + run.seed();
    }

    /** Test accuracies in percent, by arm. */
    static String accuracies(IndexRow row) {
        return row.accuracy().entrySet().stream()
                .map(each -> String.format(Locale.ROOT, "%s %.1f %%", each.getKey(), 100 * each.getValue()))
                .collect(Collectors.joining("  "));
    }

    /** What a run has come to: its accuracies, or why there are no more to come. */
    static String outcome(IndexRow row) {
        return row.note().isEmpty() ? accuracies(row) : note(row);
    }

    /** A row's note as a sentence. */
    static String note(IndexRow row) {
        return GivenUp.of(row.note())
                .map(why -> "its process ended " + why.times() + " times (exit code " + why.exitCode() + "); see jobs/"
                        + row.run() + ".log")
                .orElse(row.note());
    }

    /** A duration to the second, the minute or the tenth of an hour. */
    static String duration(double seconds) {
        if (seconds < MINUTE) {
            return String.format(Locale.ROOT, "%.0f s", seconds);
        }
        return seconds < HOUR
                ? String.format(Locale.ROOT, "%.0f min", seconds / MINUTE)
                : String.format(Locale.ROOT, "%.1f h", seconds / HOUR);
    }

    /**
     * Prints a line a run.
     *
     * @param queued what SLURM says of runs that it has
     */
    static void print(SweepPlan plan, Map<String, IndexRow> rows, Map<String, String> queued, PrintWriter out) {
        List<String> names = new ArrayList<>();
        plan.runs().forEach(run -> names.add(name(run)));
        int width = names.stream().mapToInt(String::length).max().orElse(0);
        for (int i = 0; i < names.size(); i++) {
            PlannedRun run = plan.runs().get(i);
            Optional<IndexRow> row = Optional.ofNullable(rows.get(run.id()));
            String state = row.map(each -> each.state().name().toLowerCase(Locale.ROOT))
                    .orElse("waiting");
            boolean over = row.filter(
                            each -> each.state() == RunStatus.State.FINISHED || each.state() == RunStatus.State.FAILED)
                    .isPresent();
            if (queued.containsKey(run.id()) && !over) {
                // A process that was killed did not say so in the index.
                state = queued.get(run.id());
            }
            boolean running = state.equals("running");
            String left = row.filter(each -> running && each.state() == RunStatus.State.RUNNING)
                    .flatMap(IndexRow::remainingSeconds)
                    .map(seconds -> duration(seconds) + " left")
                    .orElse("");
            out.printf(
                    Locale.ROOT,
                    "%-" + width + "s  %-9s %4d/%-4d %-11s %s%n",
                    names.get(i),
                    state,
                    row.map(IndexRow::epoch).orElse(0),
                    run.epochs(),
                    left,
                    row.map(SweepWords::outcome).orElse(""));
        }
        out.flush();
    }
}
