package org.losslab.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.losslab.run.RunData;
import org.losslab.run.RunStatus;
import org.losslab.run.RunSummary;
import org.losslab.run.RunsFolder;

/** The real window on an X server of its own, which is killed in the middle of a training. */
@Tag("nightly")
@Timeout(600)
@EnabledOnOs(OS.LINUX)
class VanishingDisplayTest {

    @TempDir
    Path folder;

    @Test
    void theTrainingGoesOnToItsEndWithoutTheDisplayAndTheWindow() throws Exception {
        assumeTrue(
                Stream.of(System.getenv("PATH").split(":")).anyMatch(path -> Files.exists(Path.of(path, "Xvfb"))),
                "Xvfb is not installed");
        Process server = new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "1280x800x24")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Process window = null;
        try {
            window = window(":" + firstLine(server));
            await("some epochs are done", () -> epoch() >= 3);

            server.destroyForcibly().waitFor();
            assertThat(window.waitFor(60, TimeUnit.SECONDS))
                    .as("the window ends")
                    .isTrue();
            await("the training is at its end", () -> state() == RunStatus.State.FINISHED);
            await("the run is given back", () -> !runs().get(0).locked());
            RunData data = RunData.read(runs().get(0).folder());
            assertThat(data.metrics())
                    .anyMatch(row -> row.epoch() == data.experiment().epochs());
        } finally {
            server.destroyForcibly();
            if (window != null) {
                window.descendants().forEach(ProcessHandle::destroyForcibly);
                window.destroyForcibly();
            }
        }
    }

    private Process window(String display) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx2g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WindowMain.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("window.txt").toFile());
        builder.environment().put("DISPLAY", display);
        builder.environment().put("XDG_STATE_HOME", folder.toString());
        return builder.start();
    }

    private List<RunSummary> runs() {
        return new RunsFolder(folder.resolve("runs")).list();
    }

    private int epoch() {
        return runs().stream().mapToInt(RunSummary::epoch).max().orElse(0);
    }

    private RunStatus.State state() {
        return runs().get(0).state();
    }

    private static String firstLine(Process server) throws IOException {
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
            return output.readLine();
        }
    }

    private static void await(String what, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(240);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waiting until " + what).isLessThan(end);
            Thread.sleep(50);
        }
    }
}
