package org.losslab.app;

import java.util.Map;
import java.util.stream.Stream;
import org.losslab.experiment.Arm;
import org.losslab.experiment.Experiment;
import org.losslab.experiment.Presets;
import org.losslab.run.FullDisk;
import org.losslab.run.MetricRow;
import org.losslab.run.Progress;
import org.losslab.run.RunFolder;
import org.losslab.run.RunLock;
import org.losslab.run.RunStatus;
import org.losslab.run.RunWriter;
import org.losslab.run.Split;
import org.losslab.run.StepRow;

/** A run that is written as a training writes one, with numbers made up, for a window to follow. */
final class GrowingRun implements AutoCloseable {

    private static final int STEPS_AN_EPOCH = 50;

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

    /** Adds a point to every arm's curves of steps, and at an epoch's end to the others. */
    void grow() {
        if (step % STEPS_AN_EPOCH == 0) {
            writer.metrics(experiment.arms().stream()
                    .flatMap(arm -> Stream.of(Split.TRAIN, Split.TEST).map(split -> epochRow(arm, split)))
                    .toList());
        }
        step++;
        writer.steps(experiment.arms().stream().map(this::stepRow).toList());
    }

    private MetricRow epochRow(Arm arm, Split split) {
        int epoch = (int) (step / STEPS_AN_EPOCH);
        double left = left(arm);
        return new MetricRow(arm.label(), split, epoch, left, left, 1 - left, arm.learningRate(), seconds());
    }

    private StepRow stepRow(Arm arm) {
        double epoch = (double) step / STEPS_AN_EPOCH;
        double left = left(arm);
        return new StepRow(arm.label(), step, epoch, left, 1 - left, arm.learningRate(), seconds());
    }

    /** What an arm's loss has come down to, from about 1, each at its own speed. */
    private double left(Arm arm) {
        double epoch = (double) step / STEPS_AN_EPOCH;
        int speed = 1 + experiment.arms().indexOf(arm);
        return Math.exp(-epoch / (4.0 * speed)) * (0.9 + 0.1 * Math.sin((double) step));
    }

    private double seconds() {
        return (System.nanoTime() - began) * 1e-9;
    }

    @Override
    public void close() {
        writer.close();
        lock.close();
    }
}
