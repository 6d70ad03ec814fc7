package org.losslab.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.losslab.run.MetricRow;
import org.losslab.run.Progress;
import org.losslab.run.Split;
import org.losslab.run.StepRow;
import org.losslab.training.Outcome;
import org.losslab.training.TrainingListener;
import org.losslab.training.TrainingView;

/** Shows a training's progress: a bar on a terminal, a line an epoch elsewhere. */
final class TrainingPrinter implements TrainingListener, AutoCloseable {

    private static final int BAR_MILLIS = 200;

    private final PrintWriter out;
    private final boolean terminal;
    private ProgressBar bar;

    private TrainingPrinter(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    static TrainingPrinter of(PrintWriter out) {
        return new TrainingPrinter(out, Terminal.console().isPresent());
    }

    @Override
    public void preparing(String what) {
        out.println(what);
        out.flush();
    }

    @Override
    public void started(TrainingView training) {
        if (terminal) {
            bar = new ProgressBarBuilder()
                    .setTaskName(training.experiment().name())
                    .setInitialMax((long) training.experiment().epochs() * training.stepsPerEpoch())
                    .setUnit(" steps", 1)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(BAR_MILLIS)
                    .build();
            moveBar(training);
        }
    }

    @Override
    public void stepsLogged(TrainingView training, List<StepRow> rows) {
        moveBar(training);
    }

    @Override
    public void epochDone(TrainingView training, List<MetricRow> rows) {
        String accuracies = rows.stream()
                .filter(row -> row.split() == Split.TEST)
                .map(row -> String.format(Locale.ROOT, "%s %.1f %%", row.arm(), 100 * row.accuracy()))
                .collect(Collectors.joining("  "));
        Progress progress = training.progress();
        int epochs = training.experiment().epochs();
        if (bar != null) {
            moveBar(training);
            bar.setExtraMessage(accuracies);
        } else {
            out.printf(
                    Locale.ROOT,
                    "epoch %d/%d  test accuracy: %s  %.1f s%n",
                    progress.epoch(),
                    epochs,
                    accuracies,
                    progress.seconds());
            out.flush();
        }
    }

    @Override
    public void waiting(String why) {
        out.println(why.isEmpty() ? "there is room again: going on" : why);
        out.flush();
    }

    @Override
    public void ended(TrainingView training, Outcome outcome) {
        moveBar(training);
    }

    private void moveBar(TrainingView training) {
        if (bar != null) {
            Progress progress = training.progress();
            bar.stepTo((long) progress.epoch() * training.stepsPerEpoch() + progress.step());
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
