package org.losslab.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.losslab.data.UserException;
import org.losslab.run.RunLock;
import org.losslab.run.RunStatus;
import org.losslab.sweep.IndexRow;
import org.losslab.sweep.LocalSweep;
import org.losslab.sweep.Placement;
import org.losslab.sweep.SlurmOptions;
import org.losslab.sweep.SlurmQueue;
import org.losslab.sweep.SlurmSweep;
import org.losslab.sweep.SweepFolder;
import org.losslab.sweep.SweepPlan;
import org.losslab.sweep.SweepTasks;
import org.losslab.training.Installation;
import org.losslab.training.TrainingOptions;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that say where and with what a sweep runs, and its start. */
final class SweepStarter {

    @Mixin
    private EngineOptions engine;

    @Option(
            names = "--on",
            defaultValue = "local",
            paramLabel = "WHERE",
            description = {"local[:PROCESSES], by default half of the processors, or slurm (default: ${DEFAULT-VALUE})."
            })
    private String on;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description =
                    "Processors for each run (default: local: all divided by the processes; slurm: what it gives).")
    private Integer threads;

    @Option(names = "--gres", paramLabel = "GRES", description = "slurm: what each run needs, such as gpu:1.")
    private String gres;

    @Option(
            names = "--time",
            paramLabel = "LIMIT",
            description =
                    "slurm: each task's time limit, such as 4:00:00; a minute before it a checkpoint is written and"
                            + " the task queued again.")
    private String time;

    @Option(names = "--at-once", paramLabel = "N", description = "slurm: so many runs of an array at a time.")
    private Integer atOnce;

    @Option(
            names = "--sbatch",
            paramLabel = "OPTION",
            description = "slurm: any other option of sbatch, such as --sbatch=--partition=gpu; repeatable.")
    private List<String> sbatch = List.of();

    /** Where the user says that CIFAR-100 is; null if nowhere. */
    Path data() {
        return engine.data();
    }

    /**
     * Runs what is not finished.
     *
     * @param plan what is asked for
     * @param failed whether runs that failed are tried again
     * @return 0 if everything is finished, or was submitted
     */
    int start(CommandSpec spec, SweepFolder folder, SweepPlan plan, boolean failed) throws InterruptedException {
        Placement place = place(spec);
        if (place instanceof Placement.Slurm) {
            SlurmSweep.requireSlurm();
        }
        Installation installation = Installation.standard();
        TrainingOptions training = Cifar100Offer.makeSure(spec, plan.base(), engine.training(spec, installation));
        PrintWriter out = spec.commandLine().getOut();
        try (RunLock lock = folder.lock()) {
            SweepPlan all = folder.open(plan);
            Map<String, IndexRow> rows = folder.survey(all);
            List<String> pending = pending(all, rows, failed);
            if (place instanceof Placement.Slurm) {
                SlurmSweep slurm = new SlurmSweep(folder, tasks(training, OptionalInt.empty()));
                pending.removeAll(new SlurmQueue(folder).states().keySet());
                out.println(overview(lock.run().path(), all, rows, pending.size(), failed));
                return submit(slurm, pending, out);
            }
            out.println(overview(lock.run().path(), all, rows, pending.size(), failed));
            out.flush();
            return here(spec, folder, all, training, (Placement.Local) place, pending);
        }
    }

    private Placement place(CommandSpec spec) {
        try {
            Placement place = Placement.parse(on, Runtime.getRuntime().availableProcessors());
            boolean slurmOnly = gres != null || time != null || atOnce != null || !sbatch.isEmpty();
            if (slurmOnly && place instanceof Placement.Local) {
                throw new UserException("--gres, --time, --at-once and --sbatch are for --on slurm");
            }
            slurmOptions();
            return place;
        } catch (UserException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private static List<String> pending(SweepPlan plan, Map<String, IndexRow> rows, boolean failed) {
        List<String> pending = new ArrayList<>();
        plan.runs().forEach(run -> {
            RunStatus.State state =
                    rows.containsKey(run.id()) ? rows.get(run.id()).state() : RunStatus.State.STOPPED;
            if (state == RunStatus.State.STOPPED || (failed && state == RunStatus.State.FAILED)) {
                pending.add(run.id());
            }
        });
        return pending;
    }

    private static String overview(
            Path path, SweepPlan plan, Map<String, IndexRow> rows, int pending, boolean retried) {
        StringBuilder line =
                new StringBuilder("sweep: " + path + ": " + plan.runs().size() + " runs, "
                        + SweepWords.count(rows, RunStatus.State.FINISHED) + " finished, " + pending + " to run");
        long running = SweepWords.count(rows, RunStatus.State.RUNNING) + SweepWords.count(rows, RunStatus.State.PAUSED);
        if (running > 0) {
            line.append(", ").append(running).append(" being trained by other processes");
        }
        long failed = SweepWords.count(rows, RunStatus.State.FAILED);
        if (failed > 0 && !retried) {
            line.append(", ").append(failed).append(" failed ('losslab sweep retry' tries them again)");
        }
        return line.toString();
    }

    private SweepTasks tasks(TrainingOptions training, OptionalInt usual) {
        List<String> options = new ArrayList<>(List.of("--engine", training.engine(), "--device", training.device()));
        training.data()
                .ifPresent(path ->
                        options.addAll(List.of("--data", path.toAbsolutePath().toString())));
        OptionalInt each = threads == null ? usual : OptionalInt.of(threads);
        return new SweepTasks(SweepTaskMain.class.getName(), options, each);
    }

    private int here(
            CommandSpec spec,
            SweepFolder folder,
            SweepPlan plan,
            TrainingOptions training,
            Placement.Local place,
            List<String> pending)
            throws InterruptedException {
        int share = Math.max(1, Runtime.getRuntime().availableProcessors() / place.processes());
        SweepTasks tasks = tasks(training, OptionalInt.of(share));
        LocalSweep sweep = new LocalSweep(folder, plan, tasks, place.processes(), pending);
        PrintWriter err = spec.commandLine().getErr();
        SweepScreen screen =
                new SweepScreen(plan, place.processes(), spec.commandLine().getOut(), err);
        Runnable stop = () -> {
            screen.end();
            sweep.stop();
        };
        // An interrupted process is over once this returns: what there is to say is said within.
        return StopOnInterrupt.during(stop, "every run writes a checkpoint", err, () -> {
            boolean toTheEnd = sweep.run(screen);
            Map<String, IndexRow> rows = folder.survey(plan);
            SweepWords.print(plan, rows, Map.of(), spec.commandLine().getOut());
            if (!toTheEnd) {
                err.println("stopped; the same command goes on");
                err.flush();
            }
            boolean complete = SweepWords.count(rows, RunStatus.State.FINISHED)
                    == plan.runs().size();
            return complete ? ExitCode.OK : ExitCode.SOFTWARE;
        });
    }

    private SlurmOptions slurmOptions() {
        return new SlurmOptions(
                Optional.ofNullable(gres),
                Optional.ofNullable(time),
                Optional.ofNullable(atOnce),
                Optional.ofNullable(threads),
                sbatch);
    }

    private int submit(SlurmSweep slurm, List<String> pending, PrintWriter out) throws InterruptedException {
        for (SlurmSweep.Submission each : slurm.submit(pending, slurmOptions())) {
            out.println("submitted: job " + each.job() + ", " + each.tasks() + " runs");
        }
        out.println("follow with: losslab sweep status " + slurm.folder().path());
        out.flush();
        return ExitCode.OK;
    }
}
