package org.losslab.ui.training;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.application.Platform;
import org.losslab.data.UserException;
import org.losslab.engine.Device;
import org.losslab.experiment.Experiment;
import org.losslab.experiment.StandIn;
import org.losslab.run.RunFolder;
import org.losslab.run.RunsFolder;
import org.losslab.state.ShownRuns;
import org.losslab.state.TrainingForm;
import org.losslab.ui.Messages;
import org.losslab.ui.Store;
import org.losslab.ui.Worded;
import org.losslab.worker.Phase;
import org.losslab.worker.TrainRequest;
import org.losslab.worker.WorkerClient;
import org.losslab.worker.WorkerStatus;

/** What the user can do about training. It alone gives commands to the worker. Used on the JavaFX thread. */
public final class TrainingController {

    private static final WorkerStatus NONE =
            new WorkerStatus(Phase.STARTING, Optional.empty(), "", false, 0, List.of(), 0, -1, 0);

    private final Store store;
    private final RunsFolder runs;
    private final Executor disk;
    private final AtomicReference<String> problem = new AtomicReference<>("");
    private WorkerClient worker;
    private boolean creating;
    private String awaited = "";

    /**
     * Makes a controller without a worker yet.
     *
     * @param runs where new runs go
     * @param disk makes run folders
     */
    public TrainingController(Store store, RunsFolder runs, Executor disk) {
        this.store = store;
        this.runs = runs;
        this.disk = disk;
    }

    /** Starts the worker's process in the background, so that it is warm when the user presses Run. */
    public void warmUp() {
        if (worker == null) {
            worker = WorkerClient.start(status -> {});
        }
    }

    /** The worker as it was last heard of. */
    WorkerStatus status() {
        return worker == null ? NONE : worker.status();
    }

    /** The engines that the worker has told of, and their devices, a line each. */
    public List<String> engines() {
        return status().engines().stream()
                .map(engine -> engine.title() + ": "
                        + engine.devices().stream().map(Device::described).collect(Collectors.joining("; ")))
                .toList();
    }

    /** Whether closing now would break a training off. */
    public boolean isTraining() {
        return isStarting() || status().busy();
    }

    /** Whether a run was asked for and the worker has not begun with it yet. */
    boolean isStarting() {
        WorkerStatus status = status();
        boolean heard = status.run().map(TrainingController::folder).orElse("").equals(awaited);
        if (!awaited.isEmpty() && (heard || status.phase() == Phase.DEAD)) {
            awaited = "";
        }
        return creating || !awaited.isEmpty();
    }

    /** Looks whether the worker has begun with the run that it was given; to be called at every beat. */
    void beat() {
        isStarting();
    }

    /** Why a run could not be started, once; empty if nothing went wrong since. */
    String takeProblem() {
        return problem.getAndSet("");
    }

    /** Starts what the form says; halts it if it is under way; lets it go on if it is halted. */
    void runOrPause() {
        warmUp();
        if (isStarting()) {
            return;
        }
        switch (worker.status().phase()) {
            case PREPARING, TRAINING -> worker.pause();
            case PAUSED -> {
                follow();
                worker.resume();
            }
            case STARTING, READY, DEAD -> start(formExperiment(), () -> {});
            case STOPPING -> {}
        }
    }

    /** Trains one batch, from the start if nothing is under way, and halts. */
    void stepBatch() {
        step(() -> worker.stepBatch());
    }

    /** Trains to the end of the epoch, from the start if nothing is under way, and halts. */
    void stepEpoch() {
        step(() -> worker.stepEpoch());
    }

    private void step(Runnable command) {
        warmUp();
        if (isStarting()) {
            return;
        }
        if (worker.status().busy()) {
            follow();
            command.run();
        } else {
            start(formExperiment(), command);
        }
    }

    /** Shows what is trained now, wherever in the run's past the charts were. */
    private void follow() {
        store.update(state -> state.withRuns(runs -> runs.withThrough(ShownRuns.NEWEST)));
    }

    /** Ends the training with a checkpoint. */
    void stop() {
        if (worker != null) {
            worker.stop();
        }
    }

    /** Goes on with a run from its newest checkpoint. */
    void resumeRun(RunFolder run) {
        warmUp();
        if (!isTraining()) {
            awaited = folder(run);
            worker.resumeRun(run, request());
            store.update(state -> state.withRuns(shown -> shown.open(folder(run))));
        }
    }

    /** Runs a run's experiment once more, in a run of its own. */
    void startAgain(RunFolder run) {
        warmUp();
        if (!isTraining()) {
            start(run::experiment, () -> {});
        }
    }

    private Supplier<Experiment> formExperiment() {
        Experiment experiment = store.get().training().experiment();
        return () -> experiment;
    }

    /**
     * Makes a run and has it trained.
     *
     * @param experiment may read a file, so it is asked in the background
     * @param andThen a command that holds from the run's first batch on
     */
    private void start(Supplier<Experiment> experiment, Runnable andThen) {
        creating = true;
        TrainRequest request = request();
        disk.execute(() -> {
            try {
                RunFolder run = runs.newRun(StandIn.whereMissing(experiment.get(), request.data()));
                Platform.runLater(() -> {
                    creating = false;
                    awaited = folder(run);
                    worker.train(run, request);
                    andThen.run();
                    store.update(state -> state.withRuns(shown -> shown.open(folder(run))));
                });
            } catch (RuntimeException e) {
                // Whatever it was: the user must be able to try once more.
                problem.set(
                        e instanceof UserException ? Worded.of(e.getMessage()) : Messages.text("run.notStarted", e));
                Platform.runLater(() -> creating = false);
            }
        });
    }

    private TrainRequest request() {
        TrainingForm form = store.get().training();
        return new TrainRequest(
                form.engine(),
                form.device(),
                form.dataPath().isEmpty() ? Optional.empty() : Optional.of(Path.of(form.dataPath())));
    }

    /** A run's folder as the state names it. */
    static String folder(RunFolder run) {
        return run.path().toAbsolutePath().normalize().toString();
    }

    /** The number of the worker's process; empty while there is none. */
    public Optional<Long> workerPid() {
        return worker == null ? Optional.empty() : worker.pid();
    }

    /** Ends the worker, with a checkpoint if it is training; waits for it, so not on the window's thread while it is open. */
    public void close() {
        if (worker != null) {
            worker.close();
        }
    }
}
