package org.losslab.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.losslab.loss.LossKind;
import org.losslab.run.Split;

class CurveReadingTest {

    private static final CurveSeries TEST = Figures.curve(LossKind.QUADRATIC, Split.TEST, 5, x -> 0.1 * x);

    private static final CurveSeries FINE = new CurveSeries(
            "QL train",
            "QL",
            LossKind.QUADRATIC,
            0,
            Split.TRAIN,
            "run",
            new double[] {0, 0.5, 1, 1.5, 2},
            new double[] {0, 1, 2, 3, 4});

    @Test
    void theNearestPointOfAnyCurveIsRead() {
        CurveReading reading =
                CurveReading.nearest(Figures.accuracy(List.of(FINE, TEST)), 1.4).orElseThrow();
        assertThat(reading.x()).isEqualTo(1.5);
        assertThat(reading.values()).extracting(CurveReading.Value::y).startsWith(3.0);
        assertThat(reading.values().get(1).x()).isIn(1.0, 2.0);
    }

    @Test
    void beyondTheEndTheLastPointIsRead() {
        CurveReading reading =
                CurveReading.nearest(Figures.accuracy(List.of(FINE, TEST)), 100).orElseThrow();
        assertThat(reading.x()).isEqualTo(4);
    }

    @Test
    void hiddenCurvesAreNotRead() {
        CurveFigure figure = Figures.accuracy(List.of(FINE, TEST)).toggled("QL train");
        assertThat(CurveReading.nearest(figure, 1.4).orElseThrow().values())
                .extracting(value -> value.series().name())
                .containsExactly("QL test");
        assertThat(CurveReading.nearest(figure.toggled("QL test"), 1.4)).isEmpty();
    }
}
