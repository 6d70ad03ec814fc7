package org.losslab.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.losslab.training.Trainings.experiment;
import static org.losslab.training.Trainings.train;
import static org.losslab.training.Trainings.withoutSeconds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.losslab.data.Tensor;
import org.losslab.data.UserException;
import org.losslab.experiment.Experiment;
import org.losslab.run.Checkpoint;
import org.losslab.run.Checkpoints;
import org.losslab.run.MetricRow;
import org.losslab.run.Progress;
import org.losslab.run.RunData;
import org.losslab.run.RunFolder;
import org.losslab.run.RunLock;
import org.losslab.run.RunStatus;
import org.losslab.run.RunWriter;
import org.losslab.run.RunsFolder;
import org.losslab.run.Safetensors;
import org.losslab.run.Split;
import org.losslab.run.StepRow;
import org.losslab.run.ThetaFolder;

class TrainingRunTest {

    @TempDir
    Path folder;

    private RunFolder run(String id, Experiment experiment) {
        return new RunsFolder(folder).newRun(experiment, id);
    }

    @Test
    void aRunHasEveryEpochOfEverySplitFromEpochZeroOn() {
        RunFolder run = run("a", experiment("trainEvalEvery=3"));

        assertThat(train(run)).isEqualTo(Outcome.FINISHED);

        RunData data = RunData.read(run);
        assertThat(data.status().state()).isEqualTo(RunStatus.State.FINISHED);
        assertThat(data.status().epoch()).isEqualTo(4);
        assertThat(data.locked()).isFalse();
        assertThat(epochs(data, Split.TEST)).containsExactly(0, 1, 2, 3, 4);
        assertThat(epochs(data, Split.TRAIN)).containsExactly(1, 2, 3, 4);
        assertThat(epochs(data, Split.TRAIN_EVAL)).containsExactly(0, 3, 4);
        assertThat(data.environment().orElseThrow().classes()).containsEntry("CE", 6);
        // The classifier starts at zero, so that every loss starts at its reference.
        assertThat(data.metrics().stream().filter(row -> row.epoch() == 0))
                .allSatisfy(row -> assertThat(row.normalizedLoss()).isEqualTo(1));
        assertThat(last(data, "CE").accuracy()).isGreaterThan(0.5);
    }

    @Test
    void stepRowsComeEveryFewStepsWithTheMeanOverThem() {
        RunFolder run = run("a", experiment("epochs=2"));
        train(run);

        List<StepRow> rows = RunData.read(run).steps().stream()
                .filter(row -> row.arm().equals("QL"))
                .toList();
        // 120 examples in batches of 16 are 8 steps an epoch.
        assertThat(rows).extracting(StepRow::step).containsExactly(3L, 6L, 9L, 12L, 15L);
        assertThat(rows).extracting(StepRow::epoch).containsExactly(0.375, 0.75, 1.125, 1.5, 1.875);
    }

