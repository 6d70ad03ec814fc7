package org.losslab.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.losslab.data.UserException;
import org.losslab.experiment.Experiment;
import org.losslab.experiment.StandIn;
import org.losslab.run.RunFolder;
import org.losslab.run.RunsFolder;
import org.losslab.training.Installation;
import org.losslab.training.TrainingOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code losslab train}: trains an experiment in the terminal. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = "Trains an experiment and writes a run folder, which the window can follow meanwhile.",
        footer = {
            "",
            "Examples:",
            "  losslab train quick --epochs 20 --seed 1",
            "  losslab train cifar-quick --data cifar-100-binary.tar.gz --set arms.0.learningRate=0.1"
        })
final class TrainCommand implements Callable<Integer> {

    @Mixin
    private ExperimentSource source;

    @Mixin
    private EngineOptions engine;

    @Option(
            names = "--runs",
            paramLabel = "DIR",
            description = "The runs folder (default: LOSSLAB_RUNS, ./runs, or the user's data directory).")
    private Path runs;

    @Option(names = "--id", description = "The run's folder name (default: the experiment's name and the time).")
    private String id;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        Experiment asked = source.experiment(spec);
        Installation installation = Installation.standard();
        TrainingOptions options = Cifar100Offer.makeSure(spec, asked, engine.training(spec, installation));
        Experiment experiment = StandIn.whereMissing(asked, options.data());
        if (StandIn.isStandIn(experiment)) {
            spec.commandLine().getOut().println("CIFAR-100 was not found: training on drawn images instead");
        }
        RunsFolder folder = new RunsFolder(runs == null ? RunsFolder.defaultPath() : runs);
        RunFolder run = id == null ? folder.newRun(experiment) : folder.newRun(experiment, id);
        try {
            return new TerminalTraining(spec, installation).run(run, options);
        } catch (UserException e) {
            // A training that never began leaves no folder, so that its id can be used once more.
            if (!Files.exists(run.metricsFile())) {
                RunsFolder.discard(run);
            }
            throw e;
        }
    }
}
