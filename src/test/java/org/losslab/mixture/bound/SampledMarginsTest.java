package org.losslab.mixture.bound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.losslab.mixture.CentreArrangement;
import org.losslab.mixture.CentreGeometry;
import org.losslab.mixture.Centres;
import org.losslab.mixture.MixtureModel;
import org.losslab.mixture.NoiseKind;
import org.losslab.mixture.Normal;

class SampledMarginsTest {

    private static final double[][] ORTHONORMAL = {{1, 0}, {0, 1}};

    private static SampledMargins sampled(
            double[][] centres, double sigma, NoiseKind noise, double gamma, int samples) {
        return SampledMargins.of(new MixtureModel(centres, sigma, noise), gamma, samples, 3);
    }

    @Test
    void ofTwoClassesItIsKnownExactly() {
        double sigma = 0.5;
        double gamma = 1.0 / 3;
        SampledMargins margins = sampled(ORTHONORMAL, sigma, NoiseKind.GAUSSIAN, gamma, 100);
        // (μ_1 − μ_2)ᵀx is normal with mean 1 and variance 2σ².
        double exact = Normal.tail((1 - gamma) / (sigma * Math.sqrt(2)));
        assertThat(margins.failureOfOne()).isCloseTo(exact, within(1e-15));
        assertThat(margins.ofAll(3)).isCloseTo(Math.pow(1 - exact, 3), within(1e-15));
        assertThat(margins.standardError(3)).isZero();
        assertThat(margins.tells(Math.pow(1 - exact, 3), 3)).isFalse();
    }

    @Test
    void withoutNoiseEveryMarginIsWideEnough() {
        assertThat(sampled(ORTHONORMAL, 0, NoiseKind.GAUSSIAN, 1.0 / 3, 10).ofAll(1000))
                .isEqualTo(1);
    }

    @Test
    void otherNoiseIsCounted() {
        // The margin is 1 + z_1 − z_2, each ±0.4: too small in one of four.
        SampledMargins margins = sampled(ORTHONORMAL, 0.4, NoiseKind.RADEMACHER, 0.3, 100_000);
        assertThat(margins.failureOfOne()).isCloseTo(0.25, within(4 * margins.error()));
        assertThat(margins.error()).isCloseTo(Math.sqrt(0.25 * 0.75 / 100_000), within(1e-5));
        assertThat(sampled(ORTHONORMAL, 0.1, NoiseKind.BALL, 0.3, 1000).error()).isPositive();
    }

    @Test
    void atLeastOneSampleOfEachClassIsDrawn() {
        assertThat(sampled(ORTHONORMAL, 1, NoiseKind.GAUSSIAN, 0.1, 1).drawn()).isEqualTo(2);
    }

    @Test
    void lemma33IsNeverAboveIt() {
        for (CentreArrangement arrangement : List.of(CentreArrangement.FAN, CentreArrangement.RANDOM)) {
            for (int classes : new int[] {2, 3, 5, 12}) {
                double[][] centres = Centres.arrange(arrangement, classes, 2, 0.003, classes);
                CentreGeometry geometry = new CentreGeometry(centres);
                for (double sigma : new double[] {0.003, 0.01, 0.03, 0.1, 0.5}) {
                    Setting setting = new Setting(geometry, 0.003, sigma, 1, NoiseKind.GAUSSIAN, 10, 0.01, 300);
                    double bound = ClosedForms.of(setting).lemma33().actualCentres();
                    double measured = sampled(centres, sigma, NoiseKind.GAUSSIAN, 0.003, 2000)
                            .ofAll(300);
                    assertThat(measured)
                            .as("%s, K = %s, σ = %s", arrangement, classes, sigma)
                            .isGreaterThanOrEqualTo(bound * (1 - 1e-9));
                }
            }
        }
    }

    @Test
    void whatMarginsHaveInCommonIsMeasured() {
        // Of three classes at 120 degrees the two margins of a class are normal, with correlation ½.
        double[][] centres = {{1, 0}, {-0.5, Math.sqrt(0.75)}, {-0.5, -Math.sqrt(0.75)}};
        for (double sigma : new double[] {0.4, 1, 3}) {
            SampledMargins margins = sampled(centres, sigma, NoiseKind.GAUSSIAN, 0.1, 300_000);
            SampledMargins counted = counted(centres, sigma);
            assertThat(margins.failureOfOne())
                    .isCloseTo(counted.failureOfOne(), within(4 * Math.hypot(counted.error(), margins.error())));
            assertThat(margins.error()).isPositive().isLessThanOrEqualTo(counted.error() * 1.01);
        }
    }

    /** By counting alone. */
    private static SampledMargins counted(double[][] centres, double sigma) {
        RandomGenerator random = new SplittableRandom(5);
        int drawn = 300_000;
        int failed = 0;
        double[] x = new double[2];
        for (int i = 0; i < drawn; i++) {
            NoiseKind.GAUSSIAN.sample(random, sigma, x);
            x[0] += 1;
            double own = Centres.dot(centres[0], x);
            failed += own - Math.max(Centres.dot(centres[1], x), Centres.dot(centres[2], x)) < 0.1 ? 1 : 0;
        }
        double share = (double) failed / drawn;
        return new SampledMargins(share, Math.sqrt(share * (1 - share) / drawn), drawn);
    }

    @Test
    void ofManySamplesItTellsWhatItTellsOfOne() {
        SampledMargins measured = new SampledMargins(0.0295, 0.0012, 20_000);
        assertThat(measured.tells(Math.pow(0.9722, 600), 600)).isFalse();
        assertThat(measured.tells(Math.pow(0.9675, 600), 600)).isFalse();
        assertThat(measured.tells(Math.pow(0.9765, 600), 600)).isTrue();
        assertThat(measured.tells(0, 600)).isTrue();
    }
}
