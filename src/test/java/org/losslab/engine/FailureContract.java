package org.losslab.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.losslab.data.Dataset;
import org.losslab.data.UserException;
import org.losslab.engine.DeviceDataset.Split;
import org.losslab.experiment.Precision;
import org.losslab.loss.QuadraticLoss;

/** What is refused, in one line, and what a training that fails leaves alone. */
abstract class FailureContract extends EngineContract {

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
    void bfloat16IsRefusedOnTheProcessorInOneLine() {
        assertThatThrownBy(() -> engine().open(new SessionOptions("cpu", Precision.BF16, false)))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("bf16")
                .hasMessageContaining("fp32")
                .hasMessageNotContaining("\n");
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
        assertThat(session.device().id()).isEqualTo(device(engine()));
    }
}
