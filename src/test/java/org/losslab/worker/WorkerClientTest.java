package org.losslab.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.losslab.run.RunFolder;
import org.losslab.run.RunStatus;

class WorkerClientTest extends WorkerTest {

    @Test
    void aTrainingGoesThroughThePhasesAndLeavesAFinishedRun() {
        start();
        RunFolder run = run("a", "epochs=3");
        client.train(run, TrainRequest.AUTO);

        await(() -> state(run) == RunStatus.State.FINISHED);
        await(() -> client.status().phase() == Phase.READY);
        assertThat(client.status().engines()).extracting(EngineInfo::id).containsExactly("plain");
        assertThat(client.status().engines().get(0).devices()).hasSize(2);
        assertThat(client.status().failed()).isFalse();
        await(() -> client.status().memoryBytes() > 1 << 20);
    }

    @Test
    void pausingStopsTheNumbersAndStepsAddExactlyTheirOwn() {
        start();
        RunFolder run = run("a", "epochs=1000", "logEvery=1");
        client.train(run, TrainRequest.AUTO);
        await(() -> client.status().phase() == Phase.TRAINING && steps(run) > 0);

        client.pause();
        await(() -> client.status().phase() == Phase.PAUSED);
        assertThat(state(run)).isEqualTo(RunStatus.State.PAUSED);
        long before = steps(run);
        sleep(300);
        assertThat(steps(run)).isEqualTo(before);

        client.stepBatch();
        await(() -> steps(run) == before + 1);
        client.stepEpoch();
        await(() -> client.status().phase() == Phase.PAUSED && steps(run) % 8 == 0);
        assertThat(steps(run)).isBetween(before + 1, before + 1 + 8);

        client.resume();
        await(() -> steps(run) > before + 20);
        client.stop();
        await(() -> client.status().phase() == Phase.READY);
        assertThat(state(run)).isEqualTo(RunStatus.State.STOPPED);
    }

    @Test
    void closingStopsTheTrainingWithACheckpoint() {
        start();
        RunFolder run = run("a", "epochs=1000");
        client.train(run, TrainRequest.AUTO);
        await(() -> client.status().phase() == Phase.TRAINING && steps(run) > 10);

        client.close(10_000);
        assertThat(state(run)).isEqualTo(RunStatus.State.STOPPED);
        assertThat(client.pid()).isEmpty();
    }

    @Test
    void aTrainingThatCannotBeginIsToldInOneLineAndTheWorkerStaysReady() {
        start();
        RunFolder run = run("a");
        client.train(run, new TrainRequest("plain", "cuda:0", Optional.empty()));

        await(() -> client.status().failed());
        assertThat(client.status().phase()).isEqualTo(Phase.READY);
        assertThat(client.status().message()).contains("plain Java has no GPU");
        assertThat(state(run)).isEqualTo(RunStatus.State.FAILED);
    }
}
