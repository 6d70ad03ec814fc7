package org.losslab.ui.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.losslab.figure.SweepFigure;
import org.losslab.state.SweepsState;
import org.losslab.sweep.RecordedSweeps;

class SweepFeedTest {

    @TempDir
    Path runs;

    private SweepFeed feed;
    private int rounds;

    @BeforeEach
    void followOnThisThread() {
        feed = new SweepFeed(runs, Runnable::run);
    }

    /** One that wants something else is read for at once. */
    private SweepPicture round() {
        feed.read(new SweepFeed.Request(SweepsState.INITIAL, List.of("none-" + rounds++)));
        return feed.latest();
    }

    @Test
    void aDamagedSweepStaysReported() throws IOException {
        RecordedSweeps.write(runs.resolve("a"), 2, 2, 0);
        Files.writeString(runs.resolve("a/plan.jsonl"), "nothing of a plan\n");
        assertThat(round().problem()).contains("plan.jsonl, line 1 is broken");
        SweepPicture second = round();
        assertThat(second.problem()).contains("plan.jsonl, line 1 is broken");
        assertThat(second.plan()).isEmpty();
        assertThat(second.summary()).isEmpty();
        assertThat(round()).as("nothing has changed").isSameAs(second);
    }

    @Test
    void theChartIsMadeAnewOnlyForOtherRowsOrAnotherParameter() {
        RecordedSweeps.write(runs.resolve("a"), 2, 2, 0);
        SweepFigure first = round().summary().orElseThrow();
        assertThat(first.parameter()).isEqualTo("K");
        assertThat(round().summary().orElseThrow()).isSameAs(first);
        feed.read(new SweepFeed.Request(SweepsState.INITIAL.withParameter("w"), List.of()));
        assertThat(feed.latest().summary().orElseThrow().parameter()).isEqualTo("w");
    }

    @Test
    void aSweepThatIsGoneIsTheFirstThatIsThere() {
        RecordedSweeps.write(runs.resolve("a"), 2, 2, 0);
        RecordedSweeps.write(runs.resolve("b"), 2, 2, 0);
        feed.read(new SweepFeed.Request(SweepsState.INITIAL.withSweep("b"), List.of()));
        assertThat(feed.latest().shown())
                .hasValueSatisfying(shown -> assertThat(shown.id()).isEqualTo("b"));
        feed.read(new SweepFeed.Request(SweepsState.INITIAL.withSweep("gone"), List.of()));
        assertThat(feed.latest().shown())
                .hasValueSatisfying(shown -> assertThat(shown.id()).isEqualTo("a"));
    }

    @Test
    void aSweepThatIsMendedIsShownAgain() throws IOException {
        RecordedSweeps.write(runs.resolve("a"), 2, 2, 0);
        byte[] valid = Files.readAllBytes(runs.resolve("a/index.csv"));
        Files.writeString(runs.resolve("a/index.csv"), "nothing of an index\n");
        assertThat(round().problem()).contains("index.csv");
        Files.write(runs.resolve("a/index.csv"), valid);
        long deadline = System.nanoTime() + 60_000_000_000L;
        while (!round().problem().isEmpty() && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertThat(feed.latest().problem()).isEmpty();
        assertThat(feed.latest().rows()).hasSize(8);
    }

    @Test
    void whatNobodyThoughtOfIsReportedInOneLineAndTheFeedGoesOn() {
        RecordedSweeps.write(runs.resolve("a"), 2, 2, 0);
        // No path of any system.
        feed.read(new SweepFeed.Request(SweepsState.INITIAL, List.of("a\0b")));
        assertThat(feed.latest().problem()).isNotBlank().doesNotContain("\n");
        assertThat(round().problem()).isEmpty();
        assertThat(feed.latest().rows()).hasSize(8);
    }
}
