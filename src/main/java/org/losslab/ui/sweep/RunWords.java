package org.losslab.ui.sweep;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.losslab.run.RunStatus;
import org.losslab.sweep.IndexRow;
import org.losslab.sweep.PlannedRun;
import org.losslab.ui.Messages;

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
        return row.map(each -> Messages.text("state." + each.state().name().toLowerCase(Locale.ROOT)))
                .orElse(Messages.text("sweeps.waiting"));
    }

    static String remaining(Optional<IndexRow> row) {
        return row.filter(each -> each.state() == RunStatus.State.RUNNING)
                .flatMap(IndexRow::remainingSeconds)
                .map(RunWords::duration)
                .orElse("");
    }

    /** The newest test accuracy of every arm, or why it failed. */
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
                        : each.note())
                .orElse("");
    }

    /** A time to come: "8 s", "2 min 05 s", "3 h 20 min". */
    static String duration(double seconds) {
        long whole = Math.round(seconds);
        if (whole < 60) {
            return Messages.text("time.seconds", whole);
        }
        return whole < 3600
                ? Messages.text("time.minutes", whole / 60, String.format(Locale.ROOT, "%02d", whole % 60))
                : Messages.text("time.hours", whole / 3600, String.format(Locale.ROOT, "%02d", whole % 3600 / 60));
    }
}
