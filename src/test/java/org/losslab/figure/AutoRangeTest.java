package org.losslab.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.losslab.loss.LossKind;
import org.losslab.run.Split;

class AutoRangeTest {

    private static CurveFigure loss(Scale scale, CurveSeries... series) {
        return new CurveFigure(
                "",
                new FigureAxis("Epoch", Scale.LINEAR),
                new FigureAxis("Loss", scale),
                List.of(series),
                List.of(),
                Set.of(),
                List.of(),
                "");
    }

    @Test
    void aDivergingCurveDoesNotFlattenTheOthers() {
        CurveSeries good = Figures.curve(LossKind.CROSS_ENTROPY, Split.TRAIN, 20, x -> 1 - 0.03 * x);
        CurveSeries bad = Figures.curve(LossKind.QUADRATIC, Split.TRAIN, 5, x -> Math.pow(1000, x));
        assertThat(AutoRange.of(loss(Scale.LINEAR, good, bad)).yHigh()).isBetween(1.0, 3.5);
    }

    @Test
    void whatDiffersByRoundingIsShownAsOneValue() {
        CurveSeries flat = Figures.curve(LossKind.QUADRATIC, Split.TRAIN, 5, x -> 1 + 1e-13 * x);
        Viewport all = AutoRange.of(loss(Scale.LINEAR, flat));
        assertThat(all.yLow()).isLessThan(0.96);
        assertThat(all.yHigh()).isBetween(1.04, 1.2);
    }

    @Test
    void allPointsAreShown() {
        Viewport all = AutoRange.of(
                loss(Scale.LINEAR, Figures.curve(LossKind.QUADRATIC, Split.TEST, 11, x -> 0.8 + 0.02 * x)));
        assertThat(all.xLow()).isNegative();
        assertThat(all.xHigh()).isBetween(10.0, 10.5);
        assertThat(all.yLow()).isBetween(0.7, 0.8);
        assertThat(all.yHigh()).isBetween(1.0, 1.1);
    }

    @ParameterizedTest
    @CsvSource({"0.01, 0.1", "0.17, 0.2", "0.199, 0.3", "0.37, 0.4", "0.5, 0.6", "0.95, 1", "1, 1"})
    void accuracyIsShownFromZeroToTheTenPerCentAboveIt(double highest, double top) {
        Viewport all = AutoRange.of(
                Figures.accuracy(List.of(Figures.curve(LossKind.QUADRATIC, Split.TEST, 11, x -> highest * x / 10))));
        assertThat(all.yLow()).isBetween(-0.02 * top, 0.0);
        assertThat(all.yHigh()).isBetween(top, 1.02 * top);
    }

    @Test
    void withoutACurveAccuracyGoesToHundredPercent() {
        assertThat(AutoRange.of(Figures.accuracy(List.of())).yHigh()).isBetween(1.0, 1.02);
    }

    @Test
    void valuesThatALogarithmHasNotAreLeftOut() {
        Viewport all = AutoRange.of(
                loss(Scale.LOG, Figures.curve(LossKind.QUADRATIC, Split.TEST, 3, x -> x == 0 ? 0 : Math.pow(10, -x))));
        assertThat(all.yLow()).isBetween(-2.1, -2.0);
        assertThat(all.yHigh()).isBetween(-1.0, -0.9);
    }

    @Test
    void epochZeroDoesNotHideTheOthersOnALogarithmicAxis() {
        CurveFigure linear = loss(Scale.LINEAR, Figures.curve(LossKind.QUADRATIC, Split.TEST, 11, x -> 1));
        double last = linear.series().get(0).x()[10];
        Viewport all = AutoRange.of(linear.withAxes(new FigureAxis("Epoch", Scale.LOG), linear.yAxis()));
        assertThat(all.xHigh()).isBetween(Math.log10(last), Math.log10(last) + 0.1);
    }

    @Test
    void barsStandOnZeroWithRoomBesideTheFirstAndTheLast() {
        CurveSeries bars = CurveSeries.bars("eigenvalues", Hue.CE, new double[] {1, 2, 3}, new double[] {9, 8, 7.5});
        Viewport all = AutoRange.of(loss(Scale.LINEAR, bars));
        assertThat(all.yLow()).isNotPositive();
        assertThat(all.xLow()).isBetween(0.0, 0.5);
        assertThat(all.xHigh()).isBetween(3.5, 4.0);
    }

    @Test
    void onlyTrainingsAreCutOffWhenTheyRise() {
        double[] x = {1, 2, 3};
        double[] y = {1, 10, 100};
        CurveSeries bound = CurveSeries.line("bound", Hue.CE, false, x, y);
        assertThat(AutoRange.of(loss(Scale.LINEAR, bound)).yHigh()).isBetween(100.0, 110.0);
        CurveSeries training = Figures.curve(LossKind.CROSS_ENTROPY, Split.TRAIN, 3, at -> y[(int) at]);
        assertThat(AutoRange.of(loss(Scale.LINEAR, training)).yHigh()).isBetween(3.0, 3.3);
    }

    @Test
    void aSinglePlaceOnALogarithmicAxisLiesInTheMiddle() {
        CurveSeries point = CurveSeries.line("one", Hue.CE, false, new double[] {100}, new double[] {1});
        CurveFigure figure = loss(Scale.LINEAR, point);
        Viewport all = AutoRange.of(figure.withAxes(new FigureAxis("sigma", Scale.LOG), figure.yAxis()));
        assertThat(all.xLow()).isEqualTo(1.5);
        assertThat(all.xHigh()).isEqualTo(2.5);
    }

    @Test
    void noPointAndOnePointHaveARangeToo() {
        assertThat(AutoRange.of(loss(Scale.LINEAR)).width()).isPositive();
        assertThat(AutoRange.of(loss(Scale.LINEAR, Figures.curve(LossKind.QUADRATIC, Split.TEST, 1, x -> 1)))
                        .height())
                .isPositive();
    }
}
