package org.losslab.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.losslab.sweep.IndexRow;
import org.losslab.sweep.RecordedSweeps;
import org.losslab.sweep.SweepFolder;
import org.losslab.sweep.SweepFollower;
import org.losslab.sweep.SweepPlan;

class SweepFigureTest {

    @TempDir
    Path temporary;

    private SweepPlan plan;
    private Map<String, IndexRow> rows;

    @BeforeEach
    void readASweep() {
        SweepFolder folder = RecordedSweeps.write(temporary.resolve("sweep"), 3, 2, 1);
        plan = folder.plan();
        rows = new SweepFollower(folder, plan).rows();
    }

    @Test
    void aCurveIsTheMeanOverSeedsOfAnArmWithTheOtherParametersTheSame() {
        CurveFigure figure = SweepFigure.of(plan, rows, "K", 0).figure();
        // The weight is CCQL's alone: CE and QL are one curve each, over both.
        assertThat(figure.series())
                .extracting(CurveSeries::name)
                .containsExactlyInAnyOrder("CE", "QL", "CCQL, w = sqrt", "CCQL, w = linear");
        CurveSeries ccql = figure.series().stream()
                .filter(series -> series.name().equals("CCQL, w = sqrt"))
                .findFirst()
                .orElseThrow();
        assertThat(ccql.x()).containsExactly(2, 3, 4);
        // Seeds 1 and 2 at K = 2: 0.8 (0.9 - 0.01 - 0.02) and 0.8 (0.9 - 0.01 - 0.04).
        assertThat(ccql.y()[0]).isCloseTo(0.688, within(1e-9));
        assertThat(ccql.high()[0] - ccql.y()[0]).isCloseTo(0.016 / Math.sqrt(2), within(1e-9));
    }

    @Test
    void nothingStandsBetweenWholeNumbersOfClasses() {
        FigureAxis axis = SweepFigure.of(plan, rows, "K", 0).figure().xAxis();
        assertThat(Ticks.of(axis, 1.9, 4.1, 9)).extracting(Ticks.Tick::label).containsExactly("2", "3", "4");
        assertThat(Ticks.of(axis, -1, 101, 6))
                .extracting(Ticks.Tick::label)
                .containsExactly("0", "20", "40", "60", "80", "100");
    }

    @Test
    void fourTimesTheRunsTakeAboutFourTimesTheWork() {
        assertThat(allocatedByAFigureOf(1600)).isLessThan(8 * allocatedByAFigureOf(400));
    }

    /** In bytes, for a figure of so many runs: memory taken is work that does not depend on the machine. */
    private long allocatedByAFigureOf(int runs) {
        SweepFolder folder = RecordedSweeps.write(temporary.resolve("of-" + runs), 2, runs / 4, 0);
        SweepPlan many = folder.plan();
        Map<String, IndexRow> finished = new SweepFollower(folder, many).rows();
        assertThat(finished).hasSize(runs);
        com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        SweepFigure.of(many, finished, "K", 0);
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    /** Against w each number of classes is a curve of its own, of each of the three losses. */
    @Test
    void moreCurvesThanOneTellsApartComeInPages() {
        SweepFolder folder = RecordedSweeps.write(temporary.resolve("classes"), 12, 1, 0);
        SweepPlan many = folder.plan();
        Map<String, IndexRow> finished = new SweepFollower(folder, many).rows();
        List<String> seen = new ArrayList<>();
        for (int first = 0; first < 36; first += SweepFigure.MOST_CURVES) {
            SweepFigure page = SweepFigure.of(many, finished, "w", first);
            assertThat(page.first()).isEqualTo(first);
            assertThat(page.curves()).isEqualTo(36);
            page.figure().series().forEach(series -> seen.add(series.name()));
        }
        assertThat(seen).hasSize(36).doesNotHaveDuplicates();
        assertThat(SweepFigure.of(many, finished, "w", 1000).first()).isEqualTo(30);
        assertThat(SweepFigure.of(many, Map.of(), "w", 15).first()).isZero();
    }

    @Test
    void aParameterThatDoesNotVaryIsTheFirstThatDoes() {
        assertThat(SweepFigure.of(plan, rows, "model.width", 0).parameter()).isEqualTo("K");
        assertThat(SweepFigure.of(plan, rows, "", 0).parameter()).isEqualTo("K");
        assertThat(SweepFigure.of(plan, rows, "w", 0).parameter()).isEqualTo("w");
    }

    @Test
    void runsThatAreNotFinishedDoNotCount() {
        CurveFigure figure = SweepFigure.of(plan, rows, "K", 0).figure();
        CurveSeries linear = figure.series().stream()
                .filter(series -> series.name().equals("CCQL, w = linear"))
                .findFirst()
                .orElseThrow();
        assertThat(linear.x()).containsExactly(2, 3);
    }

    @Test
    void valuesThatAreNoNumbersStandOnTheAxisByTheirNames() {
        CurveFigure figure = SweepFigure.of(plan, rows, "w", 0).figure();
        assertThat(figure.xAxis().legend()).isEqualTo("Weight w (1 = sqrt, 2 = linear)");
        assertThat(Ticks.of(figure.xAxis(), 0.6, 2.4, 8))
                .containsExactly(new Ticks.Tick(1, "sqrt"), new Ticks.Tick(2, "linear"));
        assertThat(figure.series().get(0).x()).containsExactly(1, 2);
        assertThat(SweepFigure.parameters(plan)).containsExactly("K", "w");
    }
}
