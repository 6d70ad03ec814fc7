package org.losslab.app;

import java.util.List;
import java.util.Map;
import org.losslab.experiment.Arm;
import org.losslab.experiment.Experiment;
import org.losslab.experiment.Presets;
import org.losslab.run.FullDisk;
import org.losslab.run.Progress;
import org.losslab.run.RunFolder;
import org.losslab.run.RunLock;
import org.losslab.run.RunStatus;
import org.losslab.run.RunWriter;
import org.losslab.run.StepRow;

/** A run that is written as a training writes one, with numbers made up, for a window to follow. */
final class GrowingRun implements AutoCloseable {

    private static final double STEPS_AN_EPOCH = 50;

    private final Experiment experiment = Presets.load("quick");
    private final RunLock lock;
    private final RunWriter writer;
    private final long began = System.nanoTime();
    private long step;

    GrowingRun(RunFolder run) {
        lock = RunLock.acquire(run);
        writer = RunWriter.open(lock, experiment, Progress.none(), 0, FullDisk.FAIL);
        writer.status(RunStatus.State.RUNNING, 0, experiment.epochs(), "", Map.of());
        grow();
    }

    /** Adds a point to every arm's curves. */
    void grow() {
        step++;
        double seconds = (System.nanoTime() - began) * 1e-9;
        double epoch = step / STEPS_AN_EPOCH;
        List<StepRow> rows = experiment.arms().stream()
                .map(arm -> row(arm, epoch, seconds))
                .toList();
        writer.steps(rows);
    }

    private StepRow row(Arm arm, double epoch, double seconds) {
        double left = Math.exp(-epoch) * (1 + 0.1 * Math.sin(step));
        return new StepRow(arm.label(), step, epoch, left, 1 - left / 2, arm.learningRate(), seconds);
    }

    @Override
    public void close() {
        writer.close();
        lock.close();
    }
}
