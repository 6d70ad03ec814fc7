package org.losslab.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.losslab.data.Tensor;
import org.losslab.engine.DeviceBatch;
import org.losslab.engine.DeviceDataset;
import org.losslab.engine.EngineSession;
import org.losslab.engine.Tally;
import org.losslab.experiment.Experiment;
import org.losslab.run.MetricRow;
import org.losslab.run.Progress;
import org.losslab.run.Split;
import org.losslab.run.StepRow;

/** The loop: trains an experiment's arms in lockstep and tells its listeners. Used from one thread. */
public final class Trainer implements TrainingView {

    private static final int EVALUATION_BATCH = 500;

    private final Experiment experiment;
    private final EngineSession session;
    private final List<DataGroup> groups;
    private final List<ArmTraining> arms;
    private final TrainingControl control;
    private final List<TrainingListener> listeners;
    private final Stopwatch watch;
    private int epochsDone;
    private int stepsDone;

    /**
     * A training that has not begun, or goes on.
     *
     * @param groups the data sets
     * @param arms at least one, with the state that they had then
     * @param from how far it was
     * @param watch stands at the seconds that it had taken by then
     */
    Trainer(
            Experiment experiment,
            EngineSession session,
            List<DataGroup> groups,
            List<ArmTraining> arms,
            Progress from,
            TrainingControl control,
            Stopwatch watch,
            List<TrainingListener> listeners) {
        this.experiment = experiment;
        this.session = session;
        this.groups = List.copyOf(groups);
        this.arms = List.copyOf(arms);
        this.control = control;
        this.listeners = List.copyOf(listeners);
        this.watch = watch;
        epochsDone = from.epoch();
        stepsDone = from.step();
    }

    /** Trains to the end, or until it is stopped or every arm has diverged. */
    Outcome run(boolean fromTheBeginning) throws InterruptedException {
        tell(listener -> listener.started(this));
        watch.start();
        Outcome outcome = fromTheBeginning && !finishEpoch(0) ? Outcome.STOPPED : Outcome.FINISHED;
        while (outcome == Outcome.FINISHED && epochsDone < experiment.epochs()) {
            outcome = trainEpoch(epochsDone + 1);
        }
        watch.stop();
        Outcome end = outcome;
        tell(listener -> listener.ended(this, end));
        return end;
    }

    private Outcome trainEpoch(int epoch) throws InterruptedException {
        while (stepsDone < stepsPerEpoch()) {
            if (!mayTrain()) {
                return Outcome.STOPPED;
            }
            step(epoch, stepsDone++);
            if (totalSteps() % experiment.logEvery() == 0) {
                collect();
                logSteps();
            }
            if (arms.stream().noneMatch(ArmTraining::alive)) {
                return Outcome.FAILED;
            }
        }
        collect();
        if (!finishEpoch(epoch)) {
            return Outcome.STOPPED;
        }
        control.epochDone();
        return arms.stream().anyMatch(ArmTraining::alive) ? Outcome.FINISHED : Outcome.FAILED;
    }

    private void step(int epoch, int step) {
        for (DataGroup group : groups) {
            if (step < group.steps()) {
                try (DeviceBatch batch = group.batch(epoch, step)) {
                    for (ArmTraining arm : arms) {
                        if (arm.group() == group && arm.alive()) {
                            arm.train(batch, experiment.learningRate(arm.arm(), epoch));
                        }
                    }
                }
            }
        }
    }

    /** Waits while paused, with every number shown that there is; false if the training was stopped. */
    private boolean mayTrain() throws InterruptedException {
        TrainingControl.Answer answer = control.askTraining();
        while (answer == TrainingControl.Answer.HALT) {
            collect();
            logSteps();
            beginPause();
            control.awaitTraining();
            endPause();
            answer = control.askTraining();
        }
        if (answer == TrainingControl.Answer.STOP) {
            collect();
        }
        return answer == TrainingControl.Answer.GO;
    }

    private boolean mayScore() throws InterruptedException {
        TrainingControl.Answer answer = control.askScoring();
        while (answer == TrainingControl.Answer.HALT) {
            beginPause();
            control.awaitScoring();
            endPause();
            answer = control.askScoring();
        }
        return answer == TrainingControl.Answer.GO;
    }

    private void beginPause() {
        watch.stop();
        tell(listener -> listener.paused(this, true));
    }

    private void endPause() {
        watch.start();
        tell(listener -> listener.paused(this, false));
    }

    private void collect() {
        arms.stream().filter(ArmTraining::alive).forEach(arm -> arm.collect(epochsDone + 1));
    }

