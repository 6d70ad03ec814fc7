package org.losslab.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.losslab.data.UserException;
import org.losslab.experiment.Experiment;
import org.losslab.run.Checkpoint;
import org.losslab.run.Checkpoints;
import org.losslab.run.RunData;
import org.losslab.run.RunFolder;
import org.losslab.run.RunLock;
import org.losslab.run.RunStatus;
import org.losslab.run.RunWriter;

/** A training into a run folder, from taking its lock to its last status: what a command and a worker do alike. */
public final class TrainingRun {

    private final Installation installation;
    private final RunFolder run;
    private final TrainingOptions options;
    private final TrainingControl control;
    private final TrainingListener listener;
    private boolean began;

    /**
     * A training that has not begun.
     *
     * @param run holds an experiment.json
     * @param control stops it from another thread
     * @param listener told of everything, after it was written
     */
    public TrainingRun(
            Installation installation,
            RunFolder run,
            TrainingOptions options,
            TrainingControl control,
            TrainingListener listener) {
        this.installation = installation;
        this.run = run;
        this.options = options;
        this.control = control;
        this.listener = listener;
    }

    /**
     * Trains the run from the beginning, or from its newest checkpoint if it has one.
     *
     * @throws UserException if it cannot begin or go on; the run's status then has the reason, if it could be written
     */
    public Outcome run() throws InterruptedException {
        Experiment experiment = run.experiment();
        try (RunLock lock = RunLock.acquire(run)) {
            RunStatus before = RunData.read(run).status();
            if (before.state() == RunStatus.State.FINISHED) {
                throw new UserException(
                        "the run " + run.id() + " is finished; train its experiment.json to run it again");
            }
            Optional<Checkpoint> checkpoint = Checkpoints.of(run).newest(listener::preparing);
            try {
                return train(lock, experiment, checkpoint);
            } catch (UserException e) {
                // A run that could not go on stays what it was: nothing of it has changed.
                if (began || checkpoint.isEmpty()) {
                    fail(experiment, e.getMessage(), before);
                }
                throw e;
            } catch (RuntimeException | Error e) {
                fail(
                        experiment,
                        "internal error: " + e.toString().lines().findFirst().orElse(""),
                        before);
                throw e;
            }
        }
    }

    /** The lock is a parameter so that nobody trains without one. */
    private Outcome train(RunLock lock, Experiment experiment, Optional<Checkpoint> checkpoint)
            throws InterruptedException {
        try (Preparation prepared = Preparation.of(run, installation, options, checkpoint, listener)) {
            Stopwatch watch = new Stopwatch(prepared.from().seconds());
            RoomWait room = new RoomWait(control, listener, watch);
            try (RunWriter writer = RunWriter.open(lock, experiment, prepared.from(), prepared.stepsDone(), room)) {
                began = true;
                return train(prepared, writer, watch, checkpoint.isEmpty());
            }
        }
    }

    private Outcome train(Preparation prepared, RunWriter writer, Stopwatch watch, boolean fromTheBeginning)
            throws InterruptedException {
        writer.environment(prepared.environment(run));
        List<TrainingListener> listeners = new ArrayList<>();
        listeners.add(new RowWriter(writer));
        listeners.add(new CheckpointWriter(writer, prepared.from()));
        if (prepared.keepsTheta()) {
            listeners.add(new ThetaWriter(writer));
        }
        listeners.add(listener);
        return prepared.trainer(control, watch, listeners).run(fromTheBeginning);
    }

    private void fail(Experiment experiment, String reason, RunStatus before) {
        int epoch = Checkpoints.of(run).newestEpoch().orElse(0);
        try {
            RunWriter.status(run, RunStatus.State.FAILED, epoch, experiment.epochs(), reason, before.failedArms());
        } catch (UserException e) {
            // The folder cannot be written, which is what the reason says; the run shows as interrupted.
        }
    }
}
