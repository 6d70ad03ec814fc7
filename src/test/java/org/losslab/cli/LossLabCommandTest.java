package org.losslab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.losslab.experiment.Presets;
import org.losslab.run.RunData;
import org.losslab.run.RunFolder;
import org.losslab.run.RunStatus;
import org.losslab.sweep.RecordedSweeps;
import org.losslab.training.Trainings;
import picocli.CommandLine;

@Timeout(300)
class LossLabCommandTest {

    private static final List<String> SMALL = List.of(
            "--set",
            "data.classes=5",
            "--set",
            "data.dimension=4",
            "--set",
            "data.trainPerClass=20",
            "--set",
            "batchSize=10",
            "--set",
            "logEvery=2",
            "--epochs",
            "3");

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        CommandLine commandLine = LossLabCommand.commandLine();
        commandLine.setOut(new PrintWriter(out));
        commandLine.setErr(new PrintWriter(err));
        return commandLine.execute(arguments);
    }

    private int train(String id, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("train", "quick", "--runs", folder.toString(), "--id", id, "--seed", "1"));
        arguments.addAll(SMALL);
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource({"--grid, K=2", "--seeds, 3", "--set, model.width=2", "--epochs, 3", "--id, other", "--runs, elsewhere"})
    void anOptionThatChangesASweepIsNoneOfOneThatGoesOn(String option, String value) {
        Path sweep =
                RecordedSweeps.write(folder.resolve("sweep-quick"), 2, 1, 0).path();
        assertThat(run("sweep", sweep.toString(), option, value)).isEqualTo(2);
        assertThat(err.toString()).contains("already has its plan", option).doesNotContain("Exception");
        assertThat(sweep.resolve("run.lock")).doesNotExist();
    }

    @Test
    void whatTheHelpOfSweepsSaysOfTheFoldersNameIsSo() {
        assertThat(run("sweep", "--help")).isZero();
        assertThat(out.toString()).contains("sweep status sweep-half-open-fan").contains("default: sweep-NAME");
    }

    @Test
    void trainingPrintsATableAndTwoRunsOfOneSeedAreEqualButForTheSeconds() {
        assertThat(train("a")).as(err.toString()).isZero();
        assertThat(train("b")).isZero();

        Path first = new RunFolder(folder.resolve("a")).metricsFile();
        Path second = new RunFolder(folder.resolve("b")).metricsFile();
        assertThat(Trainings.withoutSeconds(first)).isEqualTo(Trainings.withoutSeconds(second));
        assertThat(out.toString())
                .contains("epoch 3/3", "test accuracy", "CCQL", "normalized", "s an epoch", "examples/s", "finished: ");
        assertThat(RunData.read(new RunFolder(folder.resolve("a")))
                        .environment()
                        .orElseThrow()
                        .command())
                .startsWith("losslab train quick --runs ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "train nothing | there is no preset 'nothing'; possible: quick, half-open-fan, quick-images, cifar-quick",
                "train missing.json | the experiment missing.json cannot be read",
                "train quick --engine abacus | there is no engine 'abacus'; possible: auto, dl4j, libtorch",
                "train quick --device tpu | there is no device 'tpu'; possible: auto, cpu",
                "train quick --set model.kind=tree | unknown kind 'tree'",
                "train quick --set nonsense=1 | unknown key 'nonsense'",
                "train quick --epochs -3 | epochs must be between 0 and 10000",
                "train quick --epochs x | Invalid value for option '--epochs'",
                "train quick --epochs 1.5 | '1.5' is no whole number",
                "train quick --set data.classes=ten | 'data.classes': 'ten' is no whole number",
                "train quick --set data.sigma=wide | 'data.sigma': 'wide' is no number",
                "bounds --clases 25 --sigma 0.1 | Unknown option: '--clases'",
                "bounds --classes 25 --sigma 0.1 | Missing required option: '--weight=W'",
                "bounds --classes 1 --dimension 2 --sigma 0.1 --weight 1 | at least 2 classes, not 1",
                "train | Missing required parameter",
                "trian | Unmatched argument"
            })
    void whatIsWronglyTypedIsAUsageErrorOfOneLine(String line, String message) {
        assertThat(run(line.strip().split(" "))).isEqualTo(2);
        assertThat(err.toString()).startsWith("losslab: ").contains(message.strip());
        assertThat(err.toString()).doesNotContain("\tat ");
        assertThat(err.toString().lines().count()).isLessThanOrEqualTo(2);
    }

    @Test
    void aFailureIsOneLineAndAStackTraceOnlyOnRequest() {
        assertThat(run("resume", folder.resolve("none").toString())).isEqualTo(1);
        assertThat(err.toString().lines()).singleElement().asString().startsWith("losslab: no run can be read at ");

        assertThat(run("--verbose", "resume", folder.resolve("none").toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("\tat ");
    }

    @Test
    void aTrainingThatNeverBeganLeavesItsIdFree() throws IOException {
        Path wrong = Files.writeString(folder.resolve("wrong.tar.gz"), "no archive");
        assertThat(run("train", "cifar-quick", "--data", wrong.toString(), "--runs", folder.toString(), "--id", "c"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("wrong.tar.gz");
        assertThat(folder.resolve("c")).doesNotExist();
    }

    @Test
    void dataThatAnExperimentHasNoUseForIsNotPassedOverInSilence() {
        assertThat(run("train", "quick", "--epochs", "1", "--data", "nowhere", "--runs", folder.toString()))
                .isZero();
        assertThat(err.toString()).contains("'quick' has no CIFAR-100 in it: --data is not used");
    }

    @Test
    void anIdThatIsTakenIsNotOverwritten() {
        assertThat(train("a")).isZero();
        assertThat(train("a")).isEqualTo(1);
        assertThat(err.toString()).contains("there is already a run at ");
    }

    @Test
    void presetsAndEnginesAreListedForPeopleAndForPrograms() throws IOException {
        assertThat(run("presets")).isZero();
        assertThat(out.toString()).contains("quick-images", "arms");
        out.getBuffer().setLength(0);
        assertThat(run("presets", "--json")).isZero();
        JsonNode presets = new ObjectMapper().readTree(out.toString());
        assertThat(presets.findValuesAsText("schema")).hasSize(Presets.names().size());
        out.getBuffer().setLength(0);
        assertThat(run("engines", "--json")).isZero();
        JsonNode engines = new ObjectMapper().readTree(out.toString());
        assertThat(engines.findValuesAsText("id")).contains("dl4j", "cpu");
    }

    @Test
    void whereTheDataIsLookedForIsTold() {
        assertThat(run("data")).isZero();
        assertThat(out.toString()).contains("--data PATH", "LOSSLAB_DATA", "cifar-100-binary.tar.gz");
    }

    @Test
    void versionAndHelpAreThere() {
        assertThat(run("--version")).isZero();
        assertThat(out.toString()).startsWith("LossLab ");
        assertThat(run("train", "--help")).isZero();
        assertThat(out.toString()).contains("--engine", "--set=KEY=VALUE");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no signals")
    void beingAskedToEndWritesACheckpointAndTellsHowToGoOn() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        CommandMain.class.getName(),
                        "train",
                        "quick",
                        "--epochs",
                        "10000",
                        "--set",
                        "data.classes=5",
                        "--runs",
                        folder.toString(),
                        "--id",
                        "a")
                .redirectErrorStream(true)
                .start();
        List<String> lines = new ArrayList<>();
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                lines.add(line);
                if (line.startsWith("epoch 2/")) {
                    // As Ctrl-C does, which cannot be sent where the shell has it ignored.
                    new ProcessBuilder("kill", "-TERM", Long.toString(process.pid()))
                            .start()
                            .waitFor();
                }
            }
        }
        assertThat(process.waitFor()).isNotZero();
        assertThat(lines).anyMatch(line -> line.contains("resume with: losslab resume " + folder.resolve("a")));
        RunData data = RunData.read(new RunFolder(folder.resolve("a")));
        assertThat(data.status().state()).isEqualTo(RunStatus.State.STOPPED);
        assertThat(data.locked()).isFalse();
    }
}
