package org.losslab.mixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MixtureModelTest {

    private static final double[][] CENTRES = {{1, 0, 0}, {0, 0.6, 0.8}};

    @ParameterizedTest
    @EnumSource
    void samplesHaveTheClassMeanAndCovarianceSigmaSquared(NoiseKind noise) {
        double sigma = 0.3;
        MixtureModel mixture = new MixtureModel(CENTRES, sigma, noise);
        var random = new SplittableRandom(5);
        int samples = 100_000;
        double[] x = new double[3];
        double[] mean = new double[3];
        double[] covariance = new double[3];
        double furthest = 0;
        for (int s = 0; s < samples; s++) {
            mixture.sample(random, 1, x);
            double[] z = {x[0], x[1] - 0.6, x[2] - 0.8};
            for (int j = 0; j < 3; j++) {
                mean[j] += x[j] / samples;
                covariance[j] += z[j] * z[(j + 1) % 3] / samples;
            }
            furthest = Math.max(furthest, Math.sqrt(Centres.dot(z, z)));
        }
        assertThat(mean).containsExactly(CENTRES[1], within(0.005));
        assertThat(covariance).containsExactly(new double[3], within(0.002));
        double total = 0;
        for (int s = 0; s < samples; s++) {
            noise.sample(random, sigma, x);
            total += Arrays.stream(x).map(v -> v * v).sum() / samples;
        }
        assertThat(total).isCloseTo(3 * sigma * sigma, within(0.004));
        assertThat(furthest).isLessThanOrEqualTo(sigma * noise.radius(3) * (1 + 1e-12));
    }

    @Test
    void largestSigmaKeepsTheNoiseWithinGamma() {
        assertThat(NoiseKind.SPHERE.largestSigma(0.1, 4)).isEqualTo(0.05);
        assertThat(NoiseKind.BALL.largestSigma(0.1, 2)).isEqualTo(0.05);
        assertThat(NoiseKind.GAUSSIAN.largestSigma(0.1, 2)).isZero();
    }

    @Test
    void centresAreNotShared() {
        double[][] centres = Centres.copy(CENTRES);
        MixtureModel mixture = new MixtureModel(centres, 0, NoiseKind.GAUSSIAN);
        centres[0][0] = 5;
        mixture.centres()[0][0] = 7;
        assertThat(mixture.centres()).isDeepEqualTo(CENTRES);
        double[] x = new double[3];
        mixture.sample(new SplittableRandom(1), 0, x);
        assertThat(x).containsExactly(CENTRES[0]);
    }

    @Test
    void negativeOrMissingSigmaIsRefused() {
        assertThatThrownBy(() -> new MixtureModel(CENTRES, -0.1, NoiseKind.BALL))
                .hasMessageContaining("sigma");
        assertThatThrownBy(() -> new MixtureModel(CENTRES, Double.NaN, NoiseKind.BALL))
                .hasMessageContaining("sigma");
    }
}
