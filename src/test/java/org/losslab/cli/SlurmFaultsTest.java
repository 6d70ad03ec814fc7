package org.losslab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.losslab.run.RunStatus;
import org.losslab.sweep.IndexRow;
import org.losslab.sweep.PlannedRun;
import org.losslab.sweep.SweepFolder;
import org.losslab.sweep.SweepFollower;

/** Time limits, cancelling, trying again, and a folder that nodes cannot write, on a real SLURM. */
@Tag("slurm")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SlurmFaultsTest {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int LONGER_THAN_ITS_LIMIT_SECONDS = 110;

    @TempDir
    static Path temporary;

    private SlurmCluster cluster;
    private Sweeps sweeps;

    /** The run that meets its time limit takes minutes: it is on one processor while the other tests have the other. */
    @BeforeAll
    void startClusterAndALongRun() throws Exception {
        cluster = SlurmCluster.start(temporary.resolve("cluster"));
        // Of what begins with % SLURM makes something else in some of its options.
        sweeps = new Sweeps(Files.createDirectory(temporary.resolve("runs %j")), cluster.environment());
        int few = 200;
        sweeps.run(0, sweep("pace", few, "--on", "local:1", "--threads", "1"));
        double pace = rows("pace").get(0).seconds() / few;
        int epochs = (int) Math.ceil(LONGER_THAN_ITS_LIMIT_SECONDS / pace);
        sweeps.run(0, sweep("limited", epochs, "--threads", "1", "--on", "slurm", "--time", "2"));
    }

    @AfterAll
    void endCluster() {
        cluster.close();
    }

    private static String[] sweep(String id, int epochs, String... others) {
        List<String> command = new ArrayList<>(List.of(
                "sweep",
                "quick",
                "--grid",
                "K=10",
                "--set",
                "data.trainPerClass=400",
                "--id",
                id,
                "--epochs",
                Integer.toString(epochs)));
        command.addAll(List.of(others));
        return command.toArray(String[]::new);
    }

    private List<IndexRow> rows(String id) {
        SweepFolder folder = sweeps.folder(id);
        return List.copyOf(new SweepFollower(folder, folder.plan()).rows().values());
    }

    @Test
    @Order(1)
    void aCancelledSweepLeavesCheckpointsAndGoesOn() throws Exception {
        String[] sweep = sweep("cancelled", 3000, "--seeds", "3", "--threads", "1", "--on", "slurm");
        sweeps.run(0, sweep);
        SweepFolder folder = sweeps.folder("cancelled");
        String running = Sweeps.runOf(sweeps.trainingWithCheckpoint(folder, PATIENCE));
        assertThat(sweeps.run(0, "sweep", "cancel", "cancelled")).startsWith("cancelled; 3 tasks were with SLURM");
        cluster.awaitEnd(folder);
        assertThat(folder.run(running).status())
                .hasValueSatisfying(status -> assertThat(status.state()).isEqualTo(RunStatus.State.STOPPED));
        assertThat(rows("cancelled")).singleElement().satisfies(row -> {
            assertThat(row.state()).isEqualTo(RunStatus.State.STOPPED);
            assertThat(row.epoch()).isPositive().isLessThan(3000);
        });
        int reached = rows("cancelled").get(0).epoch();

        assertThat(sweeps.run(0, sweep))
                .contains("3 runs, 0 finished, 3 to run")
                .contains("submitted");
        sweeps.trainingWithCheckpoint(folder, PATIENCE);
        assertThat(rows("cancelled")).anySatisfy(row -> {
            assertThat(row.run()).isEqualTo(running);
            assertThat(row.epoch()).isGreaterThanOrEqualTo(reached);
        });
        sweeps.run(0, "sweep", "cancel", "cancelled");
        cluster.awaitEnd(folder);
    }

    @Test
    @Order(2)
    void aRunThatFailedIsRunAgainByRetryAlone() throws Exception {
        String[] sweep =
                sweep("failing", 3, "--grid", "loss=ql", "--grid", "lr=0.05,1e6", "--threads", "1", "--on", "slurm");
        sweeps.run(0, sweep);
        SweepFolder folder = sweeps.folder("failing");
        cluster.awaitEnd(folder);
        assertThat(sweeps.run(0, sweep))
                .contains("2 runs, 1 finished, 0 to run, 1 failed ('losslab sweep retry' tries them again)")
                .doesNotContain("submitted");
        assertThat(sweeps.run(0, "sweep", "retry", "failing", "--threads", "1", "--on", "slurm"))
                .contains("2 runs, 1 finished, 1 to run")
                .containsPattern("submitted: job \\d+, 1 runs");
        cluster.awaitEnd(folder);
        assertThat(sweeps.run(0, "sweep", "status", "failing"))
                .contains("every arm diverged")
                .contains("2 runs, 1 finished, 1 failed");
    }

    /** A user that the folder does not let in stands for a node that has it mounted read-only: root may write everywhere. */
    @Test
    @Order(3)
    void aFolderThatTheNodesCannotWriteIsToldInALine() throws Exception {
        sweeps.run(0, sweep("unwritable", 3, "--threads", "1", "--on", "slurm", "--sbatch=--uid=nobody"));
        SweepFolder folder = sweeps.folder("unwritable");
        String status = "";
        for (int i = 0; i < 120 && !status.contains("can the nodes write"); i++) {
            Thread.sleep(1000);
            status = sweeps.run(0, "sweep", "status", "unwritable", "--short");
        }
        assertThat(status.lines().filter(line -> line.contains("can the nodes write to " + folder.path())))
                .as(status)
                .hasSize(1);
        sweeps.run(0, "sweep", "cancel", "unwritable");
        cluster.awaitEnd(folder);
        assertThat(sweeps.run(0, sweep("unwritable", 3, "--threads", "1", "--on", "slurm")))
                .contains("1 to run");
        cluster.awaitEnd(folder);
        assertThat(rows("unwritable")).singleElement().satisfies(row -> assertThat(row.state())
                .isEqualTo(RunStatus.State.FINISHED));
    }

    /** With ten minutes' notice of a limit of two, tasks are told to leave as soon as SLURM looks, long before their first step. */
    @Test
    @Order(4)
    void aLimitBeforeTheFirstCheckpointIsToldInALineAndNotQueuedForEver() throws Exception {
        String[] sweep = {
            "sweep",
            "quick-images",
            "--set",
            "data.testPerClass=400",
            "--set",
            "model={\"kind\":\"wide-resnet\",\"depth\":16,\"width\":4}",
            "--id",
            "short",
            "--threads",
            "1",
            "--on",
            "slurm",
            "--time",
            "1"
        };
        assertThat(sweeps.run(2, sweep)).contains("--time 1 leaves a task no time to train");
        sweep[sweep.length - 1] = "2";
        List<String> early = new ArrayList<>(List.of(sweep));
        early.add("--sbatch=--signal=B:USR1@600");
        sweeps.run(0, early.toArray(String[]::new));
        SweepFolder folder = sweeps.folder("short");
        cluster.awaitEnd(folder);
        String told =
                "the time limit came 2 times before the run had come any further; its tasks need a longer one (--time)";
        assertThat(sweeps.logs(folder)).containsOnlyOnce("losslab: " + told);
        assertThat(sweeps.run(0, "sweep", "status", "short", "--short"))
                .contains("1 task ended before the end of its run: " + told + ". See ");
    }

    @Test
    @Order(5)
    void aRunLongerThanItsTimeLimitFinishesOverSeveralRequests() throws Exception {
        SweepFolder folder = sweeps.folder("limited");
        cluster.awaitEnd(folder);
        List<String> ids = folder.plan().runs().stream().map(PlannedRun::id).toList();
        String log = sweeps.logs(folder);
        Matcher leaving = Pattern.compile("stopping: writing a checkpoint").matcher(log);
        assertThat(leaving.results().count()).as(log).isGreaterThanOrEqualTo(2);
        assertThat(log).doesNotContain("losslab: ");
        assertThat(rows("limited")).as(log).allMatch(row -> row.state() == RunStatus.State.FINISHED);
        sweeps.assertFinishedAndEqual(folder, ids, 1);
    }
}
