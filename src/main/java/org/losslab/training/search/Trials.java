package org.losslab.training.search;

import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.losslab.data.UserException;
import org.losslab.experiment.Experiment;
import org.losslab.experiment.ExperimentJson;
import org.losslab.run.Checkpoints;
import org.losslab.run.MetricRow;
import org.losslab.run.RunData;
import org.losslab.run.RunFolder;
import org.losslab.run.RunsFolder;
import org.losslab.run.Split;
import org.losslab.run.StepRow;
import org.losslab.training.Installation;
import org.losslab.training.Outcome;
import org.losslab.training.TrainingControl;
import org.losslab.training.TrainingListener;
import org.losslab.training.TrainingOptions;
import org.losslab.training.TrainingRun;
import org.losslab.training.TrainingView;

/** Trials of a search: runs of one arm, trained as far as is asked for and no further than needed. */
public final class Trials {

    private final RunsFolder runs;
    private final Installation installation;
    private final TrainingOptions options;
    private final TrainingControl stop;
    private final TrainingListener listener;

    /**
     * Trials in a folder.
     *
     * @param heldOut the share of the training split that they are judged on
     * @param stop ends the search
     * @param listener told of each training
     */
    public Trials(
            RunsFolder runs,
            Installation installation,
            double heldOut,
            TrainingOptions options,
            TrainingControl stop,
            TrainingListener listener) {
        this.runs = runs;
        this.installation = new Installation(installation.engines(), new HoldOut(installation.data(), heldOut));
        this.options = options;
        this.stop = stop;
        this.listener = listener;
    }

    /** What a trial came to on the held-out images. */
    record Score(double accuracy, double normalizedLoss, double seconds) {
        private static final Score DIVERGED = new Score(0, Double.NaN, 0);

        boolean diverged() {
            return Double.isNaN(normalizedLoss);
        }
    }

    /**
     * Trains a trial to an epoch, unless it is that far already.
     *
     * @throws UserException if the search was stopped
     */
    Score score(Experiment trial, int epochs, int until) throws InterruptedException {
        String name = name(trial);
        RunFolder run = new RunFolder(runs.path().resolve(name));
        if (!run.exists()) {
            runs.newRun(trial, name);
        }
        Optional<Score> known = read(run, until);
        return known.isPresent() ? known.get() : train(run, epochs, until);
    }

    private Score train(RunFolder run, int epochs, int until) throws InterruptedException {
        TrainingControl control = new TrainingControl();
        Outcome outcome = new TrainingRun(installation, run, options, control, new UntilEpoch(control, until)).run();
        if (outcome == Outcome.FAILED) {
            return Score.DIVERGED;
        }
        Optional<Score> score = read(run, until);
        if (stop.isStopped() || score.isEmpty()) {
            throw new UserException("the search was stopped; the same command goes on with it");
        }
        // Nobody goes on with a trial that is at its end: its classifier is not needed any more.
        if (until == epochs) {
            Checkpoints.of(run).remove();
        }
        return score.get();
    }

    /** Removes the classifier of a trial that is out: its rows stay. */
    void eliminate(Experiment trial) {
        Checkpoints.of(new RunFolder(runs.path().resolve(name(trial)))).remove();
    }

    private static Optional<Score> read(RunFolder run, int epoch) {
        if (!Files.exists(run.metricsFile())) {
            return Optional.empty();
        }
        RunData data = RunData.read(run);
        // A trial that diverged later than this has a score here, as it had when this round was judged.
        return data.metrics().stream()
                .filter(row -> row.split() == Split.TEST && row.epoch() == epoch)
                .map(Trials::score)
                .findFirst()
                .or(() -> data.status().failedArms().isEmpty() ? Optional.empty() : Optional.of(Score.DIVERGED));
    }

    private static Score score(MetricRow row) {
        return new Score(row.accuracy(), row.normalizedLoss(), row.seconds());
    }

    /** Names what differs, so that the same trial is found again. */
    private static String name(Experiment trial) {
        String arm = trial.arms().get(0).label().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return arm + "-" + trial.arms().get(0).learningRate() + "-seed" + trial.seed() + "-"
                + ExperimentJson.groupHash(trial).substring(0, 6);
    }

    /** Stops a training at the end of an epoch, or when the search is stopped. */
    private final class UntilEpoch implements TrainingListener {

        private final TrainingControl control;
        private final int until;

        UntilEpoch(TrainingControl control, int until) {
            this.control = control;
            this.until = until;
        }

        @Override
        public void preparing(String what) {
            listener.preparing(what);
        }

        @Override
        public void stepsLogged(TrainingView training, List<StepRow> rows) {
            if (stop.isStopped()) {
                control.stop();
            }
        }

        @Override
        public void epochDone(TrainingView training, List<MetricRow> rows) {
            listener.epochDone(training, rows);
            boolean last = until == training.experiment().epochs();
            if (stop.isStopped() || (training.progress().epoch() >= until && !last)) {
                control.stop();
            }
        }
    }
}
