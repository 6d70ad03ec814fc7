package org.losslab.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorrectClassQuadraticLossTest extends LossContract {

    @Override
    Loss loss() {
        return new CorrectClassQuadraticLoss(3.5);
    }

    @Test
    void agreesWithHandValues() {
        double[] logits = {0.5, -1, 2};
        assertThat(loss().value(logits, 0)).isEqualTo((0.25 + 1 + 4) / 2 + 1.75 * 0.25);
        double[] gradient = new double[3];
        loss().gradient(logits, 0, gradient);
        assertThat(gradient).containsExactly(-0.5 * 4.5, -1, 2);
    }

    @Property(tries = 100)
    void withTwoClassesThePapersWeightGivesTheQuadraticLoss(
            @ForAll @Size(2) List<@DoubleRange(min = -5, max = 5) Double> drawn) {
        double[] logits = drawn.stream().mapToDouble(Double::doubleValue).toArray();
        Loss ccql = new CorrectClassQuadraticLoss(WeightRule.SQRT.weight(2));
        Loss ql = new QuadraticLoss();
        double[] expected = new double[2];
        double[] actual = new double[2];
        ql.gradient(logits, 1, expected);
        ccql.gradient(logits, 1, actual);
        assertThat(ccql.value(logits, 1)).isEqualTo(ql.value(logits, 1));
        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void aLargeWeightLeavesOnlyTheCorrectClassInTheNormalizedGradient() {
        double weight = 1e12;
        Loss loss = new CorrectClassQuadraticLoss(weight);
        double[] gradient = new double[3];
        loss.gradient(new double[] {0.5, -1, 2}, 0, gradient);
        double reference = loss.reference(3);
        // d/df of (1 − f[y])², the limit of the normalized loss
        assertThat(gradient[0] / reference).isCloseTo(-2 * 0.5, within(1e-11));
        assertThat(gradient[1] / reference).isCloseTo(0, within(1e-11));
        assertThat(gradient[2] / reference).isCloseTo(0, within(1e-11));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, Double.NaN, Double.POSITIVE_INFINITY})
    void aWeightThatIsNoFiniteNonnegativeNumberIsRefused(double weight) {
        assertThatThrownBy(() -> new CorrectClassQuadraticLoss(weight))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("≥ 0");
    }

    @Test
    void weightRulesFollowTheNumberOfClasses() {
        assertThat(WeightRule.parse("sqrt").weight(101)).isEqualTo(9);
        assertThat(WeightRule.parse("linear").weight(100)).isEqualTo(98);
        assertThat(WeightRule.parse("2.5").weight(7)).isEqualTo(2.5);
        assertThat(WeightRule.parse("4").key()).isEqualTo("4");
        assertThatThrownBy(() -> WeightRule.parse("cube")).hasMessageContaining("sqrt, linear or a number");
    }
}
