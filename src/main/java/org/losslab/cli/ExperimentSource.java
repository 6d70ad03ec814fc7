package org.losslab.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.losslab.data.TextFiles;
import org.losslab.data.UserException;
import org.losslab.experiment.Experiment;
import org.losslab.experiment.ExperimentJson;
import org.losslab.experiment.Overrides;
import org.losslab.experiment.Presets;
import org.losslab.run.Reasons;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** The options that say what is trained. */
final class ExperimentSource {

    /** In bytes; an experiment has a few thousand. */
    private static final int LARGEST = 4 << 20;

    @Parameters(paramLabel = "PRESET|FILE.json", description = "A preset ('losslab presets') or an experiment's file.")
    private String source;

    @Option(names = "--epochs", paramLabel = "N", description = "Passes over the training split.")
    private Integer epochs;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of initial weights, batch order and augmentation.")
    private Long seed;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Sets a field of the experiment, such as model.width=2; repeatable.")
    private List<String> settings = List.of();

    /**
     * The experiment that was asked for.
     *
     * @throws ParameterException whatever is wrong with it is wrong with what was typed: a usage error
     */
    Experiment experiment(CommandSpec spec) {
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
