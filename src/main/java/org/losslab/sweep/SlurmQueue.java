package org.losslab.sweep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.losslab.data.TextFiles;
import org.losslab.data.UserException;
import org.losslab.run.RunStatus;

/**
 * How the tasks of a sweep stand. What was submitted is known by the jobs' names, which are written down before SLURM hears of
 * them; squeue and sacct tell the rest, and what the tasks wrote to their logs.
 */
public final class SlurmQueue {

    /** How the lines begin that are meant for the user. */
    private static final String TOLD = "losslab: ";

    private static final int LARGEST_LOG = 16 << 20;

    private final SweepFolder folder;
    private final SlurmCommands slurm;
    private final Submissions submissions;

    /** As the SLURM on the path has it. */
    public SlurmQueue(SweepFolder folder) {
        this(folder, SlurmCommands.ON_THE_PATH);
    }

    SlurmQueue(SweepFolder folder, SlurmCommands slurm) {
        this.folder = folder;
        this.slurm = slurm;
        submissions = Submissions.of(folder);
    }

    /**
     * What SLURM has of this sweep, by run: {@code queued}, with the reason where it is held, or {@code running}, ….
     *
     * @throws UserException if something was submitted and SLURM cannot be asked
     */
    public Map<String, String> states() throws InterruptedException {
        Map<String, List<String>> submitted = submissions.read();
        if (submitted.isEmpty()) {
            return Map.of();
        }
        String printed = slurm.run(
                List.of("squeue", "--noheader", "--array", "--format=%j|%K|%T|%r", "--name=" + names(submitted)));
        Map<String, String> states = new HashMap<>();
        for (String[] cells : table(printed, 4)) {
            run(submitted, cells[0], cells[1]).ifPresent(run -> states.put(run, state(cells[2], cells[3])));
        }
        return Map.copyOf(states);
    }

    private static String state(String state, String reason) {
        boolean held = reason.toLowerCase(Locale.ROOT).contains("held") || reason.contains("Launch");
        return state.equals("PENDING")
                ? held ? "held by SLURM (" + reason + ")" : "queued"
                : state.toLowerCase(Locale.ROOT);
    }

    /** As {@link #states()}; empty where SLURM cannot be asked. */
    public Map<String, String> statesIfThere() {
        try {
            return states();
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
    private Map<String, String> ended(Map<String, List<String>> submitted) {
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
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
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

    /**
     * Tells in one line of tasks that ended without having finished their runs: how many, how SLURM says that they ended, and what
     * the first of them had to say itself.
     *
     * @param rows how the runs stand, by id
     * @param queued what SLURM has
     */
    public Optional<String> lost(SweepPlan plan, Map<String, IndexRow> rows, Map<String, String> queued) {
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
        Map<String, String> ended = ended(submitted);
        String how = lost.stream()
                .filter(ended::containsKey)
                .map(ended::get)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        Path log = lastLog(submitted, lost.get(0));
        // The one thing that tasks have in common which left nothing is what they could not write.
        String why = lastWord(log)
                .or(() -> rows.containsKey(lost.get(0))
                        ? Optional.empty()
                        : Optional.of("can the nodes write to " + folder.path().toAbsolutePath() + "?"))
                .map(word -> ": " + word)
                .orElse(".");
        return Optional.of((lost.size() == 1 ? "1 task" : lost.size() + " tasks") + " ended before the end of "
                + (lost.size() == 1 ? "its run" : "their runs") + (how.isEmpty() ? "" : " (" + how + ")") + why
                + " See " + log + "; the sweep's command runs " + (lost.size() == 1 ? "it" : "them") + " again");
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

    /** The last thing that a task told the user. */
    private static Optional<String> lastWord(Path log) {
        try {
            return !Files.isRegularFile(log)
                    ? Optional.empty()
                    : TextFiles.read(log, LARGEST_LOG)
                            .lines()
                            .filter(line -> line.startsWith(TOLD))
                            .reduce((first, second) -> second)
                            .map(line -> line.substring(TOLD.length()) + ".");
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
