package org.losslab.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.losslab.data.Augmentation;
import org.losslab.data.BatchPlan;
import org.losslab.data.Dataset;
import org.losslab.data.Tensor;
import org.losslab.data.UserException;
import org.losslab.engine.DeviceDataset.Split;
import org.losslab.experiment.Architecture;
import org.losslab.experiment.Optimizer;
import org.losslab.experiment.Precision;
import org.losslab.loss.CorrectClassQuadraticLoss;
import org.losslab.loss.CrossEntropyLoss;
import org.losslab.loss.Loss;
import org.losslab.loss.QuadraticLoss;

/** What every engine must do on the CPU, in fp32. */
abstract class EngineContract {

    private static final Optimizer PLAIN = new Optimizer(0, false, 0);
    private static final Optimizer FULL = new Optimizer(0.9, true, 0.01);
    private static final Architecture LINEAR = new Architecture.Linear(false);
    private static final Architecture CONVOLUTIONAL = new Architecture.SmallConvNet();

    /** Built like the blocks before them, so that one of each kind is enough where each parameter costs two nets. */
    private static final Pattern LATER_BLOCK = Pattern.compile("^stage[02].block|^stage2.conv");

    private EngineSession session;

    /** The engine under test. */
    abstract Engine engine();

    @BeforeEach
    void open() {
        session = engine().open(new SessionOptions("cpu", Precision.FP32, true));
    }

    @AfterEach
    void close() {
        session.close();
    }

    // Two examples of three classes in the plane: (1, 2) of class 0 and (3, −1) of class 2. With Θ = 0 all logits are
    // 0.

    @Test
    void aStepOfCrossEntropyIsTheOneComputedByHand() {
        assertFirstStep(
                new CrossEntropyLoss(), Math.log(3), -1 / 60.0, 1 / 12.0, -1 / 15.0, -1 / 60.0, 1 / 12.0, -1 / 15.0);
    }

    @Test
    void aStepOfTheQuadraticLossIsTheOneComputedByHand() {
        assertFirstStep(new QuadraticLoss(), 0.5, 0.05, 0.1, 0, 0, 0.15, -0.05);
    }

    @Test
    void aStepOfTheCorrectClassQuadraticLossIsTheOneComputedByHand() {
        assertFirstStep(new CorrectClassQuadraticLoss(3), 2, 0.2, 0.4, 0, 0, 0.6, -0.2);
    }

