package org.losslab.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.losslab.run.RunData;
import org.losslab.run.RunFolder;
import org.losslab.run.RunStatus;
import org.losslab.run.RunsFolder;
import org.losslab.training.Trainings;

/** A test with a real worker process. */
@Timeout(400)
abstract class WorkerTest {

    @TempDir
    Path folder;

    WorkerClient client;

    @AfterEach
    void end() {
        if (client != null) {
            long pid = client.pid().orElse(-1L);
            client.close(5000);
            assertThat(pid == -1 || !isAlive(pid)).as("no process is left").isTrue();
        }
    }

    void start() {
        start(30_000);
    }

    void start(long silenceMillis) {
        WorkerClient.Launch launch =
                new WorkerClient.Launch(PlainWorkerMain.class.getName(), folder.resolve("logs"), silenceMillis);
        client = WorkerClient.start(launch, status -> {});
    }

    RunFolder run(String id, String... overrides) {
        return new RunsFolder(folder).newRun(Trainings.experiment(overrides), id);
    }

    void signal(String name) throws IOException, InterruptedException {
        String pid = Long.toString(client.pid().orElseThrow());
        assertThat(new ProcessBuilder("kill", "-" + name, pid).start().waitFor())
                .isZero();
    }

    static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    static RunStatus.State state(RunFolder run) {
        return RunData.read(run).status().state();
    }

    static long steps(RunFolder run) {
        return RunData.read(run).steps().stream()
                .mapToLong(row -> row.step())
                .max()
                .orElse(0);
    }

    static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waiting took too long").isLessThan(end);
            sleep(20);
        }
    }

    static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
