package org.losslab.worker;

import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.losslab.data.Augmentation;
import org.losslab.data.BatchPlan;
import org.losslab.data.Dataset;
import org.losslab.data.ExampleShape;
import org.losslab.data.Features;
import org.losslab.data.LabelledData;
import org.losslab.data.Normalization;
import org.losslab.engine.DeviceBatch;
import org.losslab.engine.DeviceDataset;
import org.losslab.engine.EngineSession;
import org.losslab.engine.Engines;
import org.losslab.engine.Learner;
import org.losslab.engine.LearnerSpec;
import org.losslab.engine.ParameterLayout;
import org.losslab.engine.SessionOptions;
import org.losslab.experiment.Architecture;
import org.losslab.experiment.Optimizer;
import org.losslab.experiment.Precision;
import org.losslab.loss.CrossEntropyLoss;
import org.losslab.training.EngineChoice;
import org.losslab.training.Installation;

/** A few steps of a tiny training, so that libraries are loaded and code is compiled before the first real one. */
final class WarmUp {

    private static final int CLASSES = 4;
    private static final int DIMENSION = 3;
    private static final int EXAMPLES = 8;
    private static final int STEPS = 3;
    private static final Architecture MODEL = new Architecture.Linear(false);

    private WarmUp() {}

    /** Takes those steps on the device that {@code auto} means. A failure is left for the real training to show. */
    static void run(Installation installation) {
        try {
            EngineChoice choice = EngineChoice.of(installation.engines(), Engines.AUTO, Engines.AUTO, MODEL);
            SessionOptions options = new SessionOptions(choice.device().id(), Precision.FP32, false);
            try (EngineSession session = choice.engine().open(options)) {
                train(session);
            }
        } catch (RuntimeException | LinkageError e) {
            Logger.getLogger(WarmUp.class.getName()).log(Level.WARNING, "the warm-up failed", e);
        }
    }

    private static void train(EngineSession session) {
        ExampleShape shape = ExampleShape.vector(DIMENSION);
        Features features = new Features.Vectors(shape, new float[EXAMPLES * DIMENSION]);
        int[] labels = new int[EXAMPLES];
        LabelledData examples = new LabelledData(features, labels);
        Dataset data = new Dataset(
                "warm-up", List.of("a", "b", "c", "d"), examples, examples, Normalization.none(DIMENSION), "");
        LearnerSpec spec = new LearnerSpec(MODEL, shape, CLASSES, new CrossEntropyLoss(), new Optimizer(0.9, false, 0));
        var initial = ParameterLayout.initialState(ParameterLayout.of(MODEL, shape, CLASSES), 1);
        try (DeviceDataset uploaded = session.upload(data);
                Learner learner = session.learner(spec, Map.copyOf(initial))) {
            for (int step = 0; step < STEPS; step++) {
                int[] indices = {0, 1, 2, 3};
                try (DeviceBatch batch = uploaded.training(BatchPlan.of(indices, Augmentation.NONE, 1, 1, step))) {
                    learner.train(batch, 0.1);
                }
            }
            try (DeviceBatch batch = uploaded.evaluation(DeviceDataset.Split.TEST, 0, EXAMPLES)) {
                learner.evaluate(batch);
            }
            learner.takeTraining();
            learner.takeEvaluation();
        }
    }
}
