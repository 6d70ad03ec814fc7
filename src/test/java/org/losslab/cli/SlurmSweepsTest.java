package org.losslab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.losslab.sweep.PlannedRun;
import org.losslab.sweep.SweepFolder;

/** Twenty-four runs on a real SLURM, and on this machine, with what goes wrong on either. {@code mvn -Pslurm verify}. */
@Tag("slurm")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SlurmSweepsTest {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @TempDir
    static Path temporary;

    private SlurmCluster cluster;
    private Sweeps sweeps;

    @BeforeAll
    void startCluster() throws Exception {
        cluster = SlurmCluster.start(temporary.resolve("cluster"));
        sweeps = new Sweeps(Files.createDirectory(temporary.resolve("runs")), cluster.environment());
    }

    @AfterAll
    void endCluster() {
        cluster.close();
    }

    private static String[] sweep(String id, String on) {
        return new String[] {
            "sweep",
            "quick",
            "--grid",
            "K=4,6,8,10",
            "--seeds",
            "6",
            "--set",
            "data.trainPerClass=400",
            "--epochs",
            "12",
            "--id",
            id,
            "--threads",
            "1",
            "--on",
            on
        };
    }

    @Test
    void aSweepOnSlurmFinishesThoughOneTaskIsKilledAndOneIsRequeued() throws Exception {
        String printed = sweeps.run(0, sweep("cluster", "slurm"));
        assertThat(printed).contains("24 runs, 0 finished, 24 to run").containsPattern("submitted: job \\d+, 24 runs");
        SweepFolder folder = sweeps.folder("cluster");
        // While SLURM has them, they are not submitted once more.
        assertThat(sweeps.run(0, sweep("cluster", "slurm")))
                .contains(" 0 to run")
                .doesNotContain("submitted");

        ProcessHandle first = sweeps.trainingWithCheckpoint(folder, PATIENCE);
        String killed = Sweeps.runOf(first);
        first.destroyForcibly();
        first.onExit().get(1, TimeUnit.MINUTES);
        String requeued = requeue(folder);
        cluster.awaitEnd(folder);
        sweeps.assertFinishedAndEqual(folder, ids(folder), 1);
        assertThat(sweeps.logs(folder)).contains("losslab: the training was killed (exit code 137)");
        assertThat(killed).isNotEqualTo(requeued);
        assertThat(sweeps.run(0, sweep("cluster", "slurm")))
                .contains("24 runs, 24 finished, 0 to run")
                .doesNotContain("submitted");
    }

    @Test
    void aSweepHereFinishesThoughOneProcessIsKilledAndOneIsEnded() throws Exception {
        Process sweep = sweeps.start(sweep("here", "local:2"));
        SweepFolder folder = sweeps.folder("here");
        while (!folder.exists() && sweep.isAlive()) {
            Thread.sleep(50);
        }
        ProcessHandle first = sweeps.trainingWithCheckpoint(folder, PATIENCE);
        first.destroyForcibly();
        ProcessHandle second = sweeps.trainingWithCheckpoint(folder, PATIENCE);
        second.destroy();
        assertThat(sweep.waitFor(20, TimeUnit.MINUTES)).isTrue();
        assertThat(sweep.exitValue()).as(sweeps.printed()).isZero();
        sweeps.assertFinishedAndEqual(folder, ids(folder), 1);
        assertThat(sweeps.run(0, sweep("here", "local:2"))).contains("24 runs, 24 finished, 0 to run");
    }

    private static List<String> ids(SweepFolder folder) {
        return folder.plan().runs().stream().map(PlannedRun::id).toList();
    }

    /** Has SLURM take a running task from its node and queue it again, as where another job preempts it. */
    private String requeue(SweepFolder folder) throws Exception {
        String run = Sweeps.runOf(sweeps.trainingWithCheckpoint(folder, PATIENCE));
        int task = ids(folder).indexOf(run);
        String queue = cluster.run("squeue", "--noheader", "--array", "--format=%F_%K %T");
        String job = queue.lines()
                .filter(line -> line.endsWith("_" + task + " RUNNING"))
                .findFirst()
                .orElseThrow()
                .split(" ", -1)[0];
        assertThat(cluster.run("scontrol", "requeue", job)).isEmpty();
        return run;
    }
}
