package org.losslab.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.losslab.data.DataLoader;
import org.losslab.experiment.Experiment;
import org.losslab.experiment.ExperimentJson;
import org.losslab.experiment.Overrides;
import org.losslab.experiment.Presets;
import org.losslab.run.RunFolder;

/** Small trainings for tests. */
public final class Trainings {

    private Trainings() {}

    /** The preset {@code quick} made small, with fields set as by {@code --set}. */
    public static Experiment experiment(String... overrides) {
        var tree = Presets.tree("quick");
        for (String small : List.of(
                "data.classes=6",
                "data.dimension=5",
                "data.trainPerClass=20",
                "data.testPerClass=10",
                "batchSize=16",
                "epochs=4",
                "logEvery=3")) {
            Overrides.apply(tree, small);
        }
        for (String override : overrides) {
            Overrides.apply(tree, override);
        }
        return ExperimentJson.fromTree(tree);
    }

    /** The plain engine alone, with a delay a step. */
    public static Installation installation(long delayMillis) {
        return new Installation(List.of(new PlainEngine(delayMillis)), DataLoader::load);
    }

    /** Trains a run to its end, or until the control stops it. */
    public static Outcome train(RunFolder run, TrainingControl control, TrainingListener listener) {
        TrainingOptions options = new TrainingOptions("auto", "auto", Optional.empty(), "test");
        try {
            return new TrainingRun(installation(0), run, options, control, listener).run();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    public static Outcome train(RunFolder run) {
        return train(run, new TrainingControl(), new TrainingListener() {});
    }

    /** A CSV file's lines without their last column, the seconds. */
    public static List<String> withoutSeconds(Path csv) {
        try {
            return Files.readAllLines(csv).stream()
                    .map(line -> line.substring(0, line.lastIndexOf(',')))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
