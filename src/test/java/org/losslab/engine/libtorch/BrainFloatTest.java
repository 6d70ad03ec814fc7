package org.losslab.engine.libtorch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.losslab.data.Augmentation;
import org.losslab.data.BatchPlan;
import org.losslab.data.Dataset;
import org.losslab.data.Tensor;
import org.losslab.engine.Device;
import org.losslab.engine.DeviceBatch;
import org.losslab.engine.DeviceDataset;
import org.losslab.engine.Learner;
import org.losslab.engine.LearnerSpec;
import org.losslab.engine.ParameterLayout;
import org.losslab.engine.SessionOptions;
import org.losslab.engine.SmallData;
import org.losslab.experiment.Architecture;
import org.losslab.experiment.Optimizer;
import org.losslab.experiment.Precision;
import org.losslab.loss.CorrectClassQuadraticLoss;

/** Mixed precision. It is offered on GPUs alone; the same code runs on a processor, slowly, so that it is tested anywhere. */
class BrainFloatTest {

    private static final int CLASSES = 4;
    private static final int EXAMPLES = 16;
    private static final int STEPS = 5;

    private final Dataset data = SmallData.images(EXAMPLES, 8, CLASSES);

    static List<Architecture> networks() {
        return List.of(
                new Architecture.Mlp(List.of(8)), new Architecture.SmallConvNet(), new Architecture.WideResNet(10, 1));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void aTrainingInMixedPrecisionFollowsOneInSinglePrecision(Architecture model) {
        Losses single = losses(Precision.FP32, model);
        Losses mixed = losses(Precision.BF16, model);
        assertThat(mixed.training()).isNotEqualTo(single.training());
        assertThat(mixed.training() / single.training()).isBetween(0.97, 1.03);
        assertThat(mixed.evaluation()).isNotEqualTo(single.evaluation());
        assertThat(mixed.evaluation() / single.evaluation()).isBetween(0.97, 1.03);
        assertThat(losses(Precision.FP32, model))
                .as("afterwards nothing is cast any more")
                .isEqualTo(single);
    }

    private record Losses(double training, double evaluation) {}

    /** Of a few steps and of scoring after them. */
    private Losses losses(Precision precision, Architecture model) {
        LearnerSpec spec = new LearnerSpec(
                model, data.shape(), CLASSES, new CorrectClassQuadraticLoss(2), new Optimizer(0.9, false, 5e-4));
        Map<String, Tensor> initial = ParameterLayout.initialState(ParameterLayout.of(model, data.shape(), CLASSES), 3);
        int[] examples = IntStream.range(0, EXAMPLES).toArray();
        try (TorchSession session =
                        new TorchSession(Device.usable("cpu", "CPU"), new SessionOptions("cpu", precision, true));
                DeviceDataset uploaded = session.upload(data);
                Learner learner = session.learner(spec, initial);
                DeviceBatch scored = uploaded.evaluation(DeviceDataset.Split.TEST, 0, EXAMPLES)) {
            for (int step = 0; step < STEPS; step++) {
                BatchPlan plan = BatchPlan.of(examples, new Augmentation(true, true), 5, 1, step);
                try (DeviceBatch batch = uploaded.training(plan)) {
                    learner.train(batch, 0.01);
                }
            }
            learner.evaluate(scored);
            assertThat(learner.state().get("head.weight").values()).hasSizeGreaterThan(CLASSES);
            return new Losses(
                    learner.takeTraining().loss(), learner.takeEvaluation().loss());
        }
    }
}
