package org.losslab.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.losslab.training.Trainings.experiment;
import static org.losslab.training.Trainings.train;
import static org.losslab.training.Trainings.withoutSeconds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.losslab.run.MetricRow;
import org.losslab.run.RunData;
import org.losslab.run.RunFolder;
import org.losslab.run.RunStatus;
import org.losslab.run.RunsFolder;

/** A training on a file system of 512 KiB, where this user may mount one. */
@EnabledOnOs(OS.LINUX)
class SmallDiskTest {

    @TempDir
    Path folder;

    @Test
    void aTrainingWaitsWhileTheDiskIsFullAndThenWritesWhatItWouldHaveWritten() throws Exception {
        RunFolder whole = new RunsFolder(folder).newRun(experiment("epochs=12"), "whole");
        train(whole);
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=512k", "tmpfs", disk.toString()) == 0,
                "this user may not mount a file system");
        try {
            RunFolder run = new RunsFolder(disk).newRun(experiment("epochs=12"), "a");
            Path filler = disk.resolve("filler");
            BlockingQueue<String> told = new LinkedBlockingQueue<>();
            CompletableFuture<Outcome> training =
                    CompletableFuture.supplyAsync(() -> train(run, new TrainingControl(), new TrainingListener() {
                        @Override
                        public void epochDone(TrainingView view, List<MetricRow> rows) {
                            if (view.progress().epoch() == 5) {
                                fill(filler);
                            }
                        }

                        @Override
                        public void waiting(String why) {
                            told.add(why);
                        }
                    }));

            assertThat(told.poll(30, TimeUnit.SECONDS)).contains("No space left", "goes on when there is room");
            assertThat(RunData.read(run).metrics()).isNotEmpty();
            Files.delete(filler);

            assertThat(training.get(60, TimeUnit.SECONDS)).isEqualTo(Outcome.FINISHED);
            assertThat(told.poll()).isEmpty();
            assertThat(withoutSeconds(run.metricsFile())).isEqualTo(withoutSeconds(whole.metricsFile()));
            assertThat(RunData.read(run).status().state()).isEqualTo(RunStatus.State.FINISHED);
        } finally {
            run("umount", "-l", disk.toString());
        }
    }

    /** Writes until nothing fits any more. */
    private static void fill(Path filler) {
        try (var out = Files.newOutputStream(filler)) {
            while (true) {
                out.write(new byte[512]);
                out.flush();
            }
        } catch (IOException full) {
            assertThat(filler).isNotEmptyFile();
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
