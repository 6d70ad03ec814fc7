package org.losslab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.losslab.run.RunStatus;
import org.losslab.sweep.IndexRow;
import org.losslab.sweep.SweepFolder;
import org.losslab.sweep.SweepFollower;

/** Sweeps on this machine, as processes of their own. */
class LocalSweepTest {

    private static final String[] SWEEP = {
        "sweep", "quick", "--grid", "K=10,20", "--set", "data.trainPerClass=200", "--epochs", "60", "--on", "local:2"
    };

    @TempDir
    Path runs;

    private static IndexRow onlyRow(SweepFolder folder, String run) {
        return new SweepFollower(folder, folder.plan()).rows().get(run);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "does not tell which process trains which run")
    void aKilledProcessCostsNothingAndWhatIsFinishedIsNotRunAgain() throws Exception {
        Sweeps sweeps = new Sweeps(runs, Map.of());
        SweepFolder folder = sweeps.folder("sweep-quick");
        Process sweep = sweeps.start(SWEEP);
        while (!folder.exists() && sweep.isAlive()) {
            Thread.sleep(50);
        }
        String killed = killOne(sweeps, folder, sweep);
        assertThat(sweep.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(sweep.exitValue()).as(sweeps.printed()).isZero();
        assertThat(sweeps.printed()).contains("ended with exit code 137; it is started again");
        sweeps.assertFinishedAndEqual(folder, List.of(killed), 1);
        assertThat(onlyRow(folder, killed).state()).isEqualTo(RunStatus.State.FINISHED);

        byte[] before = Files.readAllBytes(folder.run(killed).metricsFile());
        assertThat(sweeps.run(0, SWEEP)).contains("2 runs, 2 finished, 0 to run");
        assertThat(folder.run(killed).metricsFile()).hasBinaryContent(before);
    }

    @Test
    void whereThereIsNoSlurmNothingIsLeftOfASweepForIt() throws Exception {
        Sweeps sweeps = new Sweeps(runs, Map.of("PATH", runs.toString()));
        assertThat(sweeps.run(1, "sweep", "quick", "--grid", "K=10", "--on", "slurm"))
                .contains("there is no SLURM here");
        assertThat(sweeps.folder("sweep-quick").path()).doesNotExist();
    }

    /** Kills whichever run's process is at work, until one was: the one that was chosen may just have finished. */
    private static String killOne(Sweeps sweeps, SweepFolder folder, Process sweep) throws Exception {
        while (sweep.isAlive()) {
            ProcessHandle training = sweeps.trainingWithCheckpoint(folder, Duration.ofMinutes(3));
            Optional<String> run =
                    training.info().arguments().isPresent() ? Optional.of(Sweeps.runOf(training)) : Optional.empty();
            training.destroyForcibly();
            training.onExit().get(1, TimeUnit.MINUTES);
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
            while (run.isPresent() && System.nanoTime() < deadline) {
                if (sweeps.printed().contains("137; it is started again")) {
                    return run.get();
                }
                Thread.sleep(50);
            }
        }
        throw new AssertionError("every run was finished before it could be killed: " + sweeps.printed());
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no signals that a process can answer")
    void aSweepThatIsInterruptedLeavesCheckpointsAndGoesOn() throws Exception {
        Sweeps sweeps = new Sweeps(runs, Map.of());
        SweepFolder folder = sweeps.folder("sweep-quick");
        String[] longer = SWEEP.clone();
        longer[7] = "2000";
        Process sweep = sweeps.start(longer);
        while (!folder.exists() && sweep.isAlive()) {
            Thread.sleep(50);
        }
        String run = Sweeps.runOf(sweeps.trainingWithCheckpoint(folder, Duration.ofMinutes(3)));
        sweep.destroy();
        assertThat(sweep.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(sweeps.printed())
                .contains("stopping: every run writes a checkpoint")
                .endsWith("stopped; the same command goes on\n");
        assertThat(folder.run(run).status())
                .hasValueSatisfying(status -> assertThat(status.state()).isEqualTo(RunStatus.State.STOPPED));
        IndexRow row = onlyRow(folder, run);
        assertThat(row.state()).isEqualTo(RunStatus.State.STOPPED);
        assertThat(row.epoch()).isPositive().isLessThan(2000);
        assertThat(sweeps.run(0, "sweep", "status", "sweep-quick", "--short")).startsWith("2 runs, ");
        JsonNode told = new ObjectMapper().readTree(sweeps.run(0, "sweep", "status", "sweep-quick", "--json"));
        assertThat(told.path("runs")).hasSize(2).anySatisfy(each -> {
            assertThat(each.path("id").asText()).isEqualTo(run);
            assertThat(each.path("state").asText()).isEqualTo("stopped");
            assertThat(each.path("epoch").asInt()).isEqualTo(row.epoch());
            assertThat(each.path("testAccuracy").path("CE").isNumber()).isTrue();
        });
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no signals that a process can answer")
    void aCancelledSweepEndsWithCheckpointsAndGoesOnWhenStartedAgain() throws Exception {
        Sweeps sweeps = new Sweeps(runs, Map.of());
        SweepFolder folder = sweeps.folder("sweep-quick");
        String[] longer = SWEEP.clone();
        longer[7] = "3000";
        Process sweep = sweeps.start(longer);
        while (!folder.exists() && sweep.isAlive()) {
            Thread.sleep(50);
        }
        String run = Sweeps.runOf(sweeps.trainingWithCheckpoint(folder, Duration.ofMinutes(3)));
        cancel(sweeps, sweep);
        IndexRow row = onlyRow(folder, run);
        assertThat(row.state()).isEqualTo(RunStatus.State.STOPPED);
        assertThat(row.epoch()).isPositive().isLessThan(3000);

        Process again = sweeps.start(longer);
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
        while (folder.run(run).status().orElseThrow().epoch() <= row.epoch() && System.nanoTime() < deadline) {
            Thread.sleep(50);
        }
        assertThat(sweeps.printed()).contains("2 runs, 0 finished, 2 to run");
        cancel(sweeps, again);
        assertThat(onlyRow(folder, run).epoch()).isGreaterThan(row.epoch());
    }

    private void cancel(Sweeps sweeps, Process sweep) throws Exception {
        assertThat(new Sweeps(runs, Map.of(), "other.txt").run(0, "sweep", "cancel", "sweep-quick"))
                .isEqualTo("cancelled; what has run so far stays, and the sweep can go on later\n");
        assertThat(sweep.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(sweep.exitValue()).isEqualTo(1);
        assertThat(sweeps.printed()).endsWith("stopped; the same command goes on\n");
    }

    @Test
    void aRunThatFailedIsRunAgainByRetryAlone() throws Exception {
        Sweeps sweeps = new Sweeps(runs, Map.of());
        String[] sweep = {
            "sweep",
            "quick",
            "--grid",
            "lr=0.05,1e6",
            "--grid",
            "loss=ql",
            "--set",
            "data.trainPerClass=50",
            "--epochs",
            "3",
            "--on",
            "local:2"
        };
        assertThat(sweeps.run(1, sweep)).contains("2 runs, 0 finished, 2 to run", "every arm diverged");
        assertThat(sweeps.run(1, sweep))
                .contains("2 runs, 1 finished, 0 to run, 1 failed ('losslab sweep retry' tries them again)");
        assertThat(sweeps.run(1, "sweep", "retry", "sweep-quick", "--on", "local:1"))
                .contains("2 runs, 1 finished, 1 to run", "every arm diverged");
        assertThat(sweeps.run(2, "sweep", "retry", "sweep-quick", "--on", "locally"))
                .contains("--on must be local, local:PROCESSES or slurm, not 'locally'");
        assertThat(sweeps.run(1, "sweep", "retry", "nowhere")).contains("there is no sweep at nowhere");
    }
}
