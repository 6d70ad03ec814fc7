package org.losslab.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.losslab.data.UserException;
import org.losslab.run.RunsFolder;
import org.losslab.sweep.SweepFolder;
import org.losslab.sweep.SweepPlan;
import org.losslab.sweep.SweepSpec;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code losslab sweep}: many runs, here or on a cluster. */
@Command(
        name = "sweep",
        mixinStandardHelpOptions = true,
        description = {
            "Runs many variations of an experiment, on this machine or on a cluster with SLURM.",
            "The same command again runs only what is missing or unfinished."
        },
        subcommands = {
            SweepTaskCommand.class,
            SweepStatusCommand.class,
            SweepCancelCommand.class,
            SweepRetryCommand.class,
            SweepIndexCommand.class
        },
        footer = {
            "",
            "Examples:",
            "  losslab sweep half-open-fan --grid w=0,1,2,3 --seeds 5 --on local:2",
            "  losslab sweep figure1 --grid loss=ce,ql,ccql --seeds 5 --on slurm --gres gpu:1 --time 12:00:00",
            "  losslab sweep sweep.json --on slurm",
            "  losslab sweep status sweep-half-open-fan"
        })
final class SweepCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..1",
            paramLabel = "SPEC|PRESET",
            description = "A sweep's file, a preset, an experiment's file, or the folder of a sweep to go on with.")
    private String source;

    @Mixin
    private SweepOptions options;

    @Mixin
    private SweepStarter starter;

    @Option(
            names = "--runs",
            paramLabel = "DIR",
            description = "The runs folder (default: LOSSLAB_RUNS, ./runs, or the user's data directory).")
    private Path runs;

    @Option(
            names = "--id",
            paramLabel = "NAME",
            description = "The sweep's folder name (default: sweep-NAME, of the sweep's name).")
    private String id;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        if (source == null) {
            throw new ParameterException(spec.commandLine(), "say what to sweep: a preset or a sweep's file");
        }
        SweepFolder here = new SweepFolder(Path.of(source));
        if (here.exists()) {
            if (options.given() || runs != null || id != null) {
                throw new ParameterException(
                        spec.commandLine(),
                        "the sweep in " + source
                                + " already has its plan, which --grid, --seeds, --set, --epochs, --id and"
                                + " --runs do not change; give what it was made from to add runs to it");
            }
            return starter.start(spec, here, here.plan(), false);
        }
        SweepPlan plan = plan();
        Path parent = runs == null ? RunsFolder.defaultPath() : runs;
        return starter.start(spec, new SweepFolder(parent.resolve(folderName(plan))), plan, false);
    }

    private SweepPlan plan() {
        try {
            SweepSpec asked = options.spec(source, Optional.ofNullable(starter.data()));
            SweepPlan plan = SweepPlan.of(asked);
            long folded = asked.combinations() - plan.runs().size();
            if (folded > 0) {
                spec.commandLine()
                        .getOut()
                        .println((folded == 1
                                        ? "1 combination is the same run as another"
                                        : folded + " combinations are the same run as others")
                                + "; each runs once");
            }
            return plan;
        } catch (UserException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private String folderName(SweepPlan plan) {
        String name = id == null ? "sweep-" + plan.name() : id;
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,119}")) {
            throw new ParameterException(
                    spec.commandLine(), "a sweep's id must be 1 to 120 letters, digits and . _ -, not '" + name + "'");
        }
        return name;
    }
}
