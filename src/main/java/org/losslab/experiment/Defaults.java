package org.losslab.experiment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.losslab.data.Augmentation;
import org.losslab.data.ClassChoice;
import org.losslab.data.DataSource;
import org.losslab.loss.LossKind;
import org.losslab.mixture.CentreArrangement;
import org.losslab.mixture.NoiseKind;

/** What an experiment is where its file says nothing. */
final class Defaults {

    private static final Experiment EXPERIMENT = new Experiment(
            "unnamed",
            "",
            List.of(),
            new DataSource.Mixture(100, 20, CentreArrangement.RANDOM, 0, 0.05, NoiseKind.GAUSSIAN, 50, 50, 1),
            ClassChoice.ALL,
            new Architecture.Linear(false),
            List.of(
                    Arm.of(LossKind.CROSS_ENTROPY, 0.1),
                    Arm.of(LossKind.QUADRATIC, 0.1),
                    Arm.of(LossKind.CORRECT_CLASS_QUADRATIC, 0.1)),
            new Optimizer(0.9, false, 5e-4),
            Schedule.CONSTANT,
            20,
            128,
            Augmentation.NONE,
            1,
            10,
            1,
            Precision.FP32,
            false,
            1);

    private Defaults() {}

    static ObjectNode tree() {
        return ExperimentJson.toTree(EXPERIMENT);
    }
}
