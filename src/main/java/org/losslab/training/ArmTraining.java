package org.losslab.training;

import org.losslab.engine.DeviceBatch;
import org.losslab.engine.Learner;
import org.losslab.engine.Tally;
import org.losslab.experiment.Arm;
import org.losslab.loss.Loss;
import org.losslab.run.MetricRow;
import org.losslab.run.Progress.ArmProgress;
import org.losslab.run.Progress.Sum;
import org.losslab.run.Split;
import org.losslab.run.StepRow;

/** One arm: its classifier in training, what it has summed since, and whether it diverged. */
final class ArmTraining {

    private final Arm arm;
    private final Loss loss;
    private final DataGroup group;
    private final Learner learner;
    private Tally epochSum = Tally.EMPTY;
    private Tally logSum = Tally.EMPTY;
    private String failure = "";

    ArmTraining(Arm arm, DataGroup group, Learner learner) {
        this.arm = arm;
        this.group = group;
        this.learner = learner;
        loss = arm.lossFor(group.data().classes());
    }

    Arm arm() {
        return arm;
    }

    DataGroup group() {
        return group;
    }

    Learner learner() {
        return learner;
    }

    boolean alive() {
        return failure.isEmpty();
    }

    /** Why and when it diverged; empty while it trains. */
    String failure() {
        return failure;
    }

    void train(DeviceBatch batch, double learningRate) {
        learner.train(batch, learningRate);
    }

    /** Takes from the device what was summed there; marks the arm as diverged if that is no finite number. */
    void collect(int epoch) {
        Tally tally = learner.takeTraining();
        epochSum = epochSum.plus(tally);
        logSum = logSum.plus(tally);
        require(tally.isFinite(), epoch);
    }

    boolean hasStepsToLog() {
        return logSum.examples() > 0;
    }

    StepRow takeStepRow(long step, double epoch, double learningRate, double seconds) {
        StepRow row = new StepRow(arm.label(), step, epoch, logSum.loss(), logSum.accuracy(), learningRate, seconds);
        logSum = Tally.EMPTY;
        return row;
    }

    Tally takeEpochSum() {
        Tally sum = epochSum;
        epochSum = Tally.EMPTY;
        return sum;
    }

    /** Takes what was scored; marks the arm as diverged if that is no finite number. */
    Tally takeScore(int epoch) {
        Tally score = learner.takeEvaluation();
        require(score.isFinite(), epoch);
        return score;
    }

    MetricRow metricRow(Split split, int epoch, Tally tally, double learningRate, double seconds) {
        double normalized = loss.normalized(tally.loss(), group.data().classes());
        return new MetricRow(
                arm.label(), split, epoch, tally.loss(), normalized, tally.accuracy(), learningRate, seconds);
    }

    ArmProgress progress() {
        return new ArmProgress(failure, sum(epochSum), sum(logSum));
    }

    void restore(ArmProgress progress) {
        failure = progress.failure();
        epochSum = tally(progress.epochSum());
        logSum = tally(progress.logSum());
    }

    private void require(boolean finite, int epoch) {
        if (!finite && alive()) {
            failure = "diverged in epoch " + epoch
                    + ": the loss is no longer a finite number; try a smaller learning rate";
        }
    }

    private static Sum sum(Tally tally) {
        return new Sum(tally.examples(), tally.lossSum(), tally.correct());
    }

    private static Tally tally(Sum sum) {
        return new Tally(sum.examples(), sum.loss(), sum.correct());
    }
}
