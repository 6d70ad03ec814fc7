package org.losslab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.losslab.run.RunData;
import org.losslab.run.RunFolder;
import org.losslab.run.RunStatus;
import org.losslab.training.Trainings;

/** Commands as processes of their own, killed without warning at random moments and resumed. */
class KillAndResumeTest {

    private static final String[] LINEAR = {
        "quick",
        "--epochs",
        "25",
        "--set",
        "data.classes=20",
        "--set",
        "data.trainPerClass=300",
        "--set",
        "batchSize=20"
    };

    private static final String[] CONVOLUTIONAL = {
        "quick-images", "--epochs", "6", "--set", "data.trainPerClass=20", "--set", "data.testPerClass=5"
    };

    @TempDir
    Path folder;

    @Test
    void aRunThatWasKilledThreeTimesWritesWhatAnUninterruptedOneWrites() throws Exception {
        killAndResume(3, LINEAR);
    }

    @Test
    @Tag("nightly")
    void aRunThatWasKilledTwentyTimesWritesWhatAnUninterruptedOneWrites() throws Exception {
        killAndResume(20, LINEAR);
    }

    @Test
    @Tag("nightly")
    void aConvolutionalNetworkThatWasKilledWritesWhatAnUninterruptedOneWrites() throws Exception {
        killAndResume(10, CONVOLUTIONAL);
    }

    private void killAndResume(int kills, String... experiment) throws IOException, InterruptedException {
        long began = System.nanoTime();
        Process uninterrupted = start(train("whole", experiment));
        assertThat(uninterrupted.waitFor()).as(log()).isZero();
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        long seed = System.nanoTime();
        SplittableRandom random = new SplittableRandom(seed);
        RunFolder run = new RunFolder(folder.resolve("killed"));
        int killed = 0;
        List<Long> moments = new ArrayList<>();
        // A run that came to its end meanwhile is begun anew: every kill is to hit a living process.
        while (killed < kills) {
            Process process = start(run.exists() ? resume(run) : train("killed", experiment));
            long moment = random.nextLong(millis);
            moments.add(moment);
            if (process.waitFor(moment, TimeUnit.MILLISECONDS)) {
                assertThat(process.exitValue()).as(log()).isZero();
            } else {
                process.destroyForcibly().waitFor();
                killed++;
            }
            if (killed < kills && isFinished(run)) {
                assertEqualRuns(run, seed, moments);
                remove(run.path());
            }
        }
        // The last one may have been killed when it had written everything.
        if (!isFinished(run)) {
            Process last = start(run.exists() ? resume(run) : train("killed", experiment));
            assertThat(last.waitFor()).as(log()).isZero();
        }
        assertEqualRuns(run, seed, moments);
    }

    private static boolean isFinished(RunFolder run) {
        return run.exists() && RunData.read(run).status().state() == RunStatus.State.FINISHED;
    }

    private void assertEqualRuns(RunFolder run, long seed, List<Long> moments) {
        RunFolder whole = new RunFolder(folder.resolve("whole"));
        assertThat(Trainings.withoutSeconds(run.metricsFile()))
                .as("killed with seed %d after %s ms", seed, moments)
                .isEqualTo(Trainings.withoutSeconds(whole.metricsFile()));
    }

    private List<String> train(String id, String... experiment) {
        List<String> command = new ArrayList<>(List.of("train"));
        command.addAll(List.of(experiment));
        command.addAll(List.of("--runs", folder.toString(), "--id", id));
        return command;
    }

    private static List<String> resume(RunFolder run) {
        return List.of("resume", run.path().toString());
    }

    private Process start(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                CommandMain.class.getName()));
        command.addAll(arguments);
        File log = folder.resolve("log.txt").toFile();
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
    }

    private String log() throws IOException {
        return Files.readString(folder.resolve("log.txt"));
    }

    private static void remove(Path run) throws IOException {
        try (var files = Files.walk(run)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
