package org.losslab.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.losslab.experiment.Experiment;
import org.losslab.experiment.Presets;

class RunGroupTest {

    private static final Experiment QUICK = Presets.load("quick");

    @Test
    void runsThatDifferInTheirSeedAloneAreOneGroup() {
        RunData other = run("c", QUICK.withEpochs(3), 0.1);
        List<RunGroup> groups =
                RunGroup.of(List.of(run("a", QUICK.withSeed(1), 0.5), other, run("b", QUICK.withSeed(2), 0.7)));

        assertThat(groups).hasSize(2);
        assertThat(groups.get(0).runs()).extracting(run -> run.folder().id()).containsExactly("a", "b");
        assertThat(groups.get(1).runs()).containsExactly(other);
    }

    @Test
    void aSeedThatWasRunTwiceCountsOnceByItsLongerRun() {
        RunGroup group = RunGroup.of(List.of(run("a", QUICK, 0.5), run("b", QUICK, 0.5, 0.6)))
                .get(0);

        assertThat(group.size()).isEqualTo(1);
        assertThat(group.runs().get(0).folder().id()).isEqualTo("b");
    }

    @Test
    void aCurveHasTheStatisticsOfEachEpochOverTheRunsThatReachedIt() {
        RunGroup group = RunGroup.of(List.of(
                        run("a", QUICK.withSeed(1), 0.1, 0.4),
                        run("b", QUICK.withSeed(2), 0.2, 0.6),
                        run("c", QUICK.withSeed(3), 0.3)))
                .get(0);

        Map<Integer, SeedStatistics> curve = group.curve("CE", Split.TEST, MetricRow::accuracy);

        assertThat(curve.keySet()).containsExactly(0, 1);
        SeedStatistics first = curve.get(0);
        assertThat(first.n()).isEqualTo(3);
        assertThat(first.mean()).isCloseTo(0.2, within(1e-12));
        assertThat(first.sd()).isCloseTo(0.1, within(1e-12));
        assertThat(first.standardError()).isCloseTo(0.1 / Math.sqrt(3), within(1e-12));
        assertThat(first.halfInterval95()).isCloseTo(4.303 * 0.1 / Math.sqrt(3), within(1e-12));
        assertThat(List.of(first.min(), first.max())).containsExactly(0.1, 0.3);
        assertThat(curve.get(1).n()).isEqualTo(2);
        assertThat(group.curve("QL", Split.TEST, MetricRow::accuracy)).isEmpty();
    }

    @Test
    void oneSeedHasNoSpread() {
        SeedStatistics one = SeedStatistics.of(List.of(0.3));

        assertThat(one.mean()).isEqualTo(0.3);
        assertThat(one.sd()).isNaN();
        assertThat(one.halfInterval95()).isNaN();
    }

    @Test
    void studentsQuantileFollowsThePublishedTableBeyondThirtyDegrees() {
        assertThat(SeedStatistics.t95(40)).isCloseTo(2.021, within(6e-4));
        assertThat(SeedStatistics.t95(60)).isCloseTo(2.000, within(6e-4));
        assertThat(SeedStatistics.t95(100)).isCloseTo(1.984, within(6e-4));
        assertThat(SeedStatistics.t95(30)).isGreaterThan(SeedStatistics.t95(31));
    }

    private static RunData run(String id, Experiment experiment, double... testAccuracy) {
        List<MetricRow> rows = new ArrayList<>();
        for (int epoch = 0; epoch < testAccuracy.length; epoch++) {
            rows.add(new MetricRow("CE", Split.TEST, epoch, 1, 1, testAccuracy[epoch], 0.1, epoch));
        }
        RunStatus status = new RunStatus(RunStatus.State.FINISHED, 1, 1, "", Map.of(), "2026-01-01T00:00:00Z");
        return new RunData(new RunFolder(Path.of(id)), experiment, Optional.empty(), status, rows, List.of(), false);
    }
}
