package org.losslab.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.losslab.data.TextFiles;
import org.losslab.data.UserException;
import org.losslab.experiment.Experiment;
import org.losslab.experiment.ExperimentJson;
import org.losslab.experiment.Overrides;
import org.losslab.experiment.Presets;
import org.losslab.run.Reasons;
import org.losslab.run.RunFolder;
import org.losslab.run.RunsFolder;
import org.losslab.training.Installation;
import org.losslab.training.TrainingOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
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

    /** In bytes; an experiment has a few thousand. */
    private static final int LARGEST = 4 << 20;

    @Parameters(paramLabel = "PRESET|FILE.json", description = "A preset ('losslab presets') or an experiment's file.")
    private String source;

    @Mixin
    private EngineOptions engine;

    @Option(names = "--epochs", paramLabel = "N", description = "Passes over the training split.")
    private Integer epochs;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of initial weights, batch order and augmentation.")
    private Long seed;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Sets a field of the experiment, such as model.width=2; repeatable.")
    private List<String> settings = List.of();

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
        Experiment experiment = experiment();
        Installation installation = Installation.standard();
        TrainingOptions options = Cifar100Offer.makeSure(spec, experiment, engine.training(spec, installation));
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

    /** Whatever is wrong with it is wrong with what was typed: a usage error. */
    private Experiment experiment() {
        try {
            ObjectNode tree = isFile() ? ExperimentJson.toTree(read(Path.of(source))) : Presets.tree(source);
            List<String> all = new ArrayList<>(settings);
            Optional.ofNullable(epochs).ifPresent(number -> all.add("epochs=" + number));
            Optional.ofNullable(seed).ifPresent(number -> all.add("seed=" + number));
            all.forEach(setting -> Overrides.apply(tree, setting));
            return ExperimentJson.fromTree(tree);
        } catch (UserException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private boolean isFile() {
        return source.endsWith(".json") || Files.isRegularFile(Path.of(source));
    }

    private static Experiment read(Path file) {
        try {
            return ExperimentJson.read(TextFiles.read(file, LARGEST));
        } catch (IOException e) {
            throw new UserException(
                    "the experiment " + file + " cannot be read (" + Reasons.of(e) + "); is the path right?", e);
        } catch (UserException e) {
            throw new UserException(file + ": " + e.getMessage(), e);
        }
    }
}
