package org.losslab.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.losslab.data.UserException;
import org.losslab.experiment.Presets;

class RunFollowerTest {

    private static final String HEADER =
            "arm,loss,split,epoch,objective,normalized_loss,accuracy,learning_rate,seconds\n";

    @TempDir
    Path folder;

    private RunFolder run;

    @BeforeEach
    void beginARun() {
        run = new RunsFolder(folder).newRun(Presets.load("quick"), "a");
    }

    @Test
    void aRunWithoutRowsIsAStoppedRunAtEpochZero() {
        RunData data = new RunFollower(run).data();

        assertThat(data.experiment()).isEqualTo(Presets.load("quick"));
        assertThat(data.status().state()).isEqualTo(RunStatus.State.STOPPED);
        assertThat(data.metrics()).isEmpty();
        assertThat(data.locked()).isFalse();
    }

    @Test
    void wholeRowsAppearAsTheyAreWritten() throws IOException {
        RunFollower follower = new RunFollower(run);
        assertThat(follower.poll()).isFalse();

        append(HEADER + "CE,ce,test,0,4.605170186,1,0.01,1,0.125\n");
        assertThat(follower.poll()).isTrue();
        assertThat(follower.data().metrics())
                .containsExactly(new MetricRow("CE", Split.TEST, 0, 4.605170186, 1, 0.01, 1, 0.125));

        append("CE,ce,train,1,4.2,0.9,0.2,1,0.5\n");
        assertThat(follower.poll()).isTrue();
        assertThat(follower.data().metrics()).hasSize(2);
        assertThat(follower.poll()).isFalse();
    }

    @Test
    void aClockThatJumpsBackHidesNoRows() throws IOException {
        append(HEADER + "CE,ce,test,0,4.6,1,0.01,1,0.125\n");
        RunFollower follower = new RunFollower(run);

        append("CE,ce,test,1,4.5,1,0.01,1,0.25\n");
        Files.setLastModifiedTime(run.metricsFile(), FileTime.from(Instant.parse("1999-12-31T23:59:59Z")));
        assertThat(follower.poll()).isTrue();
        append("CE,ce,test,2,4.4,1,0.01,1,0.5\n");
        Files.setLastModifiedTime(run.metricsFile(), FileTime.from(Instant.parse("2099-01-01T00:00:00Z")));
        assertThat(follower.poll()).isTrue();
        assertThat(follower.data().metrics()).extracting(MetricRow::epoch).containsExactly(0, 1, 2);
    }

    @Test
    void aHalfWrittenLastLineWaitsForItsRest() throws IOException {
        append(HEADER + "CE,ce,test,0,4.6");
        RunFollower follower = new RunFollower(run);
        assertThat(follower.data().metrics()).isEmpty();

        append("05,1,0.01,1,0.125\n");
        assertThat(follower.poll()).isTrue();
        assertThat(follower.data().metrics()).singleElement().satisfies(row -> assertThat(row.objective())
                .isEqualTo(4.605));
    }

    @Test
    void rowsThatAResumeCutOffDisappearEvenIfTheFileGrewBackSince() throws IOException {
        String first = "CE,ce,test,0,4.6,1,0.01,1,0.125\n";
        append(HEADER + first + "CE,ce,test,1,4.5,1,0.01,1,0.250\n");
        RunFollower follower = new RunFollower(run);

        Files.writeString(
                run.metricsFile(),
                HEADER + first + "CE,ce,test,1,4.5,1,0.01,1,0.750\nCE,ce,test,2,4.4,1,0.01,1,0.900\n");
        assertThat(follower.poll()).isTrue();
        assertThat(follower.data().metrics()).extracting(MetricRow::seconds).containsExactly(0.125, 0.75, 0.9);
    }

    @Test
    void aBrokenRowIsNamedWithItsFile() throws IOException {
        append(HEADER + "CE,ce,test,0,4.6,1,0.01,1,0.125\nCE,ce,test,one,4.6,1,0.01,1,0.2\n");
        assertThatThrownBy(() -> new RunFollower(run))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("metrics.csv, row 3 is broken");
    }

    @Test
    void otherColumnsAreRefused() throws IOException {
        append("arm,epoch,something_new\n");
        assertThatThrownBy(() -> new RunFollower(run))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("row 1 is broken: the columns are arm,epoch,something_new")
                .hasMessageContaining("newer LossLab");
    }

    @Test
    void aNewerSchemaIsRefusedInOneLine() throws IOException {
        Files.writeString(run.experimentFile(), "{\"schema\": 99, \"name\": \"x\"}");
        assertThatThrownBy(() -> new RunFollower(run))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("experiment.json: ")
                .hasMessageContaining("newer LossLab");
        assertThat(new RunsFolder(folder).list()).singleElement().satisfies(summary -> assertThat(summary.problem())
                .contains("newer LossLab"));
    }

    @Test
    void aDamagedStatusIsNamed() throws IOException {
        Files.writeString(run.statusFile(), "{\"state\": \"runn");
        assertThatThrownBy(() -> new RunFollower(run))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("status.json is damaged");
    }

    @Test
    void aLockIsSeenAndTheSecondToAskLearnsWhoHasIt() {
        try (RunLock lock = RunLock.acquire(run)) {
            assertThat(lock).isNotNull();
            assertThat(new RunFollower(run).data().locked()).isTrue();
            assertThatThrownBy(() -> RunLock.acquire(run))
                    .isInstanceOf(UserException.class)
                    .hasMessageContaining(
                            "in use by process " + ProcessHandle.current().pid());
        }
        assertThat(new RunFollower(run).data().locked()).isFalse();
    }

    @Test
    void runsAreListedNewestFirstWithTheRecordedOnesAmongThem() throws IOException {
        RunFolder second = new RunsFolder(folder).newRun(Presets.load("quick-images"), "b");
        RunFolder recorded = new RunsFolder(folder.resolve("recorded")).newRun(Presets.load("quick"), "old");
        age(run, 60);
        age(recorded, 3600);

        assertThat(new RunsFolder(folder).list()).extracting(RunSummary::id).containsExactly("b", "a", "old");
        assertThat(new RunsFolder(folder).list())
                .extracting(RunSummary::recorded)
                .containsExactly(false, false, true);
        assertThatThrownBy(() -> new RunsFolder(folder).newRun(Presets.load("quick"), second.id()))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("already a run");
    }

    private static void age(RunFolder run, int seconds) throws IOException {
        Files.setLastModifiedTime(
                run.experimentFile(),
                java.nio.file.attribute.FileTime.from(java.time.Instant.now().minusSeconds(seconds)));
    }

    private void append(String text) throws IOException {
        Files.writeString(run.metricsFile(), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
