package org.losslab.loss;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuadraticLossTest extends LossContract {

    @Override
    Loss loss() {
        return new QuadraticLoss();
    }

    @Test
    void agreesWithHandValues() {
        double[] logits = {0.5, -1, 2};
        assertThat(loss().value(logits, 2)).isEqualTo((0.25 + 1 + 1) / 2);
        double[] gradient = new double[3];
        loss().gradient(logits, 2, gradient);
        assertThat(gradient).containsExactly(0.5, -1, 1);
    }
}
