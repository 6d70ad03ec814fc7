package org.losslab.worker;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.losslab.data.UserFolders;
import org.losslab.run.Interruption;
import org.losslab.run.RunFolder;
import org.losslab.worker.Protocol.Command;
import org.losslab.worker.Protocol.Event;
import org.losslab.worker.Protocol.Verb;

/**
 * A worker process, from outside. No method but {@link #close()} waits for anything; commands that come before the process is
 * up are kept for it. May be used from any thread.
 *
 * <p>When the process ends unasked, the phase is {@link Phase#DEAD} with what happened, and the run that it was at is marked
 * failed with the epoch that it can be resumed from. {@link #train} and {@link #resumeRun} then start a new process, as {@link
 * #restart()} does.
 */
public final class WorkerClient implements AutoCloseable {

    private static final long GRACE_MILLIS = 15_000;
    private static final int PRINTED_LINES = 100;
    private static final long WATCH_MILLIS = 1000;
    private static final long SILENCE_MILLIS = 30_000;
    /** Until it is first heard of, a process may take as many times as long: on a loaded machine Java alone takes a while. */
    private static final int START_PATIENCE = 4;

    private final Launch launch;
    private final Consumer<WorkerStatus> listener;
    private final AtomicReference<WorkerStatus> status = new AtomicReference<>(WorkerStatus.STARTING);
    private final ExecutorService commands = Executors.newSingleThreadExecutor(WorkerClient::daemon);
    private Repeating watch;
    private volatile WorkerProcess process;
    private volatile boolean closing;
    private volatile boolean unresponsive;
    private volatile boolean sent;
    private volatile boolean heard;
    private volatile long lastHeard = System.nanoTime();
    // Checks are counted, not seconds: on a machine so loaded that the watch itself hardly runs, a worker that does not
    // is not hung.
    private long silentChecks;
    private long heardAtCheck;

    private WorkerClient(Launch launch, Consumer<WorkerStatus> listener) {
        this.launch = launch;
        this.listener = listener;
    }

    /**
     * What is started, and how long it may be silent.
     *
     * @param mainClass what the process runs
     * @param logs the folder that its log goes to
     * @param silenceMillis after which it is taken for hung and ended, once it was heard of
     */
    record Launch(String mainClass, Path logs, long silenceMillis) {}

    /**
     * Starts a worker in the background.
     *
     * @param listener told of every change, on a thread of the client's; must be quick
     */
    public static WorkerClient start(Consumer<WorkerStatus> listener) {
        Path logs = UserFolders.current().state();
        return start(new Launch(WorkerMain.class.getName(), logs, SILENCE_MILLIS), listener);
    }

    static WorkerClient start(Launch launch, Consumer<WorkerStatus> listener) {
        WorkerClient client = new WorkerClient(launch, listener);
        client.commands.execute(client::launch);
        client.watch = Repeating.start("worker-watch", WATCH_MILLIS, client::checkHeartbeat);
        return client;
    }

    /** The worker as it was last heard of: an immutable snapshot. */
    public WorkerStatus status() {
        return status.get();
    }

    /** The process's number; empty while there is none. */
    public Optional<Long> pid() {
        WorkerProcess current = process;
        return current != null && current.isAlive() ? Optional.of(current.pid()) : Optional.empty();
    }

    /** Trains a new run, once the training under way, if any, has ended. */
    public void train(RunFolder run, TrainRequest request) {
        reviveAndSend(Command.of(Verb.TRAIN, run, request));
    }

    /** Goes on with a run from its newest checkpoint; from the beginning if there is none. */
    public void resumeRun(RunFolder run, TrainRequest request) {
        reviveAndSend(Command.of(Verb.RESUME_RUN, run, request));
    }

    /** Halts the training after the batch that it is at. */
    public void pause() {
        send(Command.of(Verb.PAUSE));
    }

    /** Lets a paused training go on. */
    public void resume() {
        send(Command.of(Verb.RESUME));
    }

    /** Trains one batch, then pauses. */
    public void stepBatch() {
        send(Command.of(Verb.STEP_BATCH));
    }

    /** Trains to the end of the epoch, then pauses. */
    public void stepEpoch() {
        send(Command.of(Verb.STEP_EPOCH));
    }

    /** Writes a checkpoint and ends the training; the process stays. */
    public void stop() {
        send(Command.of(Verb.STOP));
    }

