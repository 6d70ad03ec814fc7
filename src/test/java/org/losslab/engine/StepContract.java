package org.losslab.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.losslab.data.BatchPlan;
import org.losslab.data.Dataset;
import org.losslab.data.Tensor;
import org.losslab.engine.DeviceDataset.Split;
import org.losslab.experiment.Architecture;
import org.losslab.experiment.Optimizer;
import org.losslab.loss.CorrectClassQuadraticLoss;
import org.losslab.loss.CrossEntropyLoss;
import org.losslab.loss.Loss;
import org.losslab.loss.QuadraticLoss;

/** What a step of training does: by hand, by the update rule, by the objective's slope; batches of any size, shared and cropped. */
abstract class StepContract extends EngineContract {

    /** Built like the blocks before them, so that one of each kind is enough where each parameter costs two nets. */
    private static final Pattern LATER_BLOCK = Pattern.compile("^stage[02].block|^stage2.conv");

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
}
