package org.losslab.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.losslab.data.UserException;
import org.losslab.experiment.Presets;

/** What is asked of SLURM and understood of its answers, with programs of these names in its place. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "stands on scripts of a POSIX shell")
class SlurmSweepTest {

    @TempDir
    Path temporary;

    private Path programs;
    private SweepFolder folder;
    private SweepPlan plan;
    private SlurmSweep slurm;
    private SlurmQueue queue;

    @BeforeEach
    void planFourRuns() throws IOException {
        programs = Files.createDirectory(temporary.resolve("bin"));
        folder = new SweepFolder(temporary.resolve("the sweep's 100 %jobs"));
        plan = folder.open(SweepPlan.of(
                new SweepSpec("test", Presets.load("quick"), Map.of(), List.of(), List.of(1L, 2L, 3L, 4L))));
        SweepTasks tasks = new SweepTasks("Main", List.of("--engine", "auto"), OptionalInt.empty());
        slurm = new SlurmSweep(folder, tasks, new SlurmCommands(Optional.of(programs)));
        queue = new SlurmQueue(folder, new SlurmCommands(Optional.of(programs)));
        program("scontrol", "echo 'MaxArraySize            = 4'");
        program("sbatch", "printf '%s\\n' \"$@\" >> " + temporary + "/asked; echo '77;cluster'");
    }

    private void program(String name, String script) throws IOException {
        Path file = Files.writeString(programs.resolve(name), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private List<String> ids() {
        return plan.runs().stream().map(PlannedRun::id).toList();
    }

    private String jobName() throws IOException {
        return Files.readAllLines(temporary.resolve("asked")).stream()
                .filter(line -> line.startsWith("--job-name="))
                .map(line -> line.substring("--job-name=".length()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void runsAreSubmittedAsArraysAsLargeAsTheClusterAllows() throws Exception {
        SlurmOptions options = new SlurmOptions(
                Optional.of("gpu:1"), Optional.of("1:00:00"), Optional.of(2), Optional.of(8), List.of("--qos=long"));
        assertThat(slurm.submit(ids(), options))
                .containsExactly(new SlurmSweep.Submission("77", 3), new SlurmSweep.Submission("77", 1));
        assertThat(Files.readAllLines(temporary.resolve("asked")))
                .contains(
                        "--array=0-2%2",
                        "--array=0-0%2",
                        "--gres=gpu:1",
                        "--time=1:00:00",
                        "--cpus-per-task=8",
                        "--qos=long",
                        "--requeue",
                        "--signal=B:USR1@60");
    }

    @Test
    void theScriptOfATaskIsReadByTheShell() throws Exception {
        slurm.submit(ids().subList(0, 1), SlurmOptions.NONE);
        Path script = folder.jobs().resolve(jobName() + ".sh");
        Process check = new ProcessBuilder("bash", "-n", script.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(new String(check.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                .isEmpty();
        assertThat(check.waitFor()).isZero();
    }

    @Test
    void theQueueTellsOfTasksByTheirRuns() throws Exception {
        slurm.submit(ids().subList(0, 3), SlurmOptions.NONE);
        String name = jobName();
        program(
                "squeue",
                "echo '" + name + "|0|RUNNING|None'; echo '" + name + "|1|PENDING|Resources'; echo '" + name
                        + "|2|PENDING|launch failed requeued held'; echo 'other|0|RUNNING|None'");
        assertThat(queue.states())
                .containsOnly(
                        Map.entry(ids().get(0), "running"),
                        Map.entry(ids().get(1), "queued"),
                        Map.entry(ids().get(2), "held by SLURM (launch failed requeued held)"));
    }

    @Test
    void everyArrayIsCancelledByItself() throws Exception {
        slurm.submit(ids(), SlurmOptions.NONE);
        List<String> names = Files.readAllLines(temporary.resolve("asked")).stream()
                .filter(line -> line.startsWith("--job-name="))
                .map(line -> line.substring("--job-name=".length()))
                .toList();
        program("squeue", "echo '" + names.get(0) + "|0|RUNNING|None'; echo '" + names.get(1) + "|0|PENDING|None'");
        program("scancel", "printf '%s\\n' \"$*\" >> " + temporary + "/cancelled");
        assertThat(slurm.cancelAll()).isEqualTo(2);
        assertThat(Files.readAllLines(temporary.resolve("cancelled")))
                .containsExactlyInAnyOrder("--quiet --name=" + names.get(0), "--quiet --name=" + names.get(1));
    }

    @Test
    void tasksThatLeftNothingAreToldOfWithWhatSlurmSaysAndWhereToLook() throws Exception {
        slurm.submit(ids().subList(0, 2), SlurmOptions.NONE);
        program("sacct", "echo '" + jobName() + "|77_0|NODE_FAIL'; echo '" + jobName() + "|77_1|FAILED'");
        assertThat(queue.lost(plan, Map.of(), Map.of())).hasValueSatisfying(line -> assertThat(line)
                .startsWith("2 tasks ended before the end of their runs (failed, node_fail): can the nodes write to "
                        + folder.path() + "? See ")
                .contains("0.log"));
        assertThat(queue.lost(plan, Map.of(), Map.of(ids().get(0), "queued", ids().get(1), "running")))
                .isEmpty();
    }

    @Test
    void whatATaskToldTheUserStandsInTheLine() throws Exception {
        slurm.submit(ids().subList(0, 1), SlurmOptions.NONE);
        Path log = folder.jobs().resolve(jobName()).resolve("0.log");
        Files.writeString(log, "stopping: writing a checkpoint\nlosslab: the time limit came 2 times\nslurmd: gone\n");
        assertThat(queue.lost(plan, Map.of(), Map.of()))
                .hasValue("1 task ended before the end of its run: the time limit came 2 times. See " + log
                        + "; the sweep's command runs it again");
    }

    @Test
    void warningsAroundTheAnswerDoNotHideTheJobsNumber() throws Exception {
        program("sbatch", "echo 'sbatch: the site says: 3 nodes are down'; echo 78; echo 'see the news'");
        assertThat(slurm.submit(ids().subList(0, 1), SlurmOptions.NONE))
                .containsExactly(new SlurmSweep.Submission("78", 1));
        program("sbatch", "echo 'sbatch: warning: old'; echo 'sbatch: error: invalid account' >&2; exit 1");
        assertThatThrownBy(() -> slurm.submit(ids(), SlurmOptions.NONE))
                .hasMessage("SLURM's sbatch says: sbatch: error: invalid account");
    }

    @Test
    void aPercentSignInTheFoldersPathStaysOne() throws Exception {
        slurm.submit(ids().subList(0, 1), SlurmOptions.NONE);
        assertThat(Files.readAllLines(temporary.resolve("asked")))
                .contains("--output=" + temporary + "/the sweep's 100 %%jobs/jobs/" + jobName() + "/%a.log")
                .contains("--chdir=" + folder.path());
    }

    @Test
    void aLimitThatIsOverWhenATaskBeginsIsRefused() {
        for (String limit : List.of("1", "0:30", "0:01:00", "0-0:1")) {
            assertThatThrownBy(() -> limited(limit))
                    .isInstanceOf(UserException.class)
                    .hasMessageStartingWith("--time " + limit + " leaves a task no time to train");
        }
        for (String limit : List.of("2", "1:01", "4:00:00", "1-0", "0-0:2", "UNLIMITED")) {
            assertThat(limited(limit).time()).hasValue(limit);
        }
    }

    private static SlurmOptions limited(String time) {
        return new SlurmOptions(Optional.empty(), Optional.of(time), Optional.empty(), Optional.empty(), List.of());
    }

    @Test
    void whatSlurmRefusesIsToldInItsWordsAndForgotten() throws Exception {
        program("sbatch", "echo 'sbatch: error: invalid partition specified: gpus' >&2; exit 1");
        assertThatThrownBy(() -> slurm.submit(ids(), SlurmOptions.NONE))
                .isInstanceOf(UserException.class)
                .hasMessage("SLURM's sbatch says: sbatch: error: invalid partition specified: gpus");
        assertThat(queue.states()).isEmpty();
    }

    @Test
    void withoutSlurmOneLineSaysSo() {
        SlurmSweep nowhere = new SlurmSweep(
                folder,
                new SweepTasks("Main", List.of(), OptionalInt.empty()),
                new SlurmCommands(Optional.of(temporary.resolve("nowhere"))));
        assertThatThrownBy(() -> nowhere.submit(ids(), SlurmOptions.NONE))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("there is no SLURM here: scontrol is not on the path");
    }
}
