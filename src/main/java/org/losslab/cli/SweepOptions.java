package org.losslab.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.losslab.data.TextFiles;
import org.losslab.data.UserException;
import org.losslab.experiment.Experiment;
import org.losslab.experiment.ExperimentJson;
import org.losslab.experiment.Overrides;
import org.losslab.experiment.Presets;
import org.losslab.experiment.StandIn;
import org.losslab.run.Reasons;
import org.losslab.sweep.SweepSpec;
import org.losslab.sweep.SweepSpecReader;
import picocli.CommandLine.Option;

/** The options that say what a sweep varies. */
final class SweepOptions {

    /** In bytes; a list of ten thousand settings has a million. */
    private static final int LARGEST = 64 << 20;

    @Option(
            names = "--grid",
            paramLabel = "KEY=V1,V2,…",
            description = {
                "Values to combine, such as K=2,5,10; repeatable. K: classes; w: of CCQL; loss: ce, ql, ccql; lr: every"
                        + " arm's rate; lr.LABEL: one arm's; seed; or any field, such as model.width."
            })
    private List<String> grid = List.of();

    @Option(names = "--seeds", paramLabel = "N", description = "How many seeds each combination is run with.")
    private Long seeds;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Sets a field of every run's experiment, such as model.width=2; repeatable.")
    private List<String> settings = List.of();

    @Option(names = "--epochs", paramLabel = "N", description = "Passes over the training split, for every run.")
    private Integer epochs;

    /** Whether any of these options was given. */
    boolean given() {
        return !grid.isEmpty() || seeds != null || !settings.isEmpty() || epochs != null;
    }

    /**
     * The sweep that was asked for: a file's, or a preset's, or an experiment's, with these options.
     *
     * @throws UserException naming what is wrong with it
     */
    SweepSpec spec(String source, java.util.Optional<Path> data) {
        SweepSpec given = given(source);
        ObjectNode tree = ExperimentJson.toTree(given.base());
        settings.forEach(setting -> Overrides.apply(tree, setting));
        if (epochs != null) {
            tree.put("epochs", epochs);
        }
        Experiment base = StandIn.whereMissing(ExperimentJson.fromTree(tree), data);
        Map<String, List<JsonNode>> axes = new LinkedHashMap<>(given.grid());
        for (String text : grid) {
            Map.Entry<String, List<JsonNode>> axis = SweepSpecReader.axis(text);
            axes.put(axis.getKey(), axis.getValue());
        }
        List<Long> all = seeds == null ? given.seeds() : SweepSpecReader.seeds(base, seeds);
        return new SweepSpec(given.name(), base, axes, given.list(), all);
    }

    private static SweepSpec given(String source) {
        Path file = Path.of(source);
        if (!source.endsWith(".json") && !Files.isRegularFile(file)) {
            Experiment preset = Presets.load(source);
            return new SweepSpec(preset.name(), preset, Map.of(), List.of(), List.of());
        }
        try {
            ObjectNode tree = ExperimentJson.parse(TextFiles.read(file, LARGEST));
            if (SweepSpecReader.isSweep(tree)) {
                return SweepSpecReader.read(tree);
            }
            Experiment experiment = ExperimentJson.fromTree(tree);
            return new SweepSpec(experiment.name(), experiment, Map.of(), List.of(), List.of());
        } catch (IOException e) {
            throw new UserException(
                    "the sweep " + file + " cannot be read (" + Reasons.of(e) + "); is the path right?", e);
        } catch (UserException e) {
            throw new UserException(file + ": " + e.getMessage(), e);
        }
    }
}