    private void logSteps() {
        List<StepRow> rows = new ArrayList<>();
        for (ArmTraining arm : arms) {
            if (arm.alive() && arm.hasStepsToLog()) {
                double epoch = epochsDone
                        + Math.min(1, (double) stepsDone / arm.group().steps());
                double learningRate = experiment.learningRate(arm.arm(), epochsDone + 1);
                rows.add(arm.takeStepRow(totalSteps(), epoch, learningRate, watch.seconds()));
            }
        }
        if (!rows.isEmpty()) {
            tell(listener -> listener.stepsLogged(this, rows));
        }
    }

    /** Scores and tells what the epoch came to; false, with nothing told, if the training was stopped meanwhile. */
    private boolean finishEpoch(int epoch) throws InterruptedException {
        boolean trainEval = epoch == 0
                || epoch == experiment.epochs()
                || (experiment.trainEvalEvery() > 0 && epoch % experiment.trainEvalEvery() == 0);
        Map<ArmTraining, Tally> train = trainEval ? score(DeviceDataset.Split.TRAIN, epoch) : Map.of();
        Map<ArmTraining, Tally> test = score(DeviceDataset.Split.TEST, epoch);
        if (control.isStopped()) {
            return false;
        }
        List<MetricRow> rows = new ArrayList<>();
        double seconds = watch.seconds();
        for (ArmTraining arm : arms) {
            Tally sum = arm.takeEpochSum();
            double learningRate = experiment.learningRate(arm.arm(), Math.max(1, epoch));
            // An arm that diverged in this very epoch shows nothing of it.
            if (arm.alive()) {
                if (epoch > 0) {
                    rows.add(arm.metricRow(Split.TRAIN, epoch, sum, learningRate, seconds));
                }
                if (trainEval) {
                    rows.add(arm.metricRow(Split.TRAIN_EVAL, epoch, train.get(arm), learningRate, seconds));
                }
                rows.add(arm.metricRow(Split.TEST, epoch, test.get(arm), learningRate, seconds));
            }
        }
        epochsDone = epoch;
        stepsDone = 0;
        tell(listener -> listener.epochDone(this, rows));
        return true;
    }

    /** Scores every arm that trains on a whole split, as far as the training is not stopped. */
    private Map<ArmTraining, Tally> score(DeviceDataset.Split split, int epoch) throws InterruptedException {
        for (DataGroup group : groups) {
            int count = group.count(split);
            for (int from = 0; from < count && mayScore(); from += EVALUATION_BATCH) {
                int to = Math.min(count, from + EVALUATION_BATCH);
                try (DeviceBatch batch = group.uploaded().evaluation(split, from, to)) {
                    arms.stream()
                            .filter(arm -> arm.group() == group && arm.alive())
                            .forEach(arm -> arm.learner().evaluate(batch));
                }
            }
        }
        Map<ArmTraining, Tally> scores = new HashMap<>();
        arms.stream().filter(ArmTraining::alive).forEach(arm -> scores.put(arm, arm.takeScore(epoch)));
        return scores;
    }

    private long totalSteps() {
        return (long) epochsDone * stepsPerEpoch() + stepsDone;
    }

    private void tell(Consumer<TrainingListener> news) {
        listeners.forEach(news);
    }

    @Override
    public Experiment experiment() {
        return experiment;
    }

    @Override
    public Progress progress() {
        Map<String, Progress.ArmProgress> of = new LinkedHashMap<>();
        arms.forEach(arm -> of.put(arm.arm().label(), arm.progress()));
        return new Progress(epochsDone, stepsDone, watch.seconds(), Progress.NO_ACCURACY, of);
    }

    @Override
    public int stepsPerEpoch() {
        return groups.stream().mapToInt(DataGroup::steps).max().orElseThrow();
    }

    @Override
    public Map<String, String> failedArms() {
        Map<String, String> failed = new LinkedHashMap<>();
        arms.stream()
                .filter(arm -> !arm.alive())
                .forEach(arm -> failed.put(arm.arm().label(), arm.failure()));
        return failed;
    }

    @Override
    public Map<String, Tensor> state() {
        Map<String, Tensor> state = new LinkedHashMap<>();
        arms.stream().filter(ArmTraining::alive).forEach(arm -> arm.learner()
                .state()
                .forEach((name, tensor) -> state.put(arm.arm().label() + "/" + name, tensor)));
        return state;
    }

    @Override
    public long memoryInUse() {
        return session.memoryInUse();
    }
}
