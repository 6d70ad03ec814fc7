package org.losslab.cli;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.losslab.experiment.Arm;
import org.losslab.run.MetricRow;
import org.losslab.run.RunData;
import org.losslab.run.Split;
import org.losslab.run.StepRow;

/** A run's outcome as a table: an arm a line. */
final class ResultTable {

    private ResultTable() {}

    static void print(RunData run, PrintWriter out) {
        out.println();
        out.printf(
                Locale.ROOT,
                "%-12s %15s %21s %15s %11s %11s%n",
                "arm",
                "test accuracy",
                "best (epoch)",
                "train accuracy",
                "test loss",
                "normalized");
        for (Arm arm : run.experiment().arms()) {
            List<MetricRow> test = rows(run, arm, Split.TEST);
            if (!test.isEmpty()) {
                MetricRow last = test.get(test.size() - 1);
                // The first of equals: when it was reached.
                MetricRow best = test.stream()
                        .max(Comparator.comparingDouble(MetricRow::accuracy)
                                .thenComparing(Comparator.comparingInt(MetricRow::epoch)
                                        .reversed()))
                        .orElse(last);
                out.printf(
                        Locale.ROOT,
                        "%-12s %13.2f %% %13.2f %% (%3d) %13.2f %% %11.4g %11.4f%n",
                        arm.label(),
                        100 * last.accuracy(),
                        100 * best.accuracy(),
                        best.epoch(),
                        100 * trainAccuracy(run, arm),
                        last.objective(),
                        last.normalizedLoss());
            }
        }
        secondsPerEpoch(run).ifPresent(seconds -> out.printf(Locale.ROOT, "%.3f s an epoch with scoring", seconds));
        examplesPerSecond(run)
                .ifPresent(rate -> out.printf(
                        Locale.ROOT,
                        "; training alone: %,.0f examples/s, all %d arms together",
                        rate,
                        run.experiment().arms().size()));
        out.println();
        out.flush();
    }

    /** In evaluation mode if the last epoch was scored so, else the epoch's running average. */
    private static double trainAccuracy(RunData run, Arm arm) {
        List<MetricRow> train = run.metrics().stream()
                .filter(row -> row.arm().equals(arm.label()) && row.split() != Split.TEST)
                .sorted(Comparator.comparingInt(MetricRow::epoch).thenComparing(MetricRow::split))
                .toList();
        return train.isEmpty() ? Double.NaN : train.get(train.size() - 1).accuracy();
    }

    private static Optional<Double> secondsPerEpoch(RunData run) {
        return run.experiment().arms().stream()
                .map(arm -> rows(run, arm, Split.TEST))
                .filter(rows -> rows.size() > 1)
                .map(rows -> {
                    MetricRow first = rows.get(0);
                    MetricRow last = rows.get(rows.size() - 1);
                    return (last.seconds() - first.seconds()) / (last.epoch() - first.epoch());
                })
                .findFirst();
    }

    /** From rows of steps.csv that follow each other within an epoch. */
    private static Optional<Double> examplesPerSecond(RunData run) {
        List<StepRow> rows = run.steps().stream()
                .filter(row -> row.arm().equals(run.experiment().arms().get(0).label()))
                .toList();
        double seconds = 0;
        long steps = 0;
        for (int i = 1; i < rows.size(); i++) {
            StepRow row = rows.get(i);
            StepRow before = rows.get(i - 1);
            if (Math.ceil(row.epoch()) == Math.ceil(before.epoch())) {
                seconds += row.seconds() - before.seconds();
                steps += row.step() - before.step();
            }
        }
        double examples = (double) steps
                * run.experiment().batchSize()
                * run.experiment().arms().size();
        return seconds > 0 ? Optional.of(examples / seconds) : Optional.empty();
    }

    private static List<MetricRow> rows(RunData run, Arm arm, Split split) {
        return run.metrics().stream()
                .filter(row -> row.arm().equals(arm.label()) && row.split() == split)
                .toList();
    }
}
