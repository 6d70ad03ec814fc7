package org.losslab.ui.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.losslab.experiment.Experiment;
import org.losslab.experiment.Presets;
import org.losslab.run.MetricRow;
import org.losslab.run.RunData;
import org.losslab.run.RunFolder;
import org.losslab.run.RunStatus;
import org.losslab.run.RunStatus.State;
import org.losslab.run.Split;

class ArmSummaryTest {

    private static final Experiment QUICK = Presets.load("quick");

    @Test
    void latestAndBestAreToldApart() {
        ArmSummary arm = ArmSummary.of(run(State.RUNNING, Map.of(), true, 0.01, 0.5, 0.9, 0.8))
                .get(0);
        assertThat(arm.test().orElseThrow().accuracy()).isEqualTo(0.8);
        assertThat(arm.bestTest().orElseThrow().accuracy()).isEqualTo(0.9);
        assertThat(arm.bestTest().orElseThrow().epoch()).isEqualTo(2);
        assertThat(arm.train().orElseThrow().split()).isEqualTo(Split.TRAIN);
    }

    @Test
    void theRemainingTimeFollowsThePace() {
        ArmSummary arm = ArmSummary.of(run(State.RUNNING, Map.of(), true, 0.01, 0.5, 0.9, 0.8))
                .get(0);
        assertThat(arm.secondsPerEpoch().orElseThrow()).isCloseTo(2, within(1e-12));
        assertThat(arm.remainingSeconds().orElseThrow()).isCloseTo(2.0 * (QUICK.epochs() - 3), within(1e-9));
    }

    @Test
    void beforeTheFirstEpochTheFullPassStandsForTraining() {
        ArmSummary arm = ArmSummary.of(run(State.RUNNING, Map.of(), true, 0.01)).get(0);
        assertThat(arm.train().orElseThrow().split()).isEqualTo(Split.TRAIN_EVAL);
        assertThat(arm.secondsPerEpoch()).isEmpty();
    }

    @Test
    void aFailedArmSaysWhyAndTheOthersGoOn() {
        List<ArmSummary> arms = ArmSummary.of(run(State.RUNNING, Map.of("CE", "diverged in epoch 3"), true, 0.01, 0.5));
        assertThat(arms.get(0).state()).isEqualTo(State.FAILED);
        assertThat(arms.get(0).problem()).isEqualTo("diverged in epoch 3");
        assertThat(arms.get(1).state()).isEqualTo(State.RUNNING);
    }

    @Test
    void aRunWhoseProcessIsGoneIsStopped() {
        ArmSummary arm =
                ArmSummary.of(run(State.RUNNING, Map.of(), false, 0.01, 0.5)).get(0);
        assertThat(arm.state()).isEqualTo(State.STOPPED);
        assertThat(arm.remainingSeconds()).isEmpty();
    }

    private static RunData run(State state, Map<String, String> failed, boolean locked, double... accuracies) {
        List<MetricRow> rows = new ArrayList<>();
        for (int epoch = 0; epoch < accuracies.length; epoch++) {
            for (Split split : Split.values()) {
                if (epoch > 0 || split != Split.TRAIN) {
                    rows.add(new MetricRow("CE", split, epoch, 1, 1, accuracies[epoch], 0.1, 2.0 * epoch));
                }
            }
        }
        RunStatus status = new RunStatus(state, accuracies.length - 1, QUICK.epochs(), "", failed, "");
        return new RunData(new RunFolder(Path.of("a")), QUICK, Optional.empty(), status, rows, List.of(), locked);
    }
}
