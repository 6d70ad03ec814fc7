package org.losslab.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.losslab.experiment.Presets;
import org.losslab.run.RunFolder;
import org.losslab.run.RunsFolder;
import org.losslab.state.ChartState;
import org.losslab.state.ShownRuns;

class RunFeedTest {

    private static final String HEADER =
            "arm,loss,split,epoch,objective,normalized_loss,accuracy,learning_rate,seconds";

    @TempDir
    Path directory;

    private RunFolder run;
    private RunFeed feed;

    @BeforeEach
    void newRun() throws IOException {
        RunsFolder runs = new RunsFolder(directory);
        feed = new RunFeed(Runnable::run, runs);
        run = runs.newRun(Presets.load("quick"), "a");
        Files.writeString(run.metricsFile(), HEADER + "\n" + row(0));
    }

    @Test
    void aRunWrittenByAnotherProcessGrowsOnTheCharts() throws IOException {
        feed.read(request(ChartState.INITIAL));
        assertThat(testPoints()).isEqualTo(1);
        Files.writeString(run.metricsFile(), row(1) + row(2).substring(0, 10), StandardOpenOption.APPEND);
        feed.read(request(ChartState.INITIAL));
        assertThat(testPoints()).isEqualTo(2);
    }

    @Test
    void aSlowDiskHoldsNobodyUpAndIsAskedOnceAtATime() {
        List<Runnable> waiting = new ArrayList<>();
        RunFeed slow = new RunFeed(waiting::add, new RunsFolder(directory));
        for (int beat = 0; beat < 10; beat++) {
            slow.read(request(ChartState.INITIAL));
        }
        assertThat(slow.latest()).isSameAs(Curves.NONE);
        assertThat(waiting).hasSize(1);

        waiting.remove(0).run();
        assertThat(slow.latest().run(run.path().toString())).isPresent();
        slow.read(request(ChartState.INITIAL));
        assertThat(waiting).hasSize(1);
    }

    @Test
    void aRunIsFoundByItsNameToo() {
        feed.read(new RunFeed.Request(List.of("a"), ShownRuns.NEWEST, "", ChartState.INITIAL));
        assertThat(testPoints()).isEqualTo(1);
    }

    @Test
    void severalRunsAreNumberedAndTheirNamesKeptInThatOrder() throws IOException {
        RunFolder other = new RunsFolder(directory).newRun(Presets.load("quick"), "b");
        Files.writeString(other.metricsFile(), HEADER + "\n" + row(0));
        feed.read(new RunFeed.Request(List.of("b", "a"), ShownRuns.NEWEST, "", ChartState.INITIAL));
        Curves both = feed.latest();
        assertThat(both.names()).containsExactly("b", "a");
        assertThat(both.accuracy().series())
                .filteredOn(curve -> curve.runId().equals("a"))
                .isNotEmpty()
                .allSatisfy(curve -> assertThat(curve.name()).endsWith("2"));
    }

    @Test
    void nothingNewIsTheSameSnapshot() {
        feed.read(request(ChartState.INITIAL));
        Curves first = feed.latest();
        feed.read(request(ChartState.INITIAL));
        assertThat(feed.latest()).isSameAs(first);
    }

    @Test
    void otherChartOptionsDrawTheSameRunsAnew() {
        feed.read(request(ChartState.INITIAL));
        feed.read(request(ChartState.INITIAL.withNormalized(false)));
        assertThat(feed.latest().loss().series().get(1).y()).containsExactly(4.6);
    }

    @Test
    void curvesAndTableStandAsAtTheEpochThatIsAskedFor() throws IOException {
        Files.writeString(run.metricsFile(), row(1) + row(2) + row(3), StandardOpenOption.APPEND);
        feed.read(request(1, ChartState.INITIAL));
        assertThat(testPoints()).isEqualTo(2);
        assertThat(feed.latest().arms().get(0).test().orElseThrow().epoch()).isEqualTo(1);
        assertThat(feed.latest().lastEpoch(List.of(run.path().toString()))).isEqualTo(3);
        feed.read(request(ShownRuns.NEWEST, ChartState.INITIAL));
        assertThat(testPoints()).isEqualTo(4);
    }

    @Test
    void aRunThatCannotBeReadSaysSoAndTheOthersAreShown() {
        feed.read(new RunFeed.Request(
                List.of(run.path().toString(), directory.resolve("gone").toString()),
                ShownRuns.NEWEST,
                "",
                ChartState.INITIAL));
        assertThat(feed.latest().problems()).singleElement().asString().contains("gone");
        assertThat(testPoints()).isEqualTo(1);
    }

    private RunFeed.Request request(ChartState charts) {
        return request(ShownRuns.NEWEST, charts);
    }

    private RunFeed.Request request(int through, ChartState charts) {
        return new RunFeed.Request(List.of(run.path().toString()), through, "", charts);
    }

    private int testPoints() {
        return feed.latest().accuracy().series().get(1).size();
    }

    private static String row(int epoch) {
        return "CE,ce,test," + epoch + ",4.6,0.99,0.1,1,0.5\n";
    }
}
