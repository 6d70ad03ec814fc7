package org.losslab.sweep;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.losslab.run.CsvTable;
import org.losslab.run.MetricRow;
import org.losslab.run.RunData;
import org.losslab.run.RunStatus;
import org.losslab.run.Split;

/**
 * What the index says of a run; the last row of a run counts.
 *
 * @param run its id
 * @param state what it is doing
 * @param epoch whole epochs done
 * @param epochs how many there are to be
 * @param seconds of training and scoring so far
 * @param at when the row was written, ISO-8601 in UTC
 * @param accuracy the newest test accuracy, 0..1, by the arm's label
 * @param note why it failed, in one line; empty otherwise
 */
public record IndexRow(
        String run,
        RunStatus.State state,
        int epoch,
        int epochs,
        double seconds,
        String at,
        Map<String, Double> accuracy,
        String note) {

    /** index.csv. */
    static final CsvTable<IndexRow> TABLE = new CsvTable<>(
            List.of("run", "state", "epoch", "epochs", "seconds", "at", "test_accuracy", "note"),
            row -> List.of(
                    row.run,
                    row.state.name().toLowerCase(java.util.Locale.ROOT),
                    Integer.toString(row.epoch),
                    Integer.toString(row.epochs),
                    CsvTable.seconds(row.seconds),
                    row.at,
                    format(row.accuracy),
                    row.note),
            cells -> new IndexRow(
                    cells.get(0),
                    state(cells.get(1)),
                    Integer.parseInt(cells.get(2)),
                    Integer.parseInt(cells.get(3)),
                    Double.parseDouble(cells.get(4)),
                    cells.get(5),
                    parse(cells.get(6)),
                    cells.get(7)));

    public IndexRow {
        accuracy = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(accuracy));
    }

    /** The row of a run as it was read. */
    static IndexRow of(RunData data) {
        RunStatus.State state =
                data.interrupted() ? RunStatus.State.STOPPED : data.status().state();
        Map<String, MetricRow> newest = new TreeMap<>();
        data.metrics().stream()
                .filter(row -> row.split() == Split.TEST)
                .forEach(row -> newest.merge(
                        row.arm(),
                        row,
                        (a, b) -> Comparator.comparingInt(MetricRow::epoch).compare(a, b) > 0 ? a : b));
        Map<String, Double> accuracy = new LinkedHashMap<>();
        data.experiment().arms().forEach(arm -> Optional.ofNullable(newest.get(arm.label()))
                .ifPresent(row -> accuracy.put(arm.label(), row.accuracy())));
        double seconds =
                data.metrics().stream().mapToDouble(MetricRow::seconds).max().orElse(0);
        return new IndexRow(
                data.folder().id(),
                state,
                data.status().epoch(),
                data.status().epochs(),
                seconds,
                now(),
                accuracy,
                data.status().reason());
    }

    /** A run of which nothing else is known. */
    static IndexRow of(PlannedRun run, RunStatus.State state, String note) {
        return new IndexRow(run.id(), state, 0, run.epochs(), 0, now(), Map.of(), note);
    }

    IndexRow with(RunStatus.State other, String why) {
        return new IndexRow(run, other, epoch, epochs, seconds, at, accuracy, why);
    }

    /** Seconds until its last epoch, going by those so far; empty before its first one is done. */
    public Optional<Double> remainingSeconds() {
        boolean known = epoch > 0 && state != RunStatus.State.FINISHED && state != RunStatus.State.FAILED;
        return known ? Optional.of(seconds / epoch * (epochs - epoch)) : Optional.empty();
    }

    static String now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** A label holds neither of the two separators. */
    private static String format(Map<String, Double> accuracy) {
        return accuracy.entrySet().stream()
                .map(each -> each.getKey() + ":" + CsvTable.number(each.getValue()))
                .collect(Collectors.joining(";"));
    }

    private static Map<String, Double> parse(String text) {
        Map<String, Double> accuracy = new LinkedHashMap<>();
        for (String each : text.isEmpty() ? new String[0] : text.split(";", -1)) {
            int colon = each.lastIndexOf(':');
            if (colon < 0) {
                throw new IllegalArgumentException("'" + each + "' is no accuracy of an arm");
            }
            accuracy.put(each.substring(0, colon), Double.parseDouble(each.substring(colon + 1)));
        }
        return accuracy;
    }

    private static RunStatus.State state(String text) {
        return Arrays.stream(RunStatus.State.values())
                .filter(state -> state.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown state '" + text + "'"));
    }
}
