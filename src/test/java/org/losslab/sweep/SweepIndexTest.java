package org.losslab.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.losslab.data.UserException;
import org.losslab.experiment.Experiment;
import org.losslab.experiment.Presets;
import org.losslab.run.RunFolder;
import org.losslab.run.RunLock;
import org.losslab.run.RunStatus;
import org.losslab.run.RunWriter;

class SweepIndexTest {

    @TempDir
    Path temporary;

    private SweepFolder folder;
    private SweepPlan plan;

    @BeforeEach
    void planTwoRuns() {
        folder = new SweepFolder(temporary.resolve("sweep"));
        plan = folder.open(plan(1, 2));
    }

    private static SweepPlan plan(int classes, int seeds) {
        Experiment quick = Presets.load("quick");
        return SweepPlan.of(new SweepSpec(
                "test",
                quick,
                Map.of(
                        "K",
                        IntStream.range(2, 2 + classes)
                                .<com.fasterxml.jackson.databind.JsonNode>mapToObj(JsonNodeFactory.instance::numberNode)
                                .toList()),
                List.of(),
                LongStream.rangeClosed(1, seeds).boxed().toList()));
    }

    private IndexRow row(int run, RunStatus.State state, int epoch) {
        PlannedRun planned = plan.runs().get(run);
        return new IndexRow(
                planned.id(), state, epoch, 60, epoch * 0.5, IndexRow.now(), Map.of("CE", 0.5, "QL", 0.25), "");
    }

    private void append(IndexRow... rows) {
        assertThat(folder.index().append(List.of(rows), 5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void theLastRowOfARunCounts() {
        append(row(0, RunStatus.State.RUNNING, 0), row(1, RunStatus.State.RUNNING, 0));
        SweepFollower follower = new SweepFollower(folder, plan);
        assertThat(follower.poll()).isFalse();
        append(row(0, RunStatus.State.FINISHED, 60));
        assertThat(follower.poll()).isTrue();
        assertThat(follower.rows()).hasSize(2);
        assertThat(follower.rows().get(plan.runs().get(0).id()))
                .satisfies(row -> assertThat(row.state()).isEqualTo(RunStatus.State.FINISHED))
                .satisfies(row -> assertThat(row.accuracy()).containsEntry("QL", 0.25));
        assertThat(follower.rows().get(plan.runs().get(1).id()).state()).isEqualTo(RunStatus.State.RUNNING);
    }

    @Test
    void rowsOfRunsThatNobodyPlannedAreNotFollowed() {
        IndexRow known = row(0, RunStatus.State.FINISHED, 60);
        List<IndexRow> all = new ArrayList<>(List.of(known));
        for (String id : List.of("../../elsewhere", "/etc", "a\0b", "")) {
            all.add(new IndexRow(id, RunStatus.State.RUNNING, 1, 60, 1, "2026-01-01T00:00:00Z", Map.of(), ""));
        }
        append(all.toArray(IndexRow[]::new));
        assertThat(new SweepFollower(folder, plan).rows()).containsOnlyKeys(known.run());
    }

    @Test
    void whatAWriterThatDiedLeftOfALineIsWrittenOver() throws IOException {
        append(row(0, RunStatus.State.RUNNING, 0));
        Files.writeString(folder.index().file(), "quick-k2-half,runni", StandardOpenOption.APPEND);
        append(row(1, RunStatus.State.FINISHED, 60));
        assertThat(new SweepFollower(folder, plan).rows()).hasSize(2);
    }

    @Test
    void manyThreadsAppendWholeRows() throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        for (int i = 0; i < 200; i++) {
            int epoch = i % 60;
            threads.execute(() -> append(row(epoch % 2, RunStatus.State.RUNNING, epoch)));
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        assertThat(folder.index().file()).content().hasLineCount(201);
        assertThat(new SweepFollower(folder, plan).rows()).hasSize(2);
    }

    @Test
    void aLostIndexIsMadeAgainFromTheRunFolders() throws IOException {
        folder.begin(plan, plan.runs().get(0));
        assertThat(folder.rebuildIndex(plan)).isEqualTo(1);
        Map<String, IndexRow> before = new SweepFollower(folder, plan).rows();
        Files.writeString(folder.index().file(), "nothing of an index\n");
        assertThatThrownBy(() -> new SweepFollower(folder, plan)).isInstanceOf(UserException.class);
        assertThat(folder.survey(plan).keySet()).isEqualTo(before.keySet());
        assertThat(new SweepFollower(folder, plan).rows()).hasSize(1);
    }

    /** Its folder still says that it runs, since nobody came to say otherwise. */
    @Test
    void whyAKilledRunWasGivenUpOutlivesALookIntoItsFolder() {
        PlannedRun killed = plan.runs().get(0);
        RunFolder run = folder.begin(plan, killed);
        RunWriter.status(run, RunStatus.State.RUNNING, 4, 60, "", Map.of());
        IndexRow givenUp = IndexRow.of(killed, RunStatus.State.STOPPED, new GivenUp(3, 137).note());
        IndexRow atEpoch4 =
                new IndexRow(killed.id(), givenUp.state(), 4, 60, 2, givenUp.at(), Map.of(), givenUp.note());
        append(atEpoch4);
        assertThat(folder.survey(plan)).containsEntry(killed.id(), atEpoch4);
        assertThat(new SweepFollower(folder, plan).rows()).containsEntry(killed.id(), atEpoch4);
    }

    @Test
    void aSecondSweepOnAFolderIsTurnedAwayWithOneLine() {
        try (RunLock first = folder.lock()) {
            assertThat(first.run().path()).isEqualTo(folder.path());
            assertThatThrownBy(folder::lock)
                    .isInstanceOf(UserException.class)
                    .hasMessageContaining("is being run by another process");
        }
        folder.lock().close();
    }

    @Test
    void tenThousandRunsAreOpenedFromTwoFiles() throws IOException {
        SweepPlan large = plan(100, 100);
        assertThat(large.runs()).hasSize(10_000);
        SweepFolder many = new SweepFolder(temporary.resolve("many"));
        many.open(large);
        List<IndexRow> rows = new ArrayList<>();
        for (PlannedRun run : large.runs()) {
            for (int epoch = 0; epoch <= 60; epoch += 20) {
                rows.add(new IndexRow(
                        run.id(),
                        epoch == 60 ? RunStatus.State.FINISHED : RunStatus.State.RUNNING,
                        epoch,
                        60,
                        epoch,
                        "2026-01-01T00:00:00Z",
                        Map.of("CE", 0.9, "QL", 0.8, "CCQL", 0.85),
                        ""));
            }
        }
        assertThat(many.index().append(rows, 10, TimeUnit.SECONDS)).isTrue();
        // There is no run folder at all: whoever looked for one would not find it finished.
        SweepFollower follower = new SweepFollower(many, many.plan());
        assertThat(follower.plan().runs()).isEqualTo(large.runs());
        assertThat(follower.rows()).hasSize(10_000);
        assertThat(follower.rows().values()).allMatch(row -> row.state() == RunStatus.State.FINISHED);
    }
}
