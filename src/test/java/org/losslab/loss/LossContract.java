package org.losslab.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What every loss must keep, whatever its formula. */
abstract class LossContract {

    abstract Loss loss();

    @Property(tries = 200)
    void gradientIsTheSlopeOfTheValue(
            @ForAll @Size(min = 2, max = 12) List<@DoubleRange(min = -5, max = 5) Double> drawn,
            @ForAll @IntRange(max = 100) int pick) {
        double[] logits = drawn.stream().mapToDouble(Double::doubleValue).toArray();
        int label = pick % logits.length;
        double[] gradient = new double[logits.length];
        loss().gradient(logits, label, gradient);
        double h = 1e-5;
        for (int k = 0; k < logits.length; k++) {
            double[] up = logits.clone();
            double[] down = logits.clone();
            up[k] += h;
            down[k] -= h;
            double slope = (loss().value(up, label) - loss().value(down, label)) / (2 * h);
            assertThat(gradient[k]).isCloseTo(slope, within(1e-6 * (1 + Math.abs(slope))));
        }
    }

    @Property(tries = 200)
    void zeroLogitsGiveTheReferenceLevel(
            @ForAll @IntRange(min = 2, max = 200) int classes, @ForAll @IntRange int pick) {
        int label = Math.floorMod(pick, classes);
        double value = loss().value(new double[classes], label);
        assertThat(value).isCloseTo(loss().reference(classes), within(1e-13 * value));
        assertThat(loss().normalized(value, classes)).isCloseTo(1, within(1e-13));
    }

    @Property(tries = 200)
    void exchangingTwoWrongClassesExchangesTheirGradients(
            @ForAll @Size(min = 3, max = 12) List<@DoubleRange(min = -5, max = 5) Double> drawn) {
        double[] logits = drawn.stream().mapToDouble(Double::doubleValue).toArray();
        double[] swapped = logits.clone();
        swapped[1] = logits[2];
        swapped[2] = logits[1];
        double[] gradient = new double[logits.length];
        double[] swappedGradient = new double[logits.length];
        loss().gradient(logits, 0, gradient);
        loss().gradient(swapped, 0, swappedGradient);
        assertThat(loss().value(swapped, 0)).isCloseTo(loss().value(logits, 0), within(1e-12));
        assertThat(swappedGradient[1]).isCloseTo(gradient[2], within(1e-12));
        assertThat(swappedGradient[2]).isCloseTo(gradient[1], within(1e-12));
    }

    @Property(tries = 200)
    void extremeLogitsGiveFiniteNumbers(
            @ForAll @Size(min = 2, max = 6) List<@DoubleRange(min = -1e4, max = 1e4) Double> drawn) {
        double[] logits = drawn.stream().mapToDouble(Double::doubleValue).toArray();
        for (int label = 0; label < logits.length; label++) {
            double[] gradient = new double[logits.length];
            loss().gradient(logits, label, gradient);
            assertThat(loss().value(logits, label)).isFinite().isNotNegative();
            assertThat(gradient).doesNotContain(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
        }
    }

    @Property(tries = 20)
    void theGradientMayBeWrittenOverTheLogits(@ForAll @Size(5) List<@DoubleRange(min = -5, max = 5) Double> drawn) {
        double[] logits = drawn.stream().mapToDouble(Double::doubleValue).toArray();
        double[] gradient = new double[5];
        loss().gradient(logits, 3, gradient);
        loss().gradient(logits, 3, logits);
        assertThat(logits).isEqualTo(gradient);
    }

    @Property(tries = 1)
    void aLabelOutOfRangeIsRefused() {
        assertThatThrownBy(() -> loss().gradient(new double[3], 3, new double[3]))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> loss().value(new double[3], -1)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
