package org.losslab.ui.training;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.losslab.experiment.Arm;
import org.losslab.loss.LossKind;
import org.losslab.run.MetricRow;
import org.losslab.run.RunData;
import org.losslab.run.RunStatus;
import org.losslab.run.Split;
import org.losslab.ui.Worded;

/**
 * How one arm of a run stands: a line of the table.
 *
 * @param run the run's id
 * @param arm the arm's label
 * @param loss which loss
 * @param state what the run is doing; failed if the arm is
 * @param problem why the arm, or the run, failed; empty if it did not
 * @param train the latest row of the training split; before the first epoch, of the full pass over it
 * @param test the latest row of the test split
 * @param bestTest the row with the best test accuracy
 * @param secondsPerEpoch over the latest epochs; empty before the first
 * @param remainingSeconds to the last epoch; empty where nothing is being trained
 */
record ArmSummary(
        String run,
        String arm,
        LossKind loss,
        RunStatus.State state,
        String problem,
        Optional<MetricRow> train,
        Optional<MetricRow> test,
        Optional<MetricRow> bestTest,
        OptionalDouble secondsPerEpoch,
        OptionalDouble remainingSeconds) {

    private static final int PACE_EPOCHS = 5;

    /** The arms of a run, in their order. */
    static List<ArmSummary> of(RunData run) {
        return run.experiment().arms().stream().map(arm -> of(run, arm)).toList();
    }

    private static ArmSummary of(RunData run, Arm arm) {
        List<MetricRow> rows = run.metrics().stream()
                .filter(row -> row.arm().equals(arm.label()))
                .toList();
        RunStatus status = run.status();
        String failure = status.failedArms().getOrDefault(arm.label(), "");
        boolean failed = !failure.isEmpty() || status.state() == RunStatus.State.FAILED;
        RunStatus.State state =
                failed ? RunStatus.State.FAILED : run.interrupted() ? RunStatus.State.STOPPED : status.state();
        OptionalDouble pace = pace(rows);
        boolean working = state == RunStatus.State.RUNNING || state == RunStatus.State.PAUSED;
        int left = run.experiment().epochs()
                - latest(rows, Split.TEST).map(MetricRow::epoch).orElse(0);
        return new ArmSummary(
                run.folder().id(),
                arm.label(),
                arm.loss(),
                state,
                Worded.of(failure.isEmpty() ? status.reason() : failure),
                latest(rows, Split.TRAIN).or(() -> latest(rows, Split.TRAIN_EVAL)),
                latest(rows, Split.TEST),
                of(rows, Split.TEST).max(Comparator.comparingDouble(MetricRow::accuracy)),
                pace,
                working && pace.isPresent() ? OptionalDouble.of(left * pace.getAsDouble()) : OptionalDouble.empty());
    }

    private static Stream<MetricRow> of(List<MetricRow> rows, Split split) {
        return rows.stream().filter(row -> row.split() == split);
    }

    private static Optional<MetricRow> latest(List<MetricRow> rows, Split split) {
        return of(rows, split).reduce((before, after) -> after);
    }

    private static OptionalDouble pace(List<MetricRow> rows) {
        List<MetricRow> tests = of(rows, Split.TEST).toList();
        if (tests.size() < 2) {
            return OptionalDouble.empty();
        }
        MetricRow last = tests.get(tests.size() - 1);
        MetricRow first = tests.get(Math.max(0, tests.size() - 1 - PACE_EPOCHS));
        return last.epoch() == first.epoch()
                ? OptionalDouble.empty()
                : OptionalDouble.of((last.seconds() - first.seconds()) / (last.epoch() - first.epoch()));
    }
}
