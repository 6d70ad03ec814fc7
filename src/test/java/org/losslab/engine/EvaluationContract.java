package org.losslab.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.losslab.data.Dataset;
import org.losslab.data.Tensor;
import org.losslab.engine.DeviceDataset.Split;
import org.losslab.loss.CrossEntropyLoss;
import org.losslab.loss.QuadraticLoss;

/** What evaluation mode sees: running statistics, each example alone, and nothing learned. */
abstract class EvaluationContract extends EngineContract {

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
    void manyExamplesAreScoredAsInParts() {
        Dataset data = SmallData.images(230, 8, 3);
        DeviceDataset device = session.upload(data);
        Learner learner = learner(CONVOLUTIONAL, data, new QuadraticLoss(), PLAIN);
        Tally together = evaluate(learner, device, Split.TEST, 0, 230);
        Tally apart = evaluate(learner, device, Split.TEST, 0, 57)
                .plus(evaluate(learner, device, Split.TEST, 57, 111))
                .plus(evaluate(learner, device, Split.TEST, 111, 230));
        assertThat(together.examples()).isEqualTo(230);
        assertThat(together.lossSum()).isCloseTo(apart.lossSum(), within(1e-3));
        assertThat(together.correct()).isEqualTo(apart.correct());
    }
}
