package org.losslab.sweep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.losslab.data.UserException;
import org.losslab.experiment.ExperimentJson;
import org.losslab.run.Reasons;
import org.losslab.run.RunData;
import org.losslab.run.RunFolder;
import org.losslab.run.RunLock;
import org.losslab.run.RunStatus;
import org.losslab.run.RunsFolder;

/**
 * Where the parts of a sweep are.
 *
 * @param path the folder; may not exist yet
 */
public record SweepFolder(Path path) {

    private static final long PATIENCE_SECONDS = 60;

    /** The folder, which must hold a sweep. */
    public static SweepFolder existing(Path path, Path runs) {
        return Stream.of(path, runs.resolve(path))
                .map(SweepFolder::new)
                .filter(SweepFolder::exists)
                .findFirst()
                .orElseThrow(() -> new UserException("there is no sweep at " + path + ", nor one of that name in "
                        + runs + "; a sweep's folder has a " + PlanFiles.SWEEP));
    }

    /** Every sweep in a folder of runs, by name; empty if there is none. */
    public static List<SweepFolder> in(Path runs) {
        if (!Files.isDirectory(runs)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(runs)) {
            return children.map(SweepFolder::new)
                    .filter(SweepFolder::exists)
                    .sorted(java.util.Comparator.comparing(SweepFolder::id))
                    .toList();
        } catch (IOException e) {
            throw new UserException("the runs folder " + runs + " cannot be read: " + Reasons.of(e), e);
        }
    }

    /** Its name among others. */
    public String id() {
        return path.getFileName().toString();
    }

    public boolean exists() {
        return Files.isRegularFile(sweepFile());
    }

    Path sweepFile() {
        return path.resolve(PlanFiles.SWEEP);
    }

    Path planFile() {
        return path.resolve(PlanFiles.PLAN);
    }

    /** Where the runs are, an ordinary folder of runs. */
    public RunsFolder runs() {
        return new RunsFolder(path.resolve("runs"));
    }

    /** Where what was submitted to SLURM is written down. */
    Path jobs() {
        return path.resolve("jobs");
    }

    /** There while the sweep is to come to a halt. */
    Path cancelFile() {
        return path.resolve("cancel");
    }

    public SweepIndex index() {
        return new SweepIndex(path.resolve("index.csv"));
    }

    public RunFolder run(String id) {
        return new RunFolder(runs().path().resolve(id));
    }

    /** Changes when the plan does; 0 where there is none. */
    public long planStamp() {
        return planFile().toFile().lastModified();
    }

    /**
     * The plan that is here.
     *
     * @throws UserException if there is none, or it is damaged
     */
    public SweepPlan plan() {
        return PlanFiles.read(this);
    }

    /** Takes the folder for whoever starts runs; one at a time does. */
    public RunLock lock() {
        try {
            Files.createDirectories(path);
        } catch (IOException e) {
            throw unwritable(e);
        }
        RunFolder asRun = new RunFolder(path);
        if (RunLock.isHeld(asRun)) {
            throw new UserException("the sweep " + path
                    + " is being run by another process; follow it with 'losslab sweep status " + path + "'");
        }
        return RunLock.acquire(asRun);
    }

    /**
     * Writes a plan, or adds its runs to the one that is here.
     *
     * @return what is planned now
     * @throws UserException if the one here varies another experiment, or the folder cannot be written
     */
    public SweepPlan open(SweepPlan plan) {
        try {
            Files.createDirectories(runs().path());
            Files.deleteIfExists(cancelFile());
            SweepPlan all = plan;
            if (exists()) {
                SweepPlan before = plan();
                if (!ExperimentJson.toTree(before.base()).equals(ExperimentJson.toTree(plan.base()))) {
                    throw new UserException("the sweep in " + path
                            + " varies another experiment; choose another --id, or remove that folder");
                }
                all = before.and(plan);
            }
            PlanFiles.write(this, all);
            return all;
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** The folder of a planned run, begun if it does not exist. */
    public RunFolder begin(SweepPlan plan, PlannedRun planned) {
        RunFolder run = run(planned.id());
        return run.exists() ? run : runs().newRun(plan.experiment(planned), planned.id());
    }

    /** Whether the sweep is to come to a halt. */
    public boolean isCancelled() {
        return Files.exists(cancelFile());
    }

    /** Has whoever runs the sweep come to a halt, wherever that is. */
    void cancel() {
        try {
            Files.writeString(cancelFile(), IndexRow.now());
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /**
     * How runs stand, from the run folders themselves; where the index says something else, it is set right. Runs that were
     * never begun have no row.
     *
     * @param known what the index says, by id
     */
    public Map<String, IndexRow> survey(List<PlannedRun> runs, Map<String, IndexRow> known) {
        Map<String, IndexRow> found = new HashMap<>();
        List<IndexRow> corrections = new ArrayList<>();
        for (PlannedRun planned : runs) {
            Optional<IndexRow> before = Optional.ofNullable(known.get(planned.id()));
            Optional<IndexRow> now = row(planned, before);
            now.ifPresent(row -> found.put(planned.id(), row));
            if (now.isPresent() && !now.equals(before)) {
                corrections.add(now.get());
            }
        }
        index().append(corrections, PATIENCE_SECONDS, TimeUnit.SECONDS);
        return found;
    }

    /** How every run stands; an index that cannot be read is made again. */
    public Map<String, IndexRow> survey(SweepPlan plan) {
        Map<String, IndexRow> known;
        try {
            known = new SweepFollower(this, plan).rows();
        } catch (UserException e) {
            rebuildIndex(plan);
            known = new SweepFollower(this, plan).rows();
        }
        return survey(plan.runs(), known);
    }

    /** Makes the index again from the run folders; a row a run. */
    public int rebuildIndex(SweepPlan plan) {
        List<IndexRow> rows = plan.runs().stream()
                .flatMap(planned -> row(planned, Optional.empty()).stream())
                .toList();
        if (!index().replace(rows, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new UserException("the index of " + path + " is in use by another process; try again");
        }
        return rows.size();
    }

    /** The row of a run that was begun: the one that is known, if that says what the folder says. */
    private Optional<IndexRow> row(PlannedRun planned, Optional<IndexRow> known) {
        RunFolder run = run(planned.id());
        if (!run.exists()) {
            return Optional.empty();
        }
        try {
            Optional<RunStatus> status = run.status();
            boolean working = status.filter(
                            each -> each.state() == RunStatus.State.RUNNING || each.state() == RunStatus.State.PAUSED)
                    .isPresent();
            boolean same = status.isPresent()
                    && known.filter(row -> row.state() == status.get().state()
                                    && row.epoch() == status.get().epoch())
                            .isPresent();
            if (same && !working) {
                return known;
            }
            IndexRow now = IndexRow.of(RunData.read(run));
            // Of a process that was killed its folder says less than whoever saw it die.
            boolean killed = known.filter(row -> row.state() == RunStatus.State.STOPPED
                            && now.state() == RunStatus.State.STOPPED
                            && row.epoch() == now.epoch())
                    .isPresent();
            return killed ? known : Optional.of(now);
        } catch (UserException e) {
            return Optional.of(IndexRow.of(planned, RunStatus.State.FAILED, e.getMessage()));
        }
    }

    private UserException unwritable(IOException e) {
        return new UserException("the sweep's folder " + path + " cannot be written: " + Reasons.of(e), e);
    }
}
