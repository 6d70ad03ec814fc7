package org.losslab.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.losslab.run.RunData;
import org.losslab.run.RunFolder;
import org.losslab.run.RunStatus;
import org.losslab.run.RunsFolder;
import org.losslab.training.Trainings;

/** With real processes. */
@Timeout(120)
class WorkerClientTest {

    @TempDir
    Path folder;

    private WorkerClient client;

    @AfterEach
    void end() {
        if (client != null) {
            long pid = client.pid().orElse(-1L);
            client.close(5000);
            assertThat(pid == -1 || !isAlive(pid)).as("no process is left").isTrue();
        }
    }

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
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no signals")
    void aKilledWorkerIsReportedAndTheRunCanBeResumedToTheSameNumbers() throws IOException, InterruptedException {
        RunFolder whole = run("whole", "epochs=30");
        Trainings.train(whole);
        start();
        RunFolder run = run("a", "epochs=30");
        client.train(run, TrainRequest.AUTO);
        for (int i = 0; i < 3; i++) {
            long from = steps(run);
            await(() -> client.status().phase() == Phase.TRAINING && steps(run) > from);
            sleep(RandomGenerator.getDefault().nextInt(150));
            signal("KILL");
            await(() -> client.status().phase() == Phase.DEAD);
            assertThat(client.status().message()).contains("was killed (SIGKILL)");
            assertThat(client.status().run()).contains(run);
            RunData data = RunData.read(run);
            if (data.status().state() == RunStatus.State.FAILED) {
                assertThat(data.status().reason()).contains("was killed (SIGKILL)");
            }
            client.resumeRun(run, TrainRequest.AUTO);
            await(() -> client.status().phase() != Phase.DEAD);
        }
        await(() -> state(run) == RunStatus.State.FINISHED);
        assertThat(Trainings.withoutSeconds(run.metricsFile()))
                .isEqualTo(Trainings.withoutSeconds(whole.metricsFile()));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no signals")
    void aCrashInNativeCodeIsToldAndARestartIsReadyAgain() throws IOException, InterruptedException {
        start();
        RunFolder run = run("a", "epochs=1000");
        client.train(run, TrainRequest.AUTO);
        await(() -> client.status().phase() == Phase.TRAINING
                && RunData.read(run).status().epoch() > 1);

        signal("SEGV");
        await(() -> client.status().phase() == Phase.DEAD);
        assertThat(client.status().message()).contains("crashed in native code (SIGSEGV)", "resume from epoch ");
        assertThat(client.status().failed()).isTrue();
        assertThat(state(run)).isEqualTo(RunStatus.State.FAILED);
        assertThat(RunData.read(run).metrics()).isNotEmpty();

        client.restart();
        await(() -> client.status().phase() == Phase.READY);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no signals")
    void aWorkerThatHangsIsEnded() throws IOException, InterruptedException {
        start(2500);
        await(() -> client.status().phase() == Phase.READY);

        signal("STOP");
        await(() -> client.status().phase() == Phase.DEAD);
        assertThat(client.status().message()).contains("did not answer");
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
    void whenTheParentDiesTheWorkerWritesACheckpointAndLeaves() throws IOException, InterruptedException {
        RunFolder run = run("a", "epochs=1000");
        long worker = orphan(run, -1);
        await(() -> !isAlive(worker));
        assertThat(state(run)).isEqualTo(RunStatus.State.STOPPED);
        assertThat(RunData.read(run).locked()).isFalse();
    }

    @Test
    void whenTheDisplayGoesAndTheWindowWithItTheTrainingGoesOnToItsEnd() throws IOException, InterruptedException {
        RunFolder run = run("a", "epochs=30");
        ServerSocket display = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Process window = parent(run, display.getLocalPort());
        long worker = workerOf(window);
        display.close();
        window.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        await(() -> !isAlive(worker));
        assertThat(state(run)).isEqualTo(RunStatus.State.FINISHED);
        assertThat(RunData.read(run).locked()).isFalse();
    }

    @Test
    void whenTheWindowAloneDiesItsDisplayStaysAndTheTrainingStops() throws IOException, InterruptedException {
        try (ServerSocket display = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            RunFolder run = run("a", "epochs=1000");
            long worker = orphan(run, display.getLocalPort());
            await(() -> !isAlive(worker));
            assertThat(state(run)).isEqualTo(RunStatus.State.STOPPED);
        }
    }

    @Test
    void aWorkerWithoutMemoryIsToldAndItsRunCanBeResumed() {
        WorkerClient.Launch launch =
                new WorkerClient.Launch(HungryWorkerMain.class.getName(), folder.resolve("logs"), 30_000);
        client = WorkerClient.start(launch, status -> {});
        RunFolder run = run("a", "epochs=1000");
        client.train(run, TrainRequest.AUTO);

        await(() -> client.status().phase() == Phase.DEAD);
        assertThat(client.status().message()).contains("ran out of memory (Java heap)", "resume from epoch ");
        assertThat(state(run)).isEqualTo(RunStatus.State.FAILED);
    }

    @Test
    void aRunFolderThatVanishesEndsTheTrainingInOneLineAndTheWorkerStaysReady() throws IOException {
        start();
        RunFolder run = run("a", "epochs=1000");
        client.train(run, TrainRequest.AUTO);
        await(() -> client.status().phase() == Phase.TRAINING && steps(run) > 0);

        Path elsewhere = folder.resolve("elsewhere");
        Files.move(run.path(), elsewhere);
        await(() -> client.status().phase() == Phase.READY);
        assertThat(client.status().failed()).isTrue();
        assertThat(client.status().message()).contains("cannot be written").doesNotContain("\n");
        assertThat(RunData.read(new RunFolder(elsewhere)).metrics()).isNotEmpty();

        Files.move(elsewhere, run.path());
        client.resumeRun(run, TrainRequest.AUTO);
        await(() -> client.status().phase() == Phase.TRAINING);
    }

    /** Starts a training in a worker of another process, and kills that; a port below 0 stands for no display. */
    private long orphan(RunFolder run, int port) throws IOException, InterruptedException {
        Process parent = parent(run, port);
        long worker = workerOf(parent);
        parent.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        return worker;
    }

    private Process parent(RunFolder run, int displayPort) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ParentMain.class.getName(),
                        run.path().toString(),
                        folder.resolve("logs").toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().remove("DISPLAY");
        if (displayPort >= 0) {
            builder.environment().put("DISPLAY", "127.0.0.1:" + (displayPort - 6000) + ".0");
        }
        return builder.start();
    }

    private static long workerOf(Process parent) throws IOException {
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(parent.getInputStream(), StandardCharsets.UTF_8))) {
            return Long.parseLong(output.readLine());
        }
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

    private void start() {
        start(30_000);
    }

    private void start(long silenceMillis) {
        WorkerClient.Launch launch =
                new WorkerClient.Launch(PlainWorkerMain.class.getName(), folder.resolve("logs"), silenceMillis);
        client = WorkerClient.start(launch, status -> {});
    }

    private RunFolder run(String id, String... overrides) {
        return new RunsFolder(folder).newRun(Trainings.experiment(overrides), id);
    }

    private void signal(String name) throws IOException, InterruptedException {
        String pid = Long.toString(client.pid().orElseThrow());
        assertThat(new ProcessBuilder("kill", "-" + name, pid).start().waitFor())
                .isZero();
    }

    private static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    private static RunStatus.State state(RunFolder run) {
        return RunData.read(run).status().state();
    }

    private static long steps(RunFolder run) {
        return RunData.read(run).steps().stream()
                .mapToLong(row -> row.step())
                .max()
                .orElse(0);
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(40);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waiting took too long").isLessThan(end);
            sleep(20);
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
