package org.losslab.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GradientSplitTest {

    private static final double[] WRONG_BY_A_TENTH = {0.9, 0.1, 0.1, 0.1, 0.1};

    @Test
    void quadraticResidualsThatAreAlikeLeaveTheCorrectClassOnePartInK() {
        GradientSplit split = GradientSplit.of(new QuadraticLoss(), WRONG_BY_A_TENTH, 0);
        assertThat(split.correctShare()).isCloseTo(1.0 / 5, within(1e-12));
        assertThat(split.correct() + split.others()).isCloseTo(0.05, within(1e-12));
    }

    @Test
    void thePapersWeightBalancesThem() {
        double weight = WeightRule.SQRT.weight(5);
        GradientSplit split = GradientSplit.of(new CorrectClassQuadraticLoss(weight), WRONG_BY_A_TENTH, 0);
        assertThat(split.correctShare()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void theZeroClassifierIsPulledByTheCorrectClassAlone() {
        double[] zero = new double[5];
        assertThat(GradientSplit.of(new QuadraticLoss(), zero, 3).correctShare())
                .isEqualTo(1);
        // Softmax is 1/5 each: (4/5)² against 4 (1/5)².
        assertThat(GradientSplit.of(new CrossEntropyLoss(), zero, 3).correctShare())
                .isCloseTo(0.8, within(1e-12));
    }

    @Test
    void noGradientHasNoShare() {
        GradientSplit none = GradientSplit.of(new QuadraticLoss(), new double[] {1, 0}, 0);
        assertThat(none.correctShare()).isNaN();
        assertThat(none.plus(new GradientSplit(1, 3)).correctShare()).isEqualTo(0.25);
    }
}
