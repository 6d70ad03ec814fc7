package org.losslab.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TicksTest {

    private static List<String> labels(Scale scale, double low, double high, int most) {
        return Ticks.of(scale, low, high, most).stream().map(Ticks.Tick::label).toList();
    }

    @Test
    void linearTicksAreRoundNumbers() {
        assertThat(labels(Scale.LINEAR, -0.9, 60.9, 6)).containsExactly("0", "10", "20", "30", "40", "50", "60");
        assertThat(labels(Scale.LINEAR, 0.27, 0.43, 4)).containsExactly("0.30", "0.35", "0.40");
        assertThat(labels(Scale.LINEAR, -1, 1, 4)).containsExactly("\u22121.0", "\u22120.5", "0.0", "0.5", "1.0");
    }

    @Test
    void accuracyIsLabelledInPercent() {
        assertThat(labels(Scale.PERCENT, -0.015, 1.015, 5)).containsExactly("0", "20", "40", "60", "80", "100");
        assertThat(Ticks.of(Scale.PERCENT, 0, 1, 5).get(1).position()).isEqualTo(0.2);
    }

    @Test
    void decadesAreLabelledByValue() {
        assertThat(labels(Scale.LOG, -3, 0, 4)).containsExactly("0.001", "0.01", "0.1", "1");
        assertThat(labels(Scale.LOG, -1, 0, 6)).containsExactly("0.1", "0.2", "0.5", "1");
    }

    @Test
    void lessThanADecadeHasRoundValuesToo() {
        assertThat(labels(Scale.LOG, Math.log10(0.79), Math.log10(1.01), 4))
                .containsExactly("0.80", "0.85", "0.90", "0.95", "1.00");
    }

    @Test
    void noLogarithmicAxisIsBareAtItsLowEnd() {
        assertThat(labels(Scale.LOG, Math.log10(0.6), Math.log10(3.4), 4)).containsExactly("0.6", "0.8", "1", "2", "3");
        assertThat(labels(Scale.LOG, Math.log10(0.55), Math.log10(5.6), 4)).containsExactly("0.6", "1", "2", "4");
    }

    @Test
    void aLowLogarithmicAxisHasMoreThanOneLabel() {
        assertThat(labels(Scale.LOG, Math.log10(0.25), Math.log10(3.4), 2)).containsExactly("0.3", "1", "3");
        assertThat(labels(Scale.LOG, Math.log10(0.35), Math.log10(2.6), 2)).hasSizeBetween(2, 3);
    }

    @Test
    void zeroIsShortBesideSmallNumbers() {
        assertThat(labels(Scale.LINEAR, -5e-13, 1.2e-11, 2)).containsExactly("0", "5e\u221212", "1e\u221211");
    }

    @Test
    void manyDecadesLeaveSomeOut() {
        assertThat(labels(Scale.LOG, -8, 8, 5)).containsExactly("1e\u22128", "0.0001", "1", "10000", "1e8");
    }
}
