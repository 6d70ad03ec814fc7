package org.losslab.sweep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.losslab.data.UserException;
import org.losslab.process.JavaCommand;
import org.losslab.process.TrainingEnvironment;
import org.losslab.run.Reasons;
import org.losslab.run.RunStatus;

/**
 * Runs on this machine: so many processes at a time, one a run, so that a crash costs one run, which is begun again from its
 * checkpoint. When it is stopped, by {@link #stop()} or the folder's cancel file, every process writes a checkpoint and ends.
 */
public final class LocalSweep {

    /** A process that ended without its run having ended is started again so often. */
    private static final int ATTEMPTS = 3;

    private static final long BEAT_MILLIS = 100;
    private static final long CANCEL_LOOK_NANOS = 1_000_000_000;
    private static final Duration GRACE = Duration.ofMinutes(2);

    private final SweepFolder folder;
    private final SweepPlan plan;
    private final SweepTasks tasks;
    private final int processes;
    private final Deque<String> waiting;
    private final Map<String, Integer> attempts = new HashMap<>();
    private final Map<String, Process> running = new LinkedHashMap<>();
    private volatile boolean stopped;

    /**
     * Nothing is started yet.
     *
     * @param runs ids, in the order in which they are to begin
     * @param processes how many at a time, at least one
     */
    public LocalSweep(SweepFolder folder, SweepPlan plan, SweepTasks tasks, int processes, List<String> runs) {
        this.folder = folder;
        this.plan = plan;
        this.tasks = tasks;
        this.processes = processes;
        waiting = new ArrayDeque<>(runs);
    }

    /** Told of what happens, on the thread that runs the sweep. */
    public interface Listener {
        /** About ten times a second. */
        void beat(SweepFollower follower);

        /** A process has ended without its run having ended: it is started again, or given up. */
        void broke(String run, int exitCode, boolean again, Path log);
    }

    /**
     * Runs until everything has ended, or it was stopped.
     *
     * @return whether it came to the end
     */
    public boolean run(Listener listener) throws InterruptedException {
        SweepFollower follower = new SweepFollower(folder, plan);
        long looked = System.nanoTime();
        try {
            while (!running.isEmpty() || !waiting.isEmpty()) {
                if (System.nanoTime() - looked > CANCEL_LOOK_NANOS) {
                    looked = System.nanoTime();
                    if (folder.isCancelled()) {
                        stopped = true;
                    }
                }
                if (stopped) {
                    return false;
                }
                reap(follower, listener);
                while (running.size() < processes && !waiting.isEmpty() && !stopped) {
                    start(waiting.remove());
                }
                follower.poll();
                listener.beat(follower);
                Thread.sleep(BEAT_MILLIS);
            }
            return true;
        } finally {
            endAll(follower);
            follower.poll();
            listener.beat(follower);
        }
    }

    /** Has it come to a halt soon; from any thread. */
    public void stop() {
        stopped = true;
    }

    private void start(String run) {
        ProcessBuilder builder = new ProcessBuilder(tasks.command(folder, run));
        builder.environment().put("CLASSPATH", JavaCommand.classPath());
        TrainingEnvironment.addTo(builder.environment());
        try {
            Files.createDirectories(folder.jobs());
            builder.redirectErrorStream(true).redirectOutput(log(run).toFile());
            Process process = builder.start();
            process.getOutputStream().close();
            running.put(run, process);
            attempts.merge(run, 1, Integer::sum);
        } catch (IOException e) {
            throw new UserException("the process for the run " + run + " cannot be started: " + Reasons.of(e), e);
        }
    }

    private Path log(String run) {
        return folder.jobs().resolve(run + ".log");
    }

    private void reap(SweepFollower follower, Listener listener) {
        Iterator<Map.Entry<String, Process>> processes = running.entrySet().iterator();
        while (processes.hasNext()) {
            Map.Entry<String, Process> each = processes.next();
            if (!each.getValue().isAlive()) {
                processes.remove();
                ended(each.getKey(), each.getValue().exitValue(), follower, listener);
            }
        }
    }

    private void ended(String id, int exitCode, SweepFollower follower, Listener listener) {
        PlannedRun planned = plan.run(id).orElseThrow();
        follower.poll();
        Map<String, IndexRow> row = folder.survey(List.of(planned), follower.rows());
        RunStatus.State state = row.containsKey(id) ? row.get(id).state() : RunStatus.State.STOPPED;
        if (state == RunStatus.State.FINISHED || state == RunStatus.State.FAILED) {
            deleteLog(id);
            return;
        }
        boolean again = attempts.get(id) < ATTEMPTS;
        listener.broke(id, exitCode, again, log(id));
        if (again) {
            waiting.addFirst(id);
        } else {
            IndexRow last = row.getOrDefault(id, IndexRow.of(planned, RunStatus.State.STOPPED, ""));
            String note = new GivenUp(ATTEMPTS, exitCode).note();
            folder.index().append(List.of(last.with(RunStatus.State.STOPPED, note)), 1, TimeUnit.MINUTES);
        }
    }

    /** What a process printed is of no use once its run has ended: why one failed stands in its status. */
    private void deleteLog(String run) {
        try {
            Files.deleteIfExists(log(run));
        } catch (IOException e) {
            // It stays.
        }
    }

    /** Asks all of them to end, waits for their checkpoints. */
    private void endAll(SweepFollower follower) throws InterruptedException {
        running.values().forEach(Process::destroy);
        long deadline = System.nanoTime() + GRACE.toNanos();
        for (Process process : running.values()) {
            if (!process.waitFor(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS)) {
                process.destroyForcibly().waitFor();
            }
        }
        if (!running.isEmpty()) {
            List<PlannedRun> ended = running.keySet().stream()
                    .map(id -> plan.run(id).orElseThrow())
                    .toList();
            follower.poll();
            folder.survey(ended, follower.rows());
        }
        running.clear();
    }
}
