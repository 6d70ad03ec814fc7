package org.losslab.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClippingTest {

    private static final Viewport UNIT = new Viewport(0, 1, 0, 1);

    @Test
    void aDivergingCurveIsCutOffWhereItLeaves() {
        Polyline cut = Clipping.clip(new Polyline(new double[] {0, 1}, new double[] {0, 1e30}), UNIT);
        assertThat(cut.y()[0]).isZero();
        assertThat(cut.y()[1]).isEqualTo(1.5);
        assertThat(cut.x()[1]).isEqualTo(1.5e-30);
    }

    @Test
    void curvesInsideStayAsTheyAre() {
        double[] x = {0, 0.25, 0.5, 1};
        double[] y = {0.1, 0.9, 0.2, 0.3};
        Polyline cut = Clipping.clip(new Polyline(x, y), UNIT);
        assertThat(cut.x()).containsExactly(x);
        assertThat(cut.y()).containsExactly(y);
    }

    @Test
    void gapsStay() {
        Polyline cut = Clipping.clip(
                new Polyline(new double[] {0, 0.1, 0.2, 0.3, 0.4}, new double[] {0, 1, Double.NaN, 1, 0}), UNIT);
        assertThat(cut.y()).containsExactly(0, 1, Double.NaN, 1, 0);
    }

    @Test
    void aCurveThatLeavesAndReturnsIsTwoPieces() {
        Polyline cut = Clipping.clip(new Polyline(new double[] {0, 0.5, 1}, new double[] {0, 100, 0}), UNIT);
        assertThat(cut.y()).containsExactly(0, 1.5, Double.NaN, 1.5, 0);
    }
}
