package org.losslab.ui.sweep;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.losslab.run.RunStatus;
import org.losslab.sweep.GivenUp;
import org.losslab.sweep.IndexRow;
import org.losslab.sweep.PlannedRun;
import org.losslab.ui.Durations;
import org.losslab.ui.Messages;
import org.losslab.ui.StateWords;

/** What there is to say of a run of a sweep. */
final class RunWords {

    private RunWords() {}

    /** What tells it from the others. */
    static String name(PlannedRun run) {
        String settings = run.settings().toString();
        return settings.isEmpty()
                ? Messages.text("sweeps.seed", run.seed())
                : Messages.text("sweeps.run", settings, run.seed());
    }

    static String state(Optional<IndexRow> row) {
        return row.map(each -> StateWords.of(each.state())).orElse(Messages.text("sweeps.waiting"));
    }

    static String remaining(Optional<IndexRow> row) {
        return row.filter(each -> each.state() == RunStatus.State.RUNNING)
                .flatMap(IndexRow::remainingSeconds)
                .map(Durations::rough)
                .orElse("");
    }

    /** The newest test accuracy of every arm, or why there is no more to come. */
    static String outcome(Optional<IndexRow> row) {
        return outcome(row, "%s %.1f %%", "   ");
    }

    /** The same where there is little room: whole percents. */
    static String shortOutcome(Optional<IndexRow> row) {
        return outcome(row, "%s %.0f", " · ");
    }

    private static String outcome(Optional<IndexRow> row, String format, String between) {
        return row.map(each -> each.note().isEmpty()
                        ? each.accuracy().entrySet().stream()
                                .map(arm -> String.format(Locale.ROOT, format, arm.getKey(), 100 * arm.getValue()))
                                .collect(Collectors.joining(between))
                        : note(each))
                .orElse("");
    }

    /** Why a run is over, or not gone on with; empty where there is nothing to say. */
    static String note(IndexRow row) {
        return GivenUp.of(row.note())
                .map(why -> Messages.text("sweeps.givenUp", why.times(), why.exitCode(), row.run()))
                .orElse(row.note());
    }
}
