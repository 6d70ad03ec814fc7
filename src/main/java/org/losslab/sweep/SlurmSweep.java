package org.losslab.sweep;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.losslab.data.UserException;
import org.losslab.run.Reasons;

/**
 * Runs on a cluster: job arrays with a task a run. SLURM queues tasks again whose node failed or that were preempted; tasks near
 * their time limit, or whose process was killed, queue themselves again.
 */
public final class SlurmSweep {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    private static final Pattern MAX_ARRAY_SIZE = Pattern.compile("(?m)^MaxArraySize\\s*=\\s*(\\d+)");
    /** Of a federation's clusters the name stands behind a semicolon. Sites' plug-ins may print lines of their own. */
    private static final Pattern ANSWER = Pattern.compile("(?m)^\\s*(\\d+)(?:;.*)?$");

    private static final int USUAL_ARRAY_SIZE = 1001;
    private static final List<String> SHOW_CONFIG = List.of("scontrol", "show", "config");

    private final SweepFolder folder;
    private final SweepTasks tasks;
    private final SlurmCommands slurm;
    private final Submissions submissions;

    /** The SLURM on the path. */
    public SlurmSweep(SweepFolder folder, SweepTasks tasks) {
        this(folder, tasks, SlurmCommands.ON_THE_PATH);
    }

    SlurmSweep(SweepFolder folder, SweepTasks tasks, SlurmCommands slurm) {
        this.folder = folder;
        this.tasks = tasks;
        this.slurm = slurm;
        submissions = Submissions.of(folder);
    }

    /**
     * Makes sure of SLURM before anything is written for it.
     *
     * @throws UserException if there is none on the path
     */
    public static void requireSlurm() throws InterruptedException {
        SlurmCommands.ON_THE_PATH.run(SHOW_CONFIG);
    }

    /**
     * A job array that SLURM has taken.
     *
     * @param job its number
     * @param tasks how many runs
     */
    public record Submission(String job, int tasks) {}

    public SweepFolder folder() {
        return folder;
    }

    /**
     * Submits runs, in as few arrays as the cluster allows.
     *
     * @throws UserException if there is no SLURM, with what it says if it refuses, or if the folder cannot be written
     */
    public List<Submission> submit(List<String> runs, SlurmOptions options) throws InterruptedException {
        if (runs.isEmpty()) {
            return List.of();
        }
        int most = largestArray();
        List<Submission> submitted = new ArrayList<>();
        for (int from = 0; from < runs.size(); from += most) {
            submitted.add(submitArray(runs.subList(from, Math.min(runs.size(), from + most)), options));
        }
        return submitted;
    }

    private int largestArray() throws InterruptedException {
        Matcher size = MAX_ARRAY_SIZE.matcher(slurm.run(SHOW_CONFIG));
        return Math.max(1, (size.find() ? Integer.parseInt(size.group(1)) : USUAL_ARRAY_SIZE) - 1);
    }

    private Submission submitArray(List<String> runs, SlurmOptions options) throws InterruptedException {
        String name = "losslab-" + TIME.format(LocalDateTime.now(ZoneOffset.UTC)) + "-"
                + "%04x".formatted(ThreadLocalRandom.current().nextInt(1 << 16));
        try {
            Files.createDirectories(submissions.logs(name));
            Files.writeString(submissions.script(name), TaskScript.of(folder, tasks, submissions.list(name)));
            Files.write(submissions.list(name), runs);
        } catch (IOException e) {
            throw new UserException("the sweep's folder " + folder.path() + " cannot be written: " + Reasons.of(e), e);
        }
        String throttle = options.atOnce().map(count -> "%" + count).orElse("");
        List<String> command = new ArrayList<>(List.of(
                "sbatch",
                "--parsable",
                "--job-name=" + name,
                "--array=0-" + (runs.size() - 1) + throttle,
                "--requeue",
                "--open-mode=append",
                "--signal=B:USR1@" + SlurmOptions.NOTICE.toSeconds(),
                "--chdir=" + folder.path().toAbsolutePath(),
                // In this one SLURM puts things in the place of what begins with %.
                "--output=" + submissions.logs(name).toString().replace("%", "%%") + "/%a.log"));
        command.addAll(options.arguments());
        command.add(submissions.script(name).toString());
        try {
            Matcher answer = ANSWER.matcher(slurm.run(command));
            return new Submission(answer.find() ? answer.group(1) : name, runs.size());
        } catch (UserException e) {
            forget(name);
            throw e;
        }
    }

    /** SLURM did not take it. */
    private void forget(String name) {
        try {
            Files.deleteIfExists(submissions.list(name));
            Files.deleteIfExists(submissions.script(name));
            Files.deleteIfExists(submissions.logs(name));
        } catch (IOException e) {
            // A list of tasks that SLURM does not know holds nothing up.
        }
    }

    /** Takes every task of this sweep from SLURM; those that run write a checkpoint first. */
    int cancelAll() throws InterruptedException {
        Set<String> queued = new SlurmQueue(folder, slurm).states().keySet();
        for (Map.Entry<String, List<String>> each : submissions.read().entrySet()) {
            if (!Collections.disjoint(each.getValue(), queued)) {
                // The script of a task passes the signal on; SLURM's own end, half a minute later, would find it gone.
                // scancel takes one name at a time, and knows nothing of a list.
                slurm.run(List.of("scancel", "--quiet", "--name=" + each.getKey()));
            }
        }
        return queued.size();
    }

    /**
     * Has a sweep come to a halt, here and on the cluster.
     *
     * @return how many tasks SLURM had
     */
    public static int cancel(SweepFolder folder) {
        folder.cancel();
        try {
            return new SlurmSweep(folder, new SweepTasks("", List.of(), OptionalInt.empty())).cancelAll();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }
}
