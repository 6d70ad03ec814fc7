package org.losslab.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DecimationTest {

    private static Polyline noise(int points) {
        Random random = new Random(1);
        double[] x = new double[points];
        double[] y = new double[points];
        for (int i = 0; i < points; i++) {
            x[i] = i;
            y[i] = random.nextGaussian();
        }
        return new Polyline(x, y);
    }

    @Test
    void everyColumnKeepsItsExtremes() {
        Polyline curve = noise(100_000);
        int columns = 500;
        Polyline kept = Decimation.decimate(curve, 0, 100_000, columns);
        assertThat(kept.x().length).isLessThanOrEqualTo(4 * columns + 8);
        for (int column = 0; column < columns; column++) {
            int from = column * 200;
            double[] all = Arrays.copyOfRange(curve.y(), from, from + 200);
            double[] left = Arrays.copyOfRange(
                    kept.y(), Decimation.firstAtLeast(kept.x(), from), Decimation.firstAtLeast(kept.x(), from + 200));
            assertThat(Arrays.stream(left).min()).isEqualTo(Arrays.stream(all).min());
            assertThat(Arrays.stream(left).max()).isEqualTo(Arrays.stream(all).max());
            assertThat(left[0]).isEqualTo(all[0]);
            assertThat(left[left.length - 1]).isEqualTo(all[199]);
        }
    }

    @Test
    void shortCurvesStayAsTheyAre() {
        Polyline curve = noise(100);
        assertThat(Decimation.decimate(curve, 0, 99, 500).y()).containsExactly(curve.y());
    }

    @Test
    void zoomedViewsKeepOnePointBeyondEachEdge() {
        Polyline kept = Decimation.decimate(noise(1000), 100.5, 110.5, 500);
        assertThat(kept.x()[0]).isEqualTo(100);
        assertThat(kept.x()[kept.x().length - 1]).isEqualTo(111);
    }

    @Test
    void columnsWithoutValuesBecomeOneGap() {
        Polyline curve = noise(10_000);
        Arrays.fill(curve.y(), 4000, 6000, Double.NaN);
        Polyline kept = Decimation.decimate(curve, 0, 10_000, 100);
        assertThat(Arrays.stream(kept.y()).filter(Double::isNaN).count()).isEqualTo(1);
    }
}
