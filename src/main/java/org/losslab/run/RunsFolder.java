package org.losslab.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.losslab.data.UserException;
import org.losslab.data.UserFolders;
import org.losslab.experiment.Experiment;
import org.losslab.experiment.ExperimentJson;

/**
 * A folder of runs, one folder each; those that came with LossLab stand in its subfolder {@code recorded}, or in
 * {@code runs/recorded} of the installation.
 *
 * @param path may not exist yet
 */
public record RunsFolder(Path path) {

    private static final String RECORDED = "recorded";

    /** The system property with the installation's folder. */
    private static final String HOME = "losslab.home";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    /** Where runs are: LOSSLAB_RUNS, else {@code runs} here if there is one, else the user's data directory. */
    public static Path defaultPath() {
        String chosen = System.getenv("LOSSLAB_RUNS");
        if (chosen != null && !chosen.isBlank()) {
            return Path.of(chosen);
        }
        Path here = Path.of("runs");
        return Files.isDirectory(here) ? here : UserFolders.current().data().resolve("runs");
    }

    /** Where the recorded runs of this installation are; empty where it has none, in a development tree say. */
    private static Optional<Path> installed() {
        return Optional.ofNullable(System.getProperty(HOME))
                .map(home -> Path.of(home, "runs", RECORDED))
                .filter(Files::isDirectory);
    }

    /**
     * A run by what the user calls it: a folder, or a name of one in here or among the recorded ones.
     *
     * @throws UserException if there is none
     */
    public RunFolder find(Path run) {
        List<Path> places = new ArrayList<>(
                List.of(run, path.resolve(run), path.resolve(RECORDED).resolve(run)));
        installed().ifPresent(recorded -> places.add(recorded.resolve(run)));
        return places.stream()
                .map(RunFolder::new)
                .filter(RunFolder::exists)
                .findFirst()
                .orElseThrow(() -> new UserException("no run can be read at " + run + ", nor one of that name in "
                        + path + "; a run folder has an experiment.json"));
    }

    /** Whether a run came with LossLab: it is shown as recorded and never written. */
    public static boolean isRecorded(RunFolder run) {
        Path parent = run.path().toAbsolutePath().normalize().getParent();
        return parent != null
                && parent.getFileName() != null
                && parent.getFileName().toString().equals(RECORDED);
    }

    /** Every run, the newest first, those of the installation included; empty if there is none. */
    public List<RunSummary> list() {
        List<RunSummary> recorded =
                new ArrayList<>(runsIn(path.resolve(RECORDED), true).toList());
        Set<String> known = recorded.stream().map(RunSummary::id).collect(Collectors.toSet());
        installed().stream()
                .flatMap(folder -> runsIn(folder, true))
                .filter(run -> !known.contains(run.id()))
                .forEach(recorded::add);
        return Stream.concat(runsIn(path, false), recorded.stream())
                .sorted(Comparator.comparing(RunSummary::started).reversed().thenComparing(RunSummary::id))
                .toList();
    }

    /**
     * Begins a run under a name made of the experiment's and the time.
     *
     * @throws UserException if the folder cannot be written
     */
    public RunFolder newRun(Experiment experiment) {
        return newRun(experiment, freeId(experiment));
    }

    /** An id that no run has, made of the experiment's name and the time. */
    public String freeId(Experiment experiment) {
        String base = experiment.name() + "-" + TIME.format(LocalDateTime.now(ZoneId.systemDefault()));
        String id = base;
        for (int i = 2; Files.exists(path.resolve(id)); i++) {
            id = base + "-" + i;
        }
        return id;
    }

    /** Removes a run that never began: its folder holds no rows and no checkpoints. */
    public static void discard(RunFolder run) {
        try {
            for (Path file : List.of(
                    run.experimentFile(), run.environmentFile(), run.statusFile(), run.lockFile(), run.path())) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UserException("the run folder " + run.path() + " cannot be removed: " + Reasons.of(e), e);
        }
    }

    /**
     * Begins a run of that id: its folder with its experiment.json.
     *
     * @throws UserException if there is such a run already, the id is no good name, or the folder cannot be written
     */
    public RunFolder newRun(Experiment experiment, String id) {
        if (!id.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,119}") || id.equals(RECORDED)) {
            throw new UserException("a run's id must be 1 to 120 letters, digits and . _ -, not '" + id + "'");
        }
        RunFolder run = new RunFolder(path.resolve(id));
        try {
            Files.createDirectories(path);
            if (!isLeftEmpty(run)) {
                Files.createDirectory(run.path());
            }
            AtomicFiles.write(
                    run.experimentFile(), ExperimentJson.write(experiment).getBytes(StandardCharsets.UTF_8));
            return run;
        } catch (FileAlreadyExistsException e) {
            throw new UserException(
                    "there is already a run at " + run.path() + "; choose another id, or continue it with resume", e);
        } catch (IOException e) {
            throw new UserException("no run can be written to " + path + ": " + Reasons.of(e), e);
        }
    }

    /** Whether a process was killed between making this folder and writing anything into it. */
    private static boolean isLeftEmpty(RunFolder run) throws IOException {
        if (!Files.isDirectory(run.path())) {
            return false;
        }
        try (Stream<Path> files = Files.list(run.path())) {
            return files.allMatch(file -> file.getFileName().toString().endsWith(".tmp"));
        }
    }

    private static Stream<RunSummary> runsIn(Path folder, boolean recorded) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children
                    .map(RunFolder::new)
                    .filter(RunFolder::exists)
                    .map(run -> summary(run, recorded))
                    .toList()
                    .stream();
        } catch (IOException | UncheckedIOException e) {
            throw new UserException("the runs folder " + folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static RunSummary summary(RunFolder run, boolean recorded) {
        boolean locked = RunLock.isHeld(run);
        try {
            Experiment experiment = run.experiment();
            RunStatus status = Files.isRegularFile(run.statusFile())
                    ? RunJson.read(run.statusFile(), RunStatus.class)
                    : RunData.read(run).status();
            boolean working = status.state() == RunStatus.State.RUNNING || status.state() == RunStatus.State.PAUSED;
            return new RunSummary(
                    run,
                    run.id(),
                    experiment.name(),
                    working && !locked ? RunStatus.State.STOPPED : status.state(),
                    status.epoch(),
                    status.epochs(),
                    started(run),
                    recorded,
                    locked,
                    "");
        } catch (UserException e) {
            String when = modified(run);
            return new RunSummary(
                    run, run.id(), "", RunStatus.State.FAILED, 0, 0, when, recorded, locked, e.getMessage());
        }
    }

    private static String started(RunFolder run) {
        return Files.isRegularFile(run.environmentFile())
                ? RunJson.read(run.environmentFile(), Environment.class).started()
                : modified(run);
    }

    private static String modified(RunFolder run) {
        try {
            Instant time = Files.getLastModifiedTime(run.experimentFile()).toInstant();
            return time.truncatedTo(ChronoUnit.SECONDS).toString();
        } catch (IOException e) {
            return Instant.EPOCH.toString();
        }
    }
}