    /** Starts a new process where the old one is gone; of no effect otherwise. */
    public void restart() {
        execute(() -> {
            if (status.get().phase() == Phase.DEAD && !closing) {
                launch();
            }
        });
    }

    /** Ends the process: it writes a checkpoint first, if it can within 15 seconds. Waits for it; leaves no process behind. */
    @Override
    public void close() {
        close(GRACE_MILLIS);
    }

    void close(long graceMillis) {
        closing = true;
        WorkerStatus last = status.get();
        boolean starting = last.phase() == Phase.STARTING && last.run().isEmpty() && !sent;
        watch.close();
        commands.shutdownNow();
        try {
            // A launch under way sees that it is not wanted any more.
            commands.awaitTermination(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        WorkerProcess current = process;
        if (current != null) {
            // A process that has only just begun has nothing to lose, and may be busy loading for seconds.
            current.end(starting ? 0 : graceMillis);
        }
    }

    private void reviveAndSend(Command command) {
        sent = true;
        restart();
        send(command);
    }

    private void send(Command command) {
        execute(() -> {
            try {
                WorkerProcess current = process;
                if (current != null) {
                    current.input().write(Protocol.line(command).getBytes(StandardCharsets.UTF_8));
                    current.input().flush();
                }
            } catch (IOException e) {
                // The process is gone; its reader tells.
            }
        });
    }

    private void execute(Runnable task) {
        try {
            commands.execute(task);
        } catch (RejectedExecutionException e) {
            // Closed: there is nobody left to command.
        }
    }

    private void launch() {
        publish(WorkerStatus::restarted);
        lastHeard = System.nanoTime();
        heard = false;
        unresponsive = false;
        try {
            WorkerProcess started = WorkerProcess.start(launch.mainClass(), launch.logs());
            process = started;
            if (closing) {
                started.end(0);
                return;
            }
            Thread reader = new Thread(() -> read(started), "worker-events");
            reader.setDaemon(true);
            reader.start();
        } catch (IOException e) {
            publish(old -> old.with(
                    Phase.DEAD, old.run(), "the worker process could not be started: " + e.getMessage(), true));
        }
    }

    private void read(WorkerProcess source) {
        Queue<String> printed = new ArrayDeque<>();
        try (BufferedReader output = source.output()) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                Optional<Event> event = Protocol.event(line);
                event.ifPresent(this::take);
                if (event.isEmpty() && !line.isBlank()) {
                    printed.add(line);
                    if (printed.size() > PRINTED_LINES) {
                        printed.remove();
                    }
                }
            }
        } catch (IOException e) {
            // The end of its output, however it came.
        }
        try {
            String epitaph = source.epitaph(printed);
            bury(
                    unresponsive
                            ? "the worker did not answer for " + patienceMillis() / 1000 + " s and was ended"
                            : epitaph);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void take(Event event) {
        lastHeard = System.nanoTime();
        heard = true;
        switch (event.kind()) {
            case ENGINES -> publish(old -> old.withEngines(event.engines()));
            case HEARTBEAT -> publish(old -> old.withMemory(event.memoryBytes(), event.deviceMemoryBytes()));
            case PHASE -> publish(old -> old.with(event.phase(), event.folder(), event.message(), event.failed()));
        }
    }

    private void bury(String epitaph) {
        if (closing) {
            publish(old -> old.with(Phase.DEAD, old.run(), "", false));
            return;
        }
        WorkerStatus last = status.get();
        // A run that had ended before is none to resume.
        Optional<RunFolder> broken = last.run().filter(run -> last.busy());
        String message = broken.map(run -> Interruption.mark(run, epitaph)).orElse(epitaph);
        publish(old -> old.with(Phase.DEAD, broken, message, true));
    }

    private void checkHeartbeat() {
        WorkerProcess current = process;
        long silence = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - lastHeard);
        if (current == null || !current.isAlive()) {
            return;
        }
        silentChecks = lastHeard == heardAtCheck ? silentChecks + 1 : 0;
        heardAtCheck = lastHeard;
        if (silentChecks * WATCH_MILLIS > patienceMillis()) {
            unresponsive = true;
            current.destroy();
        } else if (silence > 2000) {
            publish(old -> old.withSilence(silence / 1000.0));
        }
    }

    private long patienceMillis() {
        return heard ? launch.silenceMillis() : START_PATIENCE * launch.silenceMillis();
    }

    private void publish(UnaryOperator<WorkerStatus> change) {
        listener.accept(status.updateAndGet(change));
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "worker-commands");
        thread.setDaemon(true);
        return thread;
    }
}
