package org.losslab.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CrossEntropyLossTest extends LossContract {

    @Override
    Loss loss() {
        return new CrossEntropyLoss();
    }

    @Test
    void agreesWithHandValues() {
        // softmax(0, ln 3) = (1/4, 3/4)
        double[] logits = {0, Math.log(3)};
        assertThat(loss().value(logits, 1)).isCloseTo(Math.log(4.0 / 3), within(1e-15));
        assertThat(loss().value(logits, 0)).isCloseTo(Math.log(4), within(1e-15));
        double[] gradient = new double[2];
        loss().gradient(logits, 1, gradient);
        assertThat(gradient).containsExactly(new double[] {0.25, -0.25}, within(1e-15));
    }

    @Test
    void aVeryConfidentRightAnswerKeepsItsDigits() {
        double[] logits = {40, 0, 0};
        assertThat(loss().value(logits, 0) / (2 * Math.exp(-40))).isCloseTo(1, within(1e-12));
        double[] gradient = new double[3];
        loss().gradient(logits, 0, gradient);
        assertThat(gradient[0] / (-2 * Math.exp(-40))).isCloseTo(1, within(1e-12));
    }

    @Test
    void aVeryConfidentWrongAnswerCostsItsMargin() {
        assertThat(loss().value(new double[] {-1e4, 1e4}, 0)).isEqualTo(2e4);
    }
}