    private void assertFirstStep(Loss loss, double value, double... weights) {
        Dataset data = SmallData.vectors(new float[] {1, 2, 3, -1}, new int[] {0, 2}, 2, 3);
        Learner learner = learner(LINEAR, data, loss, PLAIN);
        train(learner, session.upload(data), 0.1, 0, 1);
        Tally tally = learner.takeTraining();
        assertThat(tally.examples()).isEqualTo(2);
        assertThat(tally.loss()).isCloseTo(value, within(1e-6));
        assertThat(tally.correct()).as("of equal logits the first counts").isEqualTo(1);
        assertThat(learner.takeTraining().examples()).as("taken before").isZero();
        assertCloseTo(learner.state().get("head.weight").values(), weights, 1e-6);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void stepsFollowTheUpdateRuleWithMomentumAndWeightDecay(boolean nesterov) {
        Dataset data = SmallData.randomVectors(12, 4, 3);
        Optimizer optimizer = new Optimizer(0.8, nesterov, 0.05);
        Loss loss = new CorrectClassQuadraticLoss(1.5);
        Learner learner = learner(new Architecture.Linear(true), data, loss, optimizer);
        DeviceDataset device = session.upload(data);
        LinearReference reference = new LinearReference(data, loss, optimizer);
        for (int step = 0; step < 4; step++) {
            int[] batch = {3 * step, 3 * step + 1, 3 * step + 2};
            double value = reference.step(batch, 0.1);
            train(learner, device, 0.1, batch);
            assertThat(learner.takeTraining().loss()).isCloseTo(value, within(1e-5));
        }
        Map<String, Tensor> state = learner.state();
        assertCloseTo(state.get("head.weight").values(), reference.weights(), 1e-5);
        assertCloseTo(state.get("head.bias").values(), reference.biases(), 1e-5);
        assertCloseTo(state.get(ParameterLayout.MOMENTUM + "head.weight").values(), reference.momentum(), 1e-5);
    }

    @Test
    void theGradientOfEveryParameterIsTheSlopeOfTheObjective() {
        Dataset data = SmallData.images(6, 8, 3);
        DeviceDataset device = session.upload(data);
        for (Architecture model :
                List.of(new Architecture.Mlp(List.of(7, 5)), CONVOLUTIONAL, new Architecture.WideResNet(10, 1))) {
            Map<String, Tensor> start = initial(model, data);
            Learner learner = session.learner(spec(model, data, new CrossEntropyLoss(), PLAIN), start);
            train(learner, device, 0, 0, 1, 2, 3, 4, 5);
            Map<String, Tensor> state = learner.state();
            for (ParameterSpec parameter : ParameterLayout.of(model, data.shape(), 3)) {
                if (parameter.trained()
                        && !LATER_BLOCK.matcher(parameter.name()).find()) {
                    float[] gradient = state.get(ParameterLayout.MOMENTUM + parameter.name())
                            .values();
                    assertSlope(model, data, device, start, parameter.name(), gradient);
                }
            }
        }
    }

    /** Central difference of the objective along the gradient, whose slope is the gradient's length. */
    private void assertSlope(
            Architecture model,
            Dataset data,
            DeviceDataset device,
            Map<String, Tensor> start,
            String name,
            float[] gradient) {
        double length = 0;
        for (float value : gradient) {
            length += (double) value * value;
        }
        length = Math.sqrt(length);
        double width = Math.min(0.01, 0.002 / length);
        double[] objective = new double[2];
        for (int side = 0; side < 2; side++) {
            float[] moved = start.get(name).values().clone();
            for (int i = 0; i < moved.length; i++) {
                moved[i] += (float) ((side == 0 ? -width : width) * gradient[i] / length);
            }
            Map<String, Tensor> state = new LinkedHashMap<>(start);
            state.put(name, new Tensor(start.get(name).shape(), moved));
            try (Learner learner = session.learner(spec(model, data, new CrossEntropyLoss(), PLAIN), state)) {
                train(learner, device, 0, 0, 1, 2, 3, 4, 5);
                objective[side] = learner.takeTraining().loss();
            }
        }
        assertThat((objective[1] - objective[0]) / (2 * width))
                .as("%s of %s", name, model.title())
                .isCloseTo(length, within(0.03 * length + 1e-4));
    }

    @Test
    void runningStatisticsDecayTowardsTheBatchWithAnUnbiasedVariance() {
        Dataset data = SmallData.images(5, 8, 3);
        Map<String, Tensor> state = initial(CONVOLUTIONAL, data);
        float[] kernel = new float[32 * 3 * 9];
        for (int channel = 0; channel < 3; channel++) {
            kernel[(channel * 3 + channel) * 9 + 4] = 1; // passes the channel on
        }
        state.put("stage0.conv.weight", new Tensor(new int[] {32, 3, 3, 3}, kernel));
        Learner learner = session.learner(spec(CONVOLUTIONAL, data, new QuadraticLoss(), PLAIN), state);
        train(learner, session.upload(data), 0.1, 0, 1, 2, 3, 4);
        Map<String, Tensor> after = learner.state();
        for (int channel = 0; channel < 3; channel++) {
            double[] moments = SmallData.moments(data, channel);
            assertThat((double) after.get("stage0.bn.running_mean").values()[channel])
                    .isCloseTo(0.1 * moments[0], within(1e-5));
            assertThat((double) after.get("stage0.bn.running_var").values()[channel])
                    .isCloseTo(0.9 + 0.1 * moments[1], within(1e-5));
        }
    }

    @Test
    void evaluationLearnsNothingAndSeesEachExampleAlone() {
        Dataset data = SmallData.images(7, 8, 3);
        DeviceDataset device = session.upload(data);
        Learner learner = learner(CONVOLUTIONAL, data, new CrossEntropyLoss(), FULL);
        train(learner, device, 0.05, 0, 1, 2, 3);
        Map<String, Tensor> before = learner.state();
        Tally together = evaluate(learner, device, Split.TEST, 0, 7);
        Tally apart = Tally.EMPTY;
        for (int example = 0; example < 7; example++) {
            apart = apart.plus(evaluate(learner, device, Split.TEST, example, example + 1));
        }
        assertThat(together.examples()).isEqualTo(7);
        assertThat(apart.lossSum()).isCloseTo(together.lossSum(), within(1e-4));
        assertThat(apart.correct()).isEqualTo(together.correct());
        assertThat(learner.takeTraining().examples())
                .as("only the training step")
                .isEqualTo(4);
        assertSameNumbers(learner.state(), before);
    }

    @Test
    void trainingAnImageSeesTheCropAndTheFlipOfItsPlan() {
        Dataset data = SmallData.images(2, 8, 2);
        Learner learner = learner(LINEAR, data, new QuadraticLoss(), PLAIN);
        BatchPlan plan = new BatchPlan(new int[] {1}, new byte[] {7}, new byte[] {2}, new boolean[] {true});
        try (DeviceBatch batch = session.upload(data).training(plan)) {
            learner.train(batch, 1);
        }
        // From Θ = 0, a step of the quadratic loss with η = 1 puts the input itself into the row of its class.
        double[] rows = new double[2 * data.shape().size()];
        double[] image = SmallData.window(data, 1, 7, 2, true);
        System.arraycopy(image, 0, rows, data.shape().size(), image.length);
        assertCloseTo(learner.state().get("head.weight").values(), rows, 1e-5);
    }

    @Test
    void sameSeedGivesTheSameBits() {
        Dataset data = SmallData.images(8, 8, 3);
        for (Architecture model : List.of(LINEAR, CONVOLUTIONAL, new Architecture.WideResNet(10, 1))) {
            assertSameNumbers(
                    trained(model, data, initial(model, data), 0, 3), trained(model, data, initial(model, data), 0, 3));
        }
    }

    @Test
    void continuingFromAStateIsExact() {
        Dataset data = SmallData.images(8, 8, 3);
        for (Architecture model : List.of(new Architecture.Mlp(List.of(6)), CONVOLUTIONAL)) {
            Map<String, Tensor> halfWay = trained(model, data, initial(model, data), 0, 2);
            assertSameNumbers(trained(model, data, halfWay, 2, 4), trained(model, data, initial(model, data), 0, 4));
        }
    }

    @Test
    void aSmallerLastBatchIsTrainedAsByALearnerThatHasSeenNoLarger() {
        Dataset data = SmallData.images(8, 8, 3);
        DeviceDataset device = session.upload(data);
        for (Architecture model :
                List.of(LINEAR, new Architecture.Mlp(List.of(6)), CONVOLUTIONAL, new Architecture.WideResNet(10, 1))) {
            try (Learner whole = learner(model, data, new CrossEntropyLoss(), PLAIN)) {
                train(whole, device, 0.05, 0, 1, 2, 3, 4);
                evaluate(whole, device, Split.TRAIN, 0, 8);
                Map<String, Tensor> before = whole.state();
                train(whole, device, 0.05, 5, 6);
                Tally scored = evaluate(whole, device, Split.TRAIN, 0, 3);
                try (Learner fresh = session.learner(spec(model, data, new CrossEntropyLoss(), PLAIN), before)) {
                    train(fresh, device, 0.05, 5, 6);
                    assertSameNumbers(whole.state(), fresh.state());
                    assertThat(scored.loss())
                            .isEqualTo(
                                    evaluate(fresh, device, Split.TRAIN, 0, 3).loss());
                }
            }
        }
    }

    @Test
    void statesBearTheLayoutsNamesAndShapes() {
        Dataset data = SmallData.images(4, 8, 3);
        for (Architecture model : List.of(CONVOLUTIONAL, new Architecture.WideResNet(10, 2))) {
            Map<String, Tensor> start = initial(model, data);
            Map<String, Tensor> state = session.learner(spec(model, data, new QuadraticLoss(), FULL), start)
                    .state();
            for (ParameterSpec parameter : ParameterLayout.of(model, data.shape(), 3)) {
                assertThat(state.get(parameter.name()).shape()).isEqualTo(parameter.shape());
                assertThat(state.get(parameter.name()).values())
                        .isEqualTo(start.get(parameter.name()).values());
                assertThat(state.containsKey(ParameterLayout.MOMENTUM + parameter.name()))
                        .isEqualTo(parameter.trained());
            }
        }
    }

    @Test
    void anArmThatDivergesRaisesNothingAndLeavesTheOthersAlone() {
        Dataset data = SmallData.randomVectors(6, 4, 3);
        DeviceDataset device = session.upload(data);
        Learner wild = learner(LINEAR, data, new QuadraticLoss(), PLAIN);
        Learner calm = learner(LINEAR, data, new QuadraticLoss(), PLAIN);
        for (int step = 0; step < 4; step++) {
            try (DeviceBatch batch = device.training(SmallData.plan(0, 1, 2, 3, 4, 5))) {
                wild.train(batch, 1e30);
                calm.train(batch, 0.1);
            }
        }
        assertThat(wild.takeTraining().isFinite()).isFalse();
        assertThat(evaluate(wild, device, Split.TEST, 0, 6).isFinite()).isFalse();
        assertThat(calm.takeTraining().isFinite()).isTrue();
    }

    @Test
    void learnersOfASessionShareABatch() {
        Dataset data = SmallData.images(6, 8, 3);
        DeviceDataset device = session.upload(data);
        Learner one = learner(CONVOLUTIONAL, data, new QuadraticLoss(), FULL);
        Learner two = learner(CONVOLUTIONAL, data, new QuadraticLoss(), FULL);
        Learner other = learner(LINEAR, data, new CrossEntropyLoss(), FULL);
        try (DeviceBatch batch = device.training(SmallData.plan(0, 1, 2, 3))) {
            assertThat(batch.size()).isEqualTo(4);
            one.train(batch, 0.1);
            other.train(batch, 0.1);
            two.train(batch, 0.1);
        }
        assertSameNumbers(one.state(), two.state());
    }

    @Test
    void anUnknownDeviceIsRefusedInOneLine() {
        assertThatThrownBy(() -> engine().open(new SessionOptions("abacus:7", Precision.FP32, false)))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("abacus:7")
                .hasMessageContaining("cpu")
                .hasMessageNotContaining("\n");
    }

    @Test
    void aPrecisionThatTheProcessorLacksIsRefusedInOneLine() {
        assertThatThrownBy(() -> engine().open(new SessionOptions("cpu", Precision.TF32, false)))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("tf32")
                .hasMessageContaining("fp32")
                .hasMessageNotContaining("\n");
    }

    @Test
    void theProcessorIsUsable() {
        assertThat(engine().devices()).anySatisfy(device -> {
            assertThat(device.id()).isEqualTo("cpu");
            assertThat(device.usable()).isTrue();
        });
        assertThat(session.device().id()).isEqualTo("cpu");
    }

    private Map<String, Tensor> trained(
            Architecture model, Dataset data, Map<String, Tensor> from, int firstStep, int lastStep) {
        DeviceDataset device = session.upload(data);
        try (Learner learner = session.learner(spec(model, data, new CrossEntropyLoss(), FULL), from)) {
            for (int step = firstStep; step < lastStep; step++) {
                int[] batch = {step, step + 1, step + 2, step + 3};
                BatchPlan plan = BatchPlan.of(batch, new Augmentation(true, true), 5, 1, step);
                try (DeviceBatch deviceBatch = device.training(plan)) {
                    learner.train(deviceBatch, 0.05);
                }
            }
            return learner.state();
        }
    }

    private Learner learner(Architecture model, Dataset data, Loss loss, Optimizer optimizer) {
        return session.learner(spec(model, data, loss, optimizer), initial(model, data));
    }

    private static LearnerSpec spec(Architecture model, Dataset data, Loss loss, Optimizer optimizer) {
        return new LearnerSpec(model, data.shape(), data.classes(), loss, optimizer);
    }

    private static Map<String, Tensor> initial(Architecture model, Dataset data) {
        return ParameterLayout.initialState(ParameterLayout.of(model, data.shape(), data.classes()), 3);
    }

    private static void train(Learner learner, DeviceDataset data, double learningRate, int... examples) {
        try (DeviceBatch batch = data.training(SmallData.plan(examples))) {
            learner.train(batch, learningRate);
        }
    }

    private static Tally evaluate(Learner learner, DeviceDataset data, Split split, int from, int to) {
        try (DeviceBatch batch = data.evaluation(split, from, to)) {
            learner.evaluate(batch);
        }
        return learner.takeEvaluation();
    }

    private static void assertCloseTo(float[] actual, double[] expected, double tolerance) {
        assertThat(actual).hasSize(expected.length);
        for (int i = 0; i < expected.length; i++) {
            assertThat((double) actual[i]).as("number %d", i).isCloseTo(expected[i], offset(tolerance));
        }
    }

    private static void assertSameNumbers(Map<String, Tensor> actual, Map<String, Tensor> expected) {
        assertThat(actual.keySet()).isEqualTo(expected.keySet());
        expected.forEach(
                (name, tensor) -> assertThat(actual.get(name).values()).as(name).isEqualTo(tensor.values()));
    }
}
