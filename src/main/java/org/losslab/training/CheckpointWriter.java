package org.losslab.training;

import java.util.List;
import org.losslab.run.Checkpoint;
import org.losslab.run.MetricRow;
import org.losslab.run.Progress;
import org.losslab.run.RunWriter;
import org.losslab.run.Split;

/** Writes a checkpoint every few epochs, at the last, and where the training was stopped. */
final class CheckpointWriter implements TrainingListener {

    private final RunWriter writer;
    private double bestAccuracy;

    CheckpointWriter(RunWriter writer, Progress from) {
        this.writer = writer;
        bestAccuracy = from.bestAccuracy();
    }

    @Override
    public void epochDone(TrainingView training, List<MetricRow> rows) {
        int epoch = training.progress().epoch();
        boolean due = epoch % training.experiment().checkpointEvery() == 0
                || epoch == training.experiment().epochs();
        if (epoch > 0 && due) {
            double accuracy = rows.stream()
                    .filter(row -> row.split() == Split.TEST)
                    .mapToDouble(MetricRow::accuracy)
                    .average()
                    .orElse(Progress.NO_ACCURACY);
            boolean best = accuracy > bestAccuracy;
            bestAccuracy = Math.max(bestAccuracy, accuracy);
            save(training, best);
        }
    }

    @Override
    public void ended(TrainingView training, Outcome outcome) {
        Progress progress = training.progress();
        if (outcome == Outcome.STOPPED && (progress.epoch() > 0 || progress.step() > 0)) {
            save(training, false);
        }
    }

    private void save(TrainingView training, boolean best) {
        writer.checkpoint(new Checkpoint(training.progress().withBestAccuracy(bestAccuracy), training.state()), best);
    }
}
