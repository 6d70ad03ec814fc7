package org.losslab.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SmoothingTest {

    @Test
    void theStartIsNotDrawnTowardsZero() {
        double[] smooth = Smoothing.smooth(new double[] {4, 2}, 0.5);
        assertThat(smooth[0]).isEqualTo(4);
        // m = 0.5·(0.5·4) + 0.5·2 = 2, over 1 − 0.25
        assertThat(smooth[1]).isCloseTo(2 / 0.75, within(1e-12));
    }

    @Test
    void noSmoothingChangesNothing() {
        assertThat(Smoothing.smooth(new double[] {3, -1, 7}, 0)).containsExactly(3, -1, 7);
    }

    @Test
    void gapsStayAndCountForNothing() {
        double[] smooth = Smoothing.smooth(new double[] {4, Double.NaN, 2}, 0.5);
        assertThat(smooth[1]).isNaN();
        assertThat(smooth[2]).isCloseTo(2 / 0.75, within(1e-12));
    }

    @Property
    void aMeanLiesBetweenTheExtremes(
            @ForAll @Size(min = 1, max = 60) List<@DoubleRange(min = -100, max = 100) Double> values,
            @ForAll @DoubleRange(min = 0, max = 0.99) double smoothing) {
        double[] y = values.stream().mapToDouble(Double::doubleValue).toArray();
        double low = Arrays.stream(y).min().orElseThrow();
        double high = Arrays.stream(y).max().orElseThrow();
        for (double value : Smoothing.smooth(y, smoothing)) {
            assertThat(value).isBetween(low - 1e-6, high + 1e-6);
        }
    }
}
