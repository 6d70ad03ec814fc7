package org.losslab.mixture.bound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.losslab.mixture.MixtureModel;
import org.losslab.mixture.NoiseKind;
import org.losslab.mixture.Normal;

class SampledMarginsTest {

    private static final double[][] ORTHONORMAL = {{1, 0}, {0, 1}};

    @Test
    void twoOrthonormalCentresHaveTheirMarginExactly() {
        double sigma = 0.5;
        double gamma = 1.0 / 3;
        SampledMargins margins =
                SampledMargins.of(new MixtureModel(ORTHONORMAL, sigma, NoiseKind.GAUSSIAN), gamma, 100_000, 3);
        // (μ_1 − μ_2)ᵀx is normal with mean 1 and variance 2σ².
        double exact = 1 - Normal.tail((1 - gamma) / (sigma * Math.sqrt(2)));
        assertThat(margins.ofOne()).isCloseTo(exact, within(0.006));
        assertThat(margins.ofAll(3)).isCloseTo(Math.pow(exact, 3), within(4 * margins.standardError(3)));
    }

    @Test
    void withoutNoiseEveryMarginIsWideEnough() {
        SampledMargins margins =
                SampledMargins.of(new MixtureModel(ORTHONORMAL, 0, NoiseKind.GAUSSIAN), 1.0 / 3, 10, 1);
        assertThat(margins.ofAll(1000)).isEqualTo(1);
        assertThat(margins.standardError(1000)).isPositive();
    }

    @Test
    void atLeastOneSampleOfEachClassIsDrawn() {
        assertThat(SampledMargins.of(new MixtureModel(ORTHONORMAL, 1, NoiseKind.GAUSSIAN), 0.1, 1, 1)
                        .drawn())
                .isEqualTo(2);
    }

    @Test
    void ofManySamplesItTellsWhatItTellsOfOne() {
        // 0.9705 +- 0.0012 for one: 0.9722 is not told from it, to the 600th power almost three times as much.
        SampledMargins measured = new SampledMargins(0.9705, 20_000);
        assertThat(measured.tells(Math.pow(0.9722, 600), 600)).isFalse();
        assertThat(measured.tells(Math.pow(0.9675, 600), 600)).isFalse();
        assertThat(measured.tells(Math.pow(0.9765, 600), 600)).isTrue();
        assertThat(measured.tells(0, 600)).isTrue();
        assertThat(new SampledMargins(1, 20_000).tells(Math.pow(1 - 1e-6, 600), 600))
                .isFalse();
        assertThat(new SampledMargins(1, 20_000).tells(0.5, 600)).isTrue();
    }
}
