package org.losslab.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.losslab.data.UserException;
import org.losslab.run.RunData;
import org.losslab.run.RunFolder;
import org.losslab.run.RunLock;
import org.losslab.run.RunStatus;
import org.losslab.run.RunsFolder;
import org.losslab.training.Trainings;

/** What can happen to a worker, its window, their display and their disk, each made to happen. */
class WorkerFaultsTest extends WorkerTest {

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
        assertThat(client.status().message())
                .contains("crashed in native code (SIGSEGV)", "worker-crash-", "resume from epoch ");
        assertThat(client.status().failed()).isTrue();
        assertThat(state(run)).isEqualTo(RunStatus.State.FAILED);
        assertThat(RunData.read(run).metrics()).isNotEmpty();

        client.restart();
        await(() -> client.status().phase() == Phase.READY);
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
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no signals")
    void aTrainingThatHangsIsEndedAndGoesOnToTheSameNumbers() throws IOException, InterruptedException {
        RunFolder whole = run("whole", "epochs=30");
        Trainings.train(whole);
        start(8000);
        RunFolder run = run("a", "epochs=30");
        client.train(run, TrainRequest.AUTO);
        await(() -> client.status().phase() == Phase.TRAINING
                && RunData.read(run).status().epoch() > 1);

        signal("STOP");
        await(() -> client.status().phase() == Phase.DEAD);
        assertThat(client.status().message()).contains("did not answer for 8 s", "resume from epoch ");
        assertThat(state(run)).isEqualTo(RunStatus.State.FAILED);

        client.resumeRun(run, TrainRequest.AUTO);
        await(() -> state(run) == RunStatus.State.FINISHED);
        assertThat(Trainings.withoutSeconds(run.metricsFile()))
                .isEqualTo(Trainings.withoutSeconds(whole.metricsFile()));
    }

    @Test
    void aRunThatAnotherProcessTrainsIsRefusedWithItsNumberAndCanBeReadMeanwhile() {
        start();
        RunFolder run = run("a", "epochs=1000");
        client.train(run, TrainRequest.AUTO);
        await(() -> client.status().phase() == Phase.TRAINING && steps(run) > 0);

        assertThatThrownBy(() -> RunLock.acquire(run))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("is in use by process " + client.pid().orElseThrow())
                .hasMessageNotContaining("\n");
        assertThat(RunData.read(run).locked()).isTrue();
        long before = steps(run);
        await(() -> steps(run) > before);
        assertThat(client.status().failed()).isFalse();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aReadOnlyDiskIsToldInOneLineAndTheRunOnItGoesOnOnceItCanBeWritten() throws IOException {
        RunFolder whole = run("whole", "epochs=30");
        Trainings.train(whole);
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(
                command("mount", "-t", "tmpfs", "tmpfs", disk.toString()) == 0,
                "this user may not mount a file system");
        try {
            start();
            RunFolder run = new RunsFolder(disk).newRun(Trainings.experiment("epochs=30"), "a");
            client.train(run, TrainRequest.AUTO);
            await(() -> RunData.read(run).status().epoch() > 1);
            client.stop();
            await(() -> client.status().phase() == Phase.READY);
            await(() -> command("mount", "-o", "remount,ro", disk.toString()) == 0);

            client.resumeRun(run, TrainRequest.AUTO);
            await(() -> client.status().failed());
            assertThat(client.status().phase()).isEqualTo(Phase.READY);
            assertThat(client.status().message())
                    .contains("cannot be written: Read-only file system")
                    .doesNotContain("\n");
            assertThatThrownBy(() -> new RunsFolder(disk).newRun(Trainings.experiment(), "b"))
                    .isInstanceOf(UserException.class)
                    .hasMessageContaining("Read-only file system");
            assertThat(new RunsFolder(disk).list()).singleElement().matches(listed -> listed.problem()
                    .isEmpty());
            assertThat(RunData.read(run).metrics()).isNotEmpty();

            assertThat(command("mount", "-o", "remount,rw", disk.toString())).isZero();
            client.resumeRun(run, TrainRequest.AUTO);
            await(() -> state(run) == RunStatus.State.FINISHED);
            assertThat(Trainings.withoutSeconds(run.metricsFile()))
                    .isEqualTo(Trainings.withoutSeconds(whole.metricsFile()));
        } finally {
            command("umount", "-l", disk.toString());
        }
    }

    private static int command(String... words) {
        try {
            return new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
