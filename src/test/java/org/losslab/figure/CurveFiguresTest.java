package org.losslab.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.losslab.experiment.Experiment;
import org.losslab.experiment.Presets;
import org.losslab.figure.ChartOptions.Quantity;
import org.losslab.run.MetricRow;
import org.losslab.run.RunData;
import org.losslab.run.RunFolder;
import org.losslab.run.RunStatus;
import org.losslab.run.Split;
import org.losslab.run.StepRow;

class CurveFiguresTest {

    private static final ChartOptions ACCURACY = ChartOptions.of(Quantity.ACCURACY);
    private static final ChartOptions LOSS = ChartOptions.of(Quantity.LOSS);

    /** Arm CE: loss 4 − epoch·0.5 (2 is the zero classifier's half), accuracy epoch/10; one second an epoch. */
    private static RunData run(String id, int epochs, List<StepRow> steps) {
        Experiment experiment = Presets.load("quick");
        List<MetricRow> rows = new ArrayList<>();
        rows.add(new MetricRow("CE", Split.TRAIN_EVAL, 0, 4, 1, 0, 0.1, 0));
        rows.add(new MetricRow("CE", Split.TEST, 0, 4, 1, 0, 0.1, 0));
        for (int e = 1; e <= epochs; e++) {
            rows.add(new MetricRow("CE", Split.TRAIN, e, 4 - 0.5 * e, 1 - 0.125 * e, 0.1 * e, 0.1, e));
            rows.add(new MetricRow("CE", Split.TRAIN_EVAL, e, 9, 9, 0.9, 0.1, e));
            rows.add(new MetricRow("CE", Split.TEST, e, 4 - 0.4 * e, 1 - 0.1 * e, 0.08 * e, 0.1, e));
        }
        RunStatus status = new RunStatus(RunStatus.State.RUNNING, epochs, experiment.epochs(), "", Map.of(), "");
        return new RunData(new RunFolder(Path.of(id)), experiment, Optional.empty(), status, rows, steps, false);
    }

    private static CurveSeries series(CurveFigure figure, String name) {
        return figure.series().stream()
                .filter(s -> s.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyArmHasATrainingAndATestCurve() {
        assertThat(CurveFigures.of(List.of(run("a", 2, List.of())), ACCURACY).series())
                .extracting(CurveSeries::name)
                .containsExactly("CE train", "CE test", "QL train", "QL test", "CCQL train", "CCQL test");
    }

    @Test
    void theTrainingCurveBeginsAtTheFullPassBeforeTraining() {
        CurveSeries train = series(CurveFigures.of(List.of(run("a", 2, List.of())), LOSS), "CE train");
        assertThat(train.x()).containsExactly(0, 1, 2);
        assertThat(train.y()).containsExactly(1, 0.875, 0.75);
    }

    @Test
    void rowsBetweenEpochsMoveTheEpochAtWork() {
        List<StepRow> steps = List.of(
                new StepRow("CE", 10, 2.25, 2.8, 0.21, 0.1, 2.25), new StepRow("CE", 20, 2.5, 2.4, 0.24, 0.1, 2.5));
        CurveSeries train = series(CurveFigures.of(List.of(run("a", 2, steps)), LOSS), "CE train");
        assertThat(train.x()).endsWith(2, 2.25, 2.5);
        // Divided by the zero classifier's loss, 4, as the rows per epoch imply it.
        assertThat(train.y()[train.size() - 1]).isCloseTo(0.6, within(1e-12));
        CurveSeries coarse =
                series(CurveFigures.of(List.of(run("a", 2, steps)), LOSS.withFineTrain(false)), "CE train");
        assertThat(coarse.x()).containsExactly(0, 1, 2);
    }

    @Test
    void fewPlannedEpochsGiveSeveralPointsAnEpoch() {
        assertThat(TrainCurve.pointsPerEpoch(5)).isEqualTo(12);
        assertThat(TrainCurve.pointsPerEpoch(200)).isEqualTo(1);
        List<StepRow> steps = new ArrayList<>();
        for (int i = 1; i <= 40; i++) {
            steps.add(new StepRow("CE", i, i / 40.0, 4, i % 2, 0.1, i / 40.0));
        }
        List<MetricRow> epochs = List.of(new MetricRow("CE", Split.TRAIN, 1, 4, 1, 0.5, 0.1, 1));
        List<double[]> points = TrainCurve.points(epochs, steps, 6, new CurveValue(ACCURACY, 1));
        assertThat(points).hasSize(10).allSatisfy(point -> assertThat(point[1]).isEqualTo(0.5));
        assertThat(points.get(0)[0]).isEqualTo(0.1);
        assertThat(points.get(9)[0]).isEqualTo(1);
    }

    @Test
    void lossesAreRawOrNormalizedAndTimesMayBeSeconds() {
        CurveFigure raw = CurveFigures.of(
                List.of(run("a", 2, List.of())), LOSS.withNormalized(false).withXAxis(ChartOptions.XAxis.SECONDS));
        assertThat(series(raw, "CE test").y()).containsExactly(4, 3.6, 3.2);
        assertThat(raw.xAxis().label()).isEqualTo("Time (s)");
        assertThat(raw.yAxis().label()).isEqualTo("Loss");
    }

    @Test
    void severalRunsAreNamedAndTinted() {
        CurveFigure figure = CurveFigures.of(List.of(run("a", 1, List.of()), run("b", 1, List.of())), ACCURACY);
        CurveSeries first = series(figure, "CE train \u00b7 a");
        CurveSeries second = series(figure, "CE train \u00b7 b");
        assertThat(first.variant()).isZero();
        assertThat(second.variant()).isEqualTo(1);
        assertThat(Palette.color(second, FigureTheme.LIGHT)).isNotEqualTo(Palette.color(first, FigureTheme.LIGHT));
    }

    @Test
    void smoothedCurvesKeepTheirRawOnesBehind() {
        CurveFigure figure = CurveFigures.of(List.of(run("a", 2, List.of())), ACCURACY.withSmoothing(0.5));
        assertThat(figure.rawSeries()).hasSameSizeAs(figure.series());
        assertThat(figure.rawSeries().get(0).y()).containsExactly(0, 0.1, 0.2);
        assertThat(series(figure, "CE train").y()[2]).isLessThan(0.2);
    }

    @Test
    void hiddenSeriesStayInTheLegendOnly() {
        CurveFigure figure =
                CurveFigures.of(List.of(run("a", 2, List.of())), ACCURACY.withHiddenSeries(Set.of("CE test")));
        assertThat(figure.series()).hasSize(6);
        assertThat(figure.visibleSeries()).extracting(CurveSeries::name).doesNotContain("CE test");
        assertThat(figure.toggled("CE test").visibleSeries()).hasSize(6);
    }

    @Test
    void runsWithoutRowsGiveAnEmptyFigure() {
        Experiment experiment = Presets.load("quick");
        RunStatus status = new RunStatus(RunStatus.State.RUNNING, 0, 1, "", Map.of(), "");
        RunData run = new RunData(
                new RunFolder(Path.of("a")), experiment, Optional.empty(), status, List.of(), List.of(), false);
        assertThat(CurveFigures.of(List.of(run), LOSS).isEmpty()).isTrue();
    }
}
