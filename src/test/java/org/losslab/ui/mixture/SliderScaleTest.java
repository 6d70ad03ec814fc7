package org.losslab.ui.mixture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.losslab.state.MixtureState;

class SliderScaleTest {

    @Test
    void aStepLeadsOutOfTheUnlimitedWeightAndBackIntoIt() {
        SliderScale weight = SliderScale.weight();
        double below = weight.step(MixtureState.UNLIMITED_WEIGHT, -1);
        assertThat(below).isPositive().isLessThan(MixtureState.UNLIMITED_WEIGHT);
        assertThat(weight.step(below, -1)).isLessThan(below);
        assertThat(weight.step(below, 1)).isEqualTo(MixtureState.UNLIMITED_WEIGHT);
    }
}
