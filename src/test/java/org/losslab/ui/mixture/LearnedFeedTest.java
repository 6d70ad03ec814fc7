package org.losslab.ui.mixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.losslab.data.DataSource;
import org.losslab.mixture.CentreGeometry;
import org.losslab.mixture.LinearClassifier;
import org.losslab.mixture.QuadraticOptimum;
import org.losslab.run.RunFolder;
import org.losslab.run.RunsFolder;
import org.losslab.run.ThetaFolder;
import org.losslab.state.ShownRuns;
import org.losslab.ui.mixture.compute.Learned;

class LearnedFeedTest {

    private static final RunFolder RUN = new RunFolder(Path.of("runs/recorded/half-open-fan"));
    private static final ThetaFolder RUN_THETA = ThetaFolder.of(RUN);
    private static final int QL = 1;

    @TempDir
    Path folder;

    private static Learned at(int epoch) {
        return LearnedFeed.read(RUN, "half-open-fan", epoch).learned().orElseThrow();
    }

    private static double distance(LinearClassifier one, LinearClassifier other) {
        double sum = 0;
        for (int k = 0; k < one.classes(); k++) {
            for (int j = 0; j < one.inputs(); j++) {
                sum += Math.pow(one.weights()[k][j] - other.weights()[k][j], 2);
            }
        }
        return Math.sqrt(sum) / other.norm();
    }

    @Test
    void theRecordedRunStartsAtZeroAndComesNearTheLeastQuadraticLoss() {
        DataSource.Mixture source = (DataSource.Mixture) RUN.experiment().data();
        LinearClassifier optimum =
                new QuadraticOptimum(new CentreGeometry(source.placedCentres()), source.sigma(), 0).classifier();
        LinearClassifier before = at(0).classifiers().get(QL).orElseThrow();
        LinearClassifier after = at(60).classifiers().get(QL).orElseThrow();
        assertThat(before.norm()).isZero();
        assertThat(distance(after, optimum)).isCloseTo(0, within(0.1));
    }

    @Test
    void theNewestEpochThatIsKeptIsTaken() {
        assertThat(at(7).epoch()).isEqualTo(7);
        assertThat(at(1000).epoch()).isEqualTo(60);
        assertThat(at(60).classifiers()).hasSize(3).allMatch(Optional::isPresent);
    }

    @Test
    void aRunWithoutParametersSaysSo() {
        RunFolder figure = new RunFolder(Path.of("runs/recorded/figure1-small"));
        LearnedFeed.Found found = LearnedFeed.read(figure, "figure1-small", 5);
        assertThat(found.learned()).isEmpty();
        assertThat(found.problem()).contains("figure1-small");
    }

    @Test
    void itReadsInTheBackgroundAndForgetsWhenTheOptimaAreShownAgain() {
        LearnedFeed feed = new LearnedFeed(new RunsFolder(Path.of("runs")), Runnable::run);
        ShownRuns shown = ShownRuns.NONE.open("half-open-fan").withThrough(3).withInMixture(true);
        assertThat(feed.at(shown).learned()).map(Learned::epoch).contains(3);
        assertThat(feed.at(shown.withThrough(9)).learned()).map(Learned::epoch).contains(9);
        assertThat(feed.at(shown.withInMixture(false)).learned()).isEmpty();
        assertThat(feed.at(shown.open("no-such-run")).problem()).contains("no-such-run");
        assertThat(List.of(feed.at(ShownRuns.NONE))).containsExactly(LearnedFeed.Found.NOTHING);
    }

    @Test
    void aRunThatStandsStillIsTheSameObjectHoweverOftenItIsLookedAt() throws IOException {
        RunFolder run = copy("half-open-fan", 3);
        AtomicLong clock = new AtomicLong();
        LearnedFeed feed = new LearnedFeed(new RunsFolder(folder), Runnable::run, clock::get);
        ShownRuns newest = ShownRuns.NONE.open(run.id()).withInMixture(true);
        LearnedFeed.Found first = feed.at(newest);
        assertThat(first.learned()).map(Learned::epoch).contains(3);
        clock.addAndGet(TimeUnit.SECONDS.toNanos(1));
        assertThat(feed.at(newest)).isSameAs(first);

        Files.copy(RUN_THETA.file(4), ThetaFolder.of(run).file(4));
        clock.addAndGet(TimeUnit.SECONDS.toNanos(1));
        LearnedFeed.Found second = feed.at(newest);
        assertThat(second.learned()).map(Learned::epoch).contains(4);

        Path file = ThetaFolder.of(run).file(4);
        Files.copy(RUN_THETA.file(9), file, StandardCopyOption.REPLACE_EXISTING);
        Files.setLastModifiedTime(file, FileTime.fromMillis(1));
        clock.addAndGet(TimeUnit.SECONDS.toNanos(1));
        assertThat(feed.at(newest)).as("written anew").isNotEqualTo(second);
    }

    /** A recorded run as it was after some epochs. */
    private RunFolder copy(String id, int epochs) throws IOException {
        RunFolder run = new RunFolder(folder.resolve(id));
        Files.createDirectories(run.theta());
        Files.copy(RUN.experimentFile(), run.experimentFile());
        for (int epoch = 0; epoch <= epochs; epoch++) {
            Files.copy(RUN_THETA.file(epoch), ThetaFolder.of(run).file(epoch));
        }
        return run;
    }
}
