package org.losslab.training;

import java.util.List;
import org.losslab.run.MetricRow;
import org.losslab.run.RunStatus;
import org.losslab.run.RunWriter;
import org.losslab.run.StepRow;

/** Writes rows and status into the run folder. */
final class RowWriter implements TrainingListener {

    private final RunWriter writer;

    RowWriter(RunWriter writer) {
        this.writer = writer;
    }

    @Override
    public void started(TrainingView training) {
        status(training, RunStatus.State.RUNNING, "");
    }

    @Override
    public void stepsLogged(TrainingView training, List<StepRow> rows) {
        writer.steps(rows);
    }

    @Override
    public void epochDone(TrainingView training, List<MetricRow> rows) {
        writer.metrics(rows);
        status(training, RunStatus.State.RUNNING, "");
    }

    @Override
    public void paused(TrainingView training, boolean paused) {
        status(training, paused ? RunStatus.State.PAUSED : RunStatus.State.RUNNING, "");
    }

    @Override
    public void ended(TrainingView training, Outcome outcome) {
        switch (outcome) {
            case FINISHED -> status(training, RunStatus.State.FINISHED, "");
            case STOPPED -> status(training, RunStatus.State.STOPPED, "");
            case FAILED -> status(training, RunStatus.State.FAILED, "every arm diverged; try smaller learning rates");
        }
    }

    private void status(TrainingView training, RunStatus.State state, String reason) {
        writer.status(
                state, training.progress().epoch(), training.experiment().epochs(), reason, training.failedArms());
    }
}
