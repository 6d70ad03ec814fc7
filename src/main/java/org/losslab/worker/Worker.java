package org.losslab.worker;

import java.io.PrintStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.losslab.data.UserException;
import org.losslab.run.MetricRow;
import org.losslab.run.RunFolder;
import org.losslab.run.StepRow;
import org.losslab.training.Installation;
import org.losslab.training.Outcome;
import org.losslab.training.TrainingControl;
import org.losslab.training.TrainingListener;
import org.losslab.training.TrainingOptions;
import org.losslab.training.TrainingRun;
import org.losslab.training.TrainingView;
import org.losslab.worker.Protocol.Command;
import org.losslab.worker.Protocol.Event;

/** What a worker does with commands: one thread trains, one run after the other; another sends a heartbeat. */
final class Worker implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Worker.class.getName());

    private static final long HEARTBEAT_MILLIS = 1000;
    private static final int ABANDONED = 70;

    private final PrintStream events;
    private final Deque<Command> queue = new ArrayDeque<>();
    private final Thread trainer;
    private Repeating heart;
    private Optional<RunFolder> current = Optional.empty();
    private TrainingControl control = new TrainingControl();
    private boolean closing;
    private boolean finishing;
    private boolean halted;
    private volatile long deviceMemory = -1;

    private Worker(Supplier<Installation> installation, PrintStream events) {
        this.events = events;
        trainer = new Thread(() -> serve(installation), "trainer");
        // A worker that cannot train any more must not go on beating: its end is what the client understands.
        trainer.setUncaughtExceptionHandler((thread, error) -> {
            LOG.log(Level.SEVERE, "the worker cannot go on", error);
            Runtime.getRuntime().halt(ABANDONED);
        });
    }

    static Worker start(Supplier<Installation> installation, PrintStream events) {
        Worker worker = new Worker(installation, events);
        worker.heart = Repeating.start("heartbeat", HEARTBEAT_MILLIS, worker::beat);
        worker.trainer.start();
        return worker;
    }

    /**
     * Acts on a command; returns at once. A pause or step that follows a run's own command at once holds for that run from its
     * first batch on; without a run there is nothing to act on.
     */
    synchronized void take(Command command) {
        boolean training = command.verb() == Protocol.Verb.TRAIN || command.verb() == Protocol.Verb.RESUME_RUN;
        if (!training && current.isEmpty() && queue.isEmpty()) {
            return;
        }
        switch (command.verb()) {
            case TRAIN, RESUME_RUN -> {
                halted = false;
                queue.add(command);
                notifyAll();
            }
            case PAUSE -> {
                halted = true;
                control.pause();
            }
            case RESUME -> {
                halted = false;
                control.resume();
            }
            case STEP_BATCH -> {
                halted = true;
                control.stepBatch();
            }
            case STEP_EPOCH -> {
                halted = true;
                control.stepEpoch();
            }
            case STOP -> stop();
        }
    }

    /**
     * Lets the training go on to its end, though nobody listens any more, and waits for that. One that is paused stays as it is:
     * nobody could let it go on.
     */
    void finish() {
        synchronized (this) {
            if (halted) {
                return;
            }
            LOG.info("the window's display is gone; the training goes on without it");
            finishing = true;
            notifyAll();
        }
        awaitTrainer();
    }

    /** Stops the training, with a checkpoint, and waits for its end. */
    @Override
    public void close() {
        synchronized (this) {
            closing = true;
            queue.clear();
            stop();
            notifyAll();
        }
        awaitTrainer();
        heart.close();
    }

    private void awaitTrainer() {
        try {
            trainer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stop() {
        if (current.isPresent() || !queue.isEmpty()) {
            control.stop();
            send(Event.phase(Phase.STOPPING, current, "", false));
        }
    }

    private void serve(Supplier<Installation> supplier) {
        Installation installation = supplier.get();
        List<EngineInfo> engines = installation.engines().stream()
                .map(engine -> new EngineInfo(engine.id(), engine.title(), engine.devices()))
                .toList();
        send(Event.engines(engines));
        WarmUp.run(installation);
        String message = "";
        boolean failed = false;
        Optional<RunFolder> last = Optional.empty();
        while (true) {
            Optional<Command> next = next(Event.phase(Phase.READY, last, message, failed));
            if (next.isEmpty()) {
                return;
            }
            last = Optional.of(next.get().folder());
            try {
                message = train(installation, next.get());
                failed = false;
            } catch (UserException e) {
                message = e.getMessage();
                failed = true;
            } catch (RuntimeException e) {
                LOG.log(Level.SEVERE, "the training failed", e);
                message = "internal error: " + e.toString().lines().findFirst().orElse("");
                failed = true;
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** The next run to train, once there is one; empty when there will be none. */
    private synchronized Optional<Command> next(Event idle) {
        current = Optional.empty();
        control = new TrainingControl();
        deviceMemory = -1;
        if (queue.isEmpty()) {
            send(idle);
        }
        try {
            while (queue.isEmpty() && !closing && !finishing) {
                wait();
            }
        } catch (InterruptedException e) {
            return Optional.empty();
        }
        if (closing || queue.isEmpty()) {
            return Optional.empty();
        }
        Command command = queue.remove();
        current = Optional.of(command.folder());
        return Optional.of(command);
    }

    private String train(Installation installation, Command command) throws InterruptedException {
        TrainRequest request = command.request();
        TrainingOptions options =
                new TrainingOptions(request.engine(), request.device(), request.data(), "started from the window");
        TrainingControl mine;
        synchronized (this) {
            mine = control;
        }
        Outcome outcome =
                new TrainingRun(installation, command.folder(), options, mine, new Teller(command.folder())).run();
        return switch (outcome) {
            case FINISHED, STOPPED -> "";
            case FAILED -> throw new UserException("every arm diverged; try smaller learning rates");
        };
    }

    private void beat() {
        send(Event.heartbeat(ProcessMemory.bytes(), deviceMemory));
    }

    private void send(Event event) {
        synchronized (events) {
            events.print(Protocol.line(event));
            events.flush();
        }
    }

    /** Passes on what the training says of itself; its numbers go through the run folder. */
    private final class Teller implements TrainingListener {
        private final Optional<RunFolder> run;

        Teller(RunFolder run) {
            this.run = Optional.of(run);
        }

        @Override
        public void preparing(String what) {
            send(Event.phase(Phase.PREPARING, run, what, false));
        }

        @Override
        public void started(TrainingView training) {
            send(Event.phase(Phase.TRAINING, run, "", false));
        }

        @Override
        public void paused(TrainingView training, boolean paused) {
            send(Event.phase(paused ? Phase.PAUSED : Phase.TRAINING, run, "", false));
        }

        @Override
        public void waiting(String why) {
            send(Event.phase(why.isEmpty() ? Phase.TRAINING : Phase.PAUSED, run, why, false));
        }

        @Override
        public void stepsLogged(TrainingView training, List<StepRow> rows) {
            deviceMemory = training.memoryInUse();
        }

        @Override
        public void epochDone(TrainingView training, List<MetricRow> rows) {
            deviceMemory = training.memoryInUse();
        }
    }
}
