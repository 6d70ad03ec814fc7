package org.losslab.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.losslab.data.Augmentation;
import org.losslab.data.BatchPlan;
import org.losslab.data.Dataset;
import org.losslab.data.Tensor;
import org.losslab.experiment.Architecture;
import org.losslab.loss.CrossEntropyLoss;
import org.losslab.loss.QuadraticLoss;

/** What a state holds, and that training from it, or again from the same seed, gives the same bits. */
abstract class StateContract extends EngineContract {

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
}
