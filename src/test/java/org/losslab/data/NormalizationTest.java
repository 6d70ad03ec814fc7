package org.losslab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NormalizationTest {

    @Test
    void eachChannelHasItsOwnMeanAndDeviation() {
        ExampleShape shape = new ExampleShape(2, 1, 2);
        byte[] pixels = {0, (byte) 255, 51, 102, 0, (byte) 255, 51, 102};
        Normalization normalization = Normalization.of(new Features.Images(shape, pixels));

        assertThat(normalization.mean()).containsExactly(new float[] {0.5f, 0.3f}, within(1e-6f));
        assertThat(normalization.deviation()).containsExactly(new float[] {0.5f, 0.1f}, within(1e-6f));
    }

    @Test
    void anEvenChannelIsNotDividedByZero() {
        Normalization normalization =
                Normalization.of(new Features.Images(new ExampleShape(1, 1, 2), new byte[] {51, 51}));

        assertThat(normalization.mean()).containsExactly(new float[] {0.2f}, within(1e-6f));
        assertThat(normalization.deviation()).containsExactly(1);
    }
}
