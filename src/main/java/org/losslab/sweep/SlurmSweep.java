package org.losslab.sweep;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.losslab.data.UserException;
import org.losslab.process.JavaCommand;
import org.losslab.run.Reasons;
import org.losslab.run.RunStatus;

/**
 * Runs on a cluster: job arrays with a task a run. What was submitted is known by the jobs' names, which are written down before
 * SLURM hears of them; how they stand is asked of squeue and sacct. SLURM queues tasks again whose node failed or that were
 * preempted; tasks near their time limit, or whose process was killed, queue themselves again.
 */
public final class SlurmSweep {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    private static final Pattern MAX_ARRAY_SIZE = Pattern.compile("(?m)^MaxArraySize\\s*=\\s*(\\d+)");
    private static final int USUAL_ARRAY_SIZE = 1001;
    private static final int NOTICE_SECONDS = 60;

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
        submissions = new Submissions(folder.jobs().toAbsolutePath());
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
        Matcher size = MAX_ARRAY_SIZE.matcher(slurm.run(List.of("scontrol", "show", "config")));
        return Math.max(1, (size.find() ? Integer.parseInt(size.group(1)) : USUAL_ARRAY_SIZE) - 1);
    }

    private Submission submitArray(List<String> runs, SlurmOptions options) throws InterruptedException {
        String name = "losslab-" + TIME.format(LocalDateTime.now(ZoneOffset.UTC)) + "-"
                + "%04x".formatted(ThreadLocalRandom.current().nextInt(1 << 16));
        try {
            Files.createDirectories(submissions.logs(name));
            Files.writeString(submissions.script(name), script(name));
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
                "--signal=B:USR1@" + NOTICE_SECONDS,
                "--chdir=" + folder.path().toAbsolutePath(),
                "--output=" + submissions.logs(name) + "/%a.log"));
        command.addAll(options.arguments());
        command.add(submissions.script(name).toString());
        try {
            // Of a federation's clusters the name stands behind a semicolon.
            String job = slurm.run(command).strip().split(";", -1)[0];
            return new Submission(job, runs.size());
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

    private String script(String name) throws IOException {
        List<String> command = tasks.command(folder, "\0");
        int run = command.indexOf("\0");
        int options = command.indexOf(tasks.mainClass());
        String train = "train() { run=$1; shift; exec " + quoted(command.subList(0, options)) + " \"$@\" "
                + quoted(command.subList(options, run)) + " \"$run\" "
                + quoted(command.subList(run + 1, command.size())) + "; }\n";
        try (InputStream body = SlurmSweep.class.getResourceAsStream("task.sh")) {
            return "#!/bin/bash\n" + "folder="
                    + quote(folder.path().toAbsolutePath().toString()) + "\n" + "runs="
                    + quote(submissions.list(name).toString()) + "\n"
                    + "export OMP_WAIT_POLICY=${OMP_WAIT_POLICY:-passive}"
                    + " CUBLAS_WORKSPACE_CONFIG=${CUBLAS_WORKSPACE_CONFIG:-:4096:8}\n"
                    + "export CLASSPATH=" + quote(JavaCommand.classPath()) + "\n"
                    + train
                    + new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String quoted(List<String> words) {
        return words.stream().map(SlurmSweep::quote).collect(Collectors.joining(" "));
    }

    private static String quote(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }

    /**
     * What SLURM has of this sweep, by run: {@code queued}, with the reason where it is held, or {@code running}, ….
     *
     * @throws UserException if something was submitted and SLURM cannot be asked
     */
    public Map<String, String> queue() throws InterruptedException {
        Map<String, List<String>> submitted = submissions.read();
        if (submitted.isEmpty()) {
            return Map.of();
        }
        String printed = slurm.run(
                List.of("squeue", "--noheader", "--array", "--format=%j|%K|%T|%r", "--name=" + names(submitted)));
        Map<String, String> queue = new HashMap<>();
        for (String[] cells : table(printed, 4)) {
            run(submitted, cells[0], cells[1]).ifPresent(run -> queue.put(run, state(cells[2], cells[3])));
        }
        return Map.copyOf(queue);
    }

    private static String state(String state, String reason) {
        boolean held = reason.toLowerCase(Locale.ROOT).contains("held") || reason.contains("Launch");
        return state.equals("PENDING")
                ? held ? "held by SLURM (" + reason + ")" : "queued"
                : state.toLowerCase(Locale.ROOT);
    }

    /** As {@link #queue()}; empty where SLURM cannot be asked. */
    public static Map<String, String> queueIfThere(SweepFolder folder) {
        try {
            return ofFolder(folder, SlurmCommands.ON_THE_PATH).queue();
        } catch (UserException e) {
            return Map.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Map.of();
        }
    }

    /**
     * How SLURM says that tasks ended, by run: {@code completed}, {@code timeout}, {@code out_of_memory}, ….
     *
     * @return empty where the cluster keeps no accounts
     */
    Map<String, String> ended() throws InterruptedException {
        Map<String, List<String>> submitted = submissions.read();
        if (submitted.isEmpty()) {
            return Map.of();
        }
        try {
            String printed = slurm.run(List.of(
                    "sacct",
                    "--noheader",
                    "--parsable2",
                    "--allocations",
                    "--array",
                    "--starttime=1970-01-01",
                    "--format=JobName,JobID,State",
                    "--name=" + names(submitted)));
            Map<String, String> ended = new HashMap<>();
            for (String[] cells : table(printed, 3)) {
                String task = cells[1].substring(cells[1].indexOf('_') + 1);
                run(submitted, cells[0], task)
                        .ifPresent(run -> ended.put(run, cells[2].split(" ", -1)[0].toLowerCase(Locale.ROOT)));
            }
            return Map.copyOf(ended);
        } catch (UserException e) {
            return Map.of();
        }
    }

    private static String names(Map<String, List<String>> submitted) {
        return String.join(",", submitted.keySet());
    }

    private static List<String[]> table(String printed, int columns) {
        return printed.lines()
                .map(line -> line.strip().split("\\|", -1))
                .filter(cells -> cells.length == columns)
                .toList();
    }

    private static Optional<String> run(Map<String, List<String>> submitted, String job, String task) {
        List<String> runs = submitted.getOrDefault(job, List.of());
        boolean one = task.matches("\\d{1,7}") && Integer.parseInt(task) < runs.size();
        return one ? Optional.of(runs.get(Integer.parseInt(task))) : Optional.empty();
    }

    /** Takes every task of this sweep from SLURM; those that run write a checkpoint first. */
    int cancelAll() throws InterruptedException {
        Set<String> queued = queue().keySet();
        for (Map.Entry<String, List<String>> each : submissions.read().entrySet()) {
            if (!Collections.disjoint(each.getValue(), queued)) {
                // The script of a task passes the signal on; SLURM's own end, half a minute later, would find it gone.
                // scancel takes
                // one name at a time, and knows nothing of a list.
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
            return ofFolder(folder, SlurmCommands.ON_THE_PATH).cancelAll();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /**
     * Tells of tasks that ended and left nothing: the one thing that all of them have in common is what they could not write.
     *
     * @param queued what SLURM has
     */
    public static Optional<String> lost(
            SweepFolder folder, SweepPlan plan, Map<String, IndexRow> rows, Map<String, String> queued) {
        return ofFolder(folder, SlurmCommands.ON_THE_PATH).lost(plan, rows, queued);
    }

    Optional<String> lost(SweepPlan plan, Map<String, IndexRow> rows, Map<String, String> queued) {
        Map<String, List<String>> submitted = submissions.read();
        List<String> lost = submitted.values().stream()
                .flatMap(List::stream)
                .distinct()
                .filter(run -> !queued.containsKey(run))
                .filter(run -> !rows.containsKey(run) || rows.get(run).state() == RunStatus.State.STOPPED)
                .filter(run -> plan.run(run).isPresent())
                .toList();
        if (lost.isEmpty() || folder.isCancelled()) {
            return Optional.empty();
        }
        String how = states(lost);
        Path log = lastLog(submitted, lost.get(0));
        return Optional.of(lost.size() + " tasks ended without finishing their runs" + how
                + "; can the nodes write to " + folder.path().toAbsolutePath() + "? See " + log
                + "; the sweep's command runs them again");
    }

    private String states(List<String> lost) {
        try {
            Map<String, String> ended = ended();
            String states = lost.stream()
                    .filter(ended::containsKey)
                    .map(ended::get)
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining(", "));
            return states.isEmpty() ? "" : " (" + states + ")";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    private Path lastLog(Map<String, List<String>> submitted, String run) {
        Path log = submissions.folder();
        for (Map.Entry<String, List<String>> each : submitted.entrySet()) {
            if (each.getValue().contains(run)) {
                log = submissions.logs(each.getKey()).resolve(each.getValue().indexOf(run) + ".log");
            }
        }
        return log;
    }

    private static SlurmSweep ofFolder(SweepFolder folder, SlurmCommands slurm) {
        return new SlurmSweep(folder, new SweepTasks("", List.of(), java.util.OptionalInt.empty()), slurm);
    }
}