    @Test
    void equalExperimentsGiveEqualFilesButForTheSeconds() {
        RunFolder first = run("a", experiment());
        RunFolder second = run("b", experiment());
        train(first);
        train(second);

        assertThat(withoutSeconds(first.metricsFile())).isEqualTo(withoutSeconds(second.metricsFile()));
        assertThat(withoutSeconds(first.stepsFile())).isEqualTo(withoutSeconds(second.stepsFile()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 8, 13, 20, 31})
    void aStoppedAndResumedRunWritesWhatAnUninterruptedOneWrites(int stopAfter) {
        RunFolder whole = run("whole", experiment());
        train(whole);
        RunFolder parts = run("parts", experiment());
        assertThat(trainSteps(parts, stopAfter)).isEqualTo(Outcome.STOPPED);
        assertThat(RunData.read(parts).status().state()).isEqualTo(RunStatus.State.STOPPED);

        assertThat(train(parts)).isEqualTo(Outcome.FINISHED);

        assertThat(withoutSeconds(parts.metricsFile())).isEqualTo(withoutSeconds(whole.metricsFile()));
    }

    @Test
    void aResumedRunForgetsWhatCameAfterItsCheckpointAndAHalfWrittenLine() throws IOException {
        RunFolder whole = run("whole", experiment("checkpointEvery=2"));
        train(whole);
        RunFolder parts = run("parts", experiment("checkpointEvery=2"));
        train(parts);
        // As if killed in epoch 4: the checkpoint of epoch 2 is the newest, and the last line is half there.
        asIfKilled(parts);
        Files.delete(parts.checkpoints().resolve("epoch-00004-step-0000000.safetensors"));
        Files.writeString(parts.metricsFile(), "CE,ce,tr", StandardOpenOption.APPEND);

        assertThat(train(parts)).isEqualTo(Outcome.FINISHED);

        assertThat(withoutSeconds(parts.metricsFile())).isEqualTo(withoutSeconds(whole.metricsFile()));
        assertThat(withoutSeconds(parts.stepsFile())).isEqualTo(withoutSeconds(whole.stepsFile()));
    }

    @Test
    void aDamagedNewestCheckpointIsPassedOverForTheOneBeforeAndSaid() throws IOException {
        RunFolder whole = run("whole", experiment());
        train(whole);
        Path newest = whole.checkpoints().resolve("epoch-00004-step-0000000.safetensors");
        byte[] bytes = Files.readAllBytes(newest);
        bytes[bytes.length - 5] ^= 1;
        Files.write(newest, bytes);
        List<String> notices = new ArrayList<>();

        assertThat(Checkpoints.of(whole)
                        .newest(notices::add)
                        .orElseThrow()
                        .progress()
                        .epoch())
                .isEqualTo(3);
        assertThat(notices).singleElement().asString().contains("checksum does not match", "the checkpoint before");
        asIfKilled(whole);
        assertThat(train(whole)).isEqualTo(Outcome.FINISHED);
    }

    @Test
    void aFinishedRunIsLeftAlone() {
        RunFolder run = run("a", experiment());
        train(run);
        String before = read(run.metricsFile());

        assertThatThrownBy(() -> train(run)).isInstanceOf(UserException.class).hasMessageContaining("is finished");
        assertThat(read(run.metricsFile())).isEqualTo(before);
        assertThat(RunData.read(run).status().state()).isEqualTo(RunStatus.State.FINISHED);
    }

    @Test
    void aRunWithoutAReadableCheckpointKeepsItsRows() throws IOException {
        RunFolder run = run("a", experiment());
        trainSteps(run, 20);
        String before = read(run.metricsFile());
        try (var files = Files.list(run.checkpoints())) {
            for (Path file : files.toList()) {
                Files.writeString(file, "damaged");
            }
        }

        assertThatThrownBy(() -> train(run))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("none of the checkpoints");
        assertThat(read(run.metricsFile())).isEqualTo(before);
        assertThat(RunData.read(run).status().state()).isEqualTo(RunStatus.State.STOPPED);
    }

    @Test
    void theNewestTwoCheckpointsAndTheBestAreKept() throws IOException {
        RunFolder run = run("a", experiment());
        train(run);

        try (var files = Files.list(run.checkpoints())) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "best.safetensors",
                            "epoch-00003-step-0000000.safetensors",
                            "epoch-00004-step-0000000.safetensors");
        }
    }

    @Test
    void theBestCheckpointStandsInWhereTheNewestTwoAreDamaged() throws IOException {
        RunFolder run = run("a", experiment());
        train(run);
        for (int epoch : new int[] {3, 4}) {
            Path file = run.checkpoints().resolve("epoch-0000" + epoch + "-step-0000000.safetensors");
            // The best one may share its file with one of these.
            Files.delete(file);
            Files.writeString(file, "damaged");
        }
        List<String> notices = new ArrayList<>();

        Checkpoint best = Checkpoints.of(run).newest(notices::add).orElseThrow();
        assertThat(notices).hasSize(2);

        // What is written next is the newest from then on, and the damaged ones are gone.
        Progress back = best.progress();
        Checkpoints.of(run)
                .save(
                        new Checkpoint(
                                new Progress(2, 1, back.seconds(), back.bestAccuracy(), back.arms()), best.tensors()),
                        false);
        notices.clear();
        assertThat(Checkpoints.of(run).newest(notices::add).orElseThrow().progress())
                .extracting(Progress::epoch, Progress::step)
                .containsExactly(2, 1);
        assertThat(notices).isEmpty();
    }

    @Test
    void theParametersOfEveryEpochAreKeptForScrubbing() {
        RunFolder run = run("a", experiment());
        train(run);

        Map<String, Tensor> theta =
                Safetensors.read(ThetaFolder.of(run).file(4)).tensors();
        assertThat(theta).containsOnlyKeys("CE/head.weight", "QL/head.weight", "CCQL/head.weight");
        assertThat(ThetaFolder.of(run).file(0)).exists();
    }

    @Test
    void anArmThatDivergesIsMarkedAndTheOthersGoOn() {
        RunFolder run = run("a", experiment("arms.1.learningRate=1000000", "epochs=40"));

        assertThat(train(run)).isEqualTo(Outcome.FINISHED);

        RunData data = RunData.read(run);
        assertThat(data.status().failedArms()).containsOnlyKeys("QL");
        assertThat(data.status().failedArms().get("QL")).startsWith("diverged in epoch ");
        assertThat(last(data, "CE").epoch()).isEqualTo(40);
        assertThat(last(data, "QL").epoch()).isLessThan(40);
        assertThat(data.metrics()).allSatisfy(row -> assertThat(row.objective()).isFinite());
    }

    @Test
    void aDivergedArmStaysOutAfterAResume() {
        RunFolder run = run("a", experiment("arms.1.learningRate=1000000", "epochs=40"));
        trainSteps(run, 300);
        assertThat(RunData.read(run).status().failedArms()).containsOnlyKeys("QL");

        train(run);

        RunData data = RunData.read(run);
        assertThat(data.status().failedArms()).containsOnlyKeys("QL");
        assertThat(last(data, "CCQL").epoch()).isEqualTo(40);
    }

    @Test
    void whenEveryArmDivergesTheRunFails() {
        RunFolder run = run(
                "a",
                experiment(
                        "epochs=60",
                        "arms=[{\"loss\":\"ql\",\"learningRate\":1000000},{\"loss\":\"ccql\",\"learningRate\":1000000}]"));

        assertThat(train(run)).isEqualTo(Outcome.FAILED);
        assertThat(RunData.read(run).status().state()).isEqualTo(RunStatus.State.FAILED);
        assertThat(RunData.read(run).status().reason()).contains("every arm diverged");
    }

    @Test
    void aSecondTrainingOfTheSameRunIsRefused() {
        RunFolder run = run("a", experiment());
        try (RunLock lock = RunLock.acquire(run)) {
            assertThatThrownBy(() -> train(lock.run()))
                    .isInstanceOf(UserException.class)
                    .hasMessageContaining("in use by process");
        }
    }

    @Test
    void aFailureBeforeTheFirstStepIsTheRunsReason() {
        RunFolder run = run("a", experiment());
        Installation broken = new Installation(Trainings.installation(0).engines(), (source, classes, path) -> {
            throw new UserException("the data is gone; get it back");
        });
        TrainingOptions options = new TrainingOptions("auto", "auto", Optional.empty(), "test");
        TrainingRun training = new TrainingRun(broken, run, options, new TrainingControl(), new TrainingListener() {});

        assertThatThrownBy(training::run).isInstanceOf(UserException.class);
        assertThat(RunData.read(run).status().reason()).isEqualTo("the data is gone; get it back");
    }

    @Test
    void armsOnClassesOfTheirOwnTrainSideBySide() {
        RunFolder run = run(
                "a",
                experiment("arms=[{\"label\":\"all\",\"loss\":\"ce\",\"learningRate\":0.5},"
                        + "{\"label\":\"three\",\"loss\":\"ce\",\"learningRate\":0.5,"
                        + "\"classes\":{\"kind\":\"random\",\"count\":3,\"seed\":1}}]"));
        train(run);

        RunData data = RunData.read(run);
        assertThat(data.environment().orElseThrow().classes())
                .containsEntry("all", 6)
                .containsEntry("three", 3);
        assertThat(last(data, "three").epoch()).isEqualTo(4);
    }

    private static Outcome trainSteps(RunFolder run, int steps) {
        TrainingControl control = new TrainingControl();
        // Steps are counted where the loop asks for its next batch: a log row every step would change the experiment.
        Thread counter = new Thread(() -> {
            for (int i = 0; i < steps; i++) {
                control.stepBatch();
                awaitHalt(control);
            }
            control.stop();
        });
        control.pause();
        return trainWith(run, control, counter);
    }

    private static Outcome trainWith(RunFolder run, TrainingControl control, Thread counter) {
        return Trainings.train(run, control, new TrainingListener() {
            @Override
            public void started(TrainingView training) {
                counter.start();
            }
        });
    }

    private static void asIfKilled(RunFolder run) {
        RunWriter.status(run, RunStatus.State.RUNNING, 3, 4, "", Map.of());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void awaitHalt(TrainingControl control) {
        while (!control.haltsTraining()) {
            Thread.onSpinWait();
        }
    }

    private static List<Integer> epochs(RunData data, Split split) {
        return data.metrics().stream()
                .filter(row -> row.arm().equals("CE") && row.split() == split)
                .map(MetricRow::epoch)
                .toList();
    }

    private static MetricRow last(RunData data, String arm) {
        return data.metrics().stream()
                .filter(row -> row.arm().equals(arm) && row.split() == Split.TEST)
                .reduce((first, second) -> second)
                .orElseThrow();
    }
}
