package org.losslab.mixture.bound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.losslab.loss.CrossEntropyLoss;
import org.losslab.mixture.CentreArrangement;
import org.losslab.mixture.CentreGeometry;
import org.losslab.mixture.Centres;
import org.losslab.mixture.MixtureModel;
import org.losslab.mixture.NoiseKind;

class LemmasTest {

    private static Setting setting(
            CentreArrangement arrangement, int classes, int dimension, double gamma, double sigma, double weight) {
        double[][] centres = Centres.arrange(arrangement, classes, dimension, gamma, 1);
        return new Setting(new CentreGeometry(centres), gamma, sigma, weight, NoiseKind.GAUSSIAN, 10, 0.05, 500);
    }

    @Test
    void lemma35IsFalseForOrthonormalCentresAndLargeWeight() {
        Lemma35 lemma = ClosedForms.of(setting(CentreArrangement.AUTO, 4, 4, 1.0 / 3, 0.1, 20))
                .lemma35();
        assertThat(lemma.minimum()).isCloseTo(0.1186, within(5e-5));
        assertThat(lemma.paperRightSide()).isCloseTo(0.04, within(1e-12));
        assertThat(lemma.paperRightSideValid()).isFalse();
        assertThat(lemma.applies()).isFalse();
        assertThat(lemma.conditions().get(1).text(Locale.ENGLISH)).startsWith("False here");
        // Exact for orthonormal centres.
        assertThat(lemma.scaledValue()).isCloseTo(lemma.minimum(), within(1e-14));
    }

    @Test
    void tightFramesReachTheFloor() {
        ClosedForms closed =
                ClosedForms.of(setting(CentreArrangement.FAN, 7, 2, (1 - Math.cos(Math.PI / 7)) / 3, 0.3, 4));
        assertThat(closed.ql().normalized()).isCloseTo(closed.statementIII1().sharpLowerNormalized(), within(1e-13));
        ClosedForms noiseless =
                ClosedForms.of(setting(CentreArrangement.FAN, 7, 2, (1 - Math.cos(Math.PI / 7)) / 3, 0, 4));
        assertThat(noiseless.ql().normalized()).isCloseTo(1 - 2.0 / 7, within(1e-13));
        assertThat(noiseless.ccql().normalized()).isCloseTo((7 - 2) / (7 + 4 * 2.0), within(1e-13));
    }

    @Test
    void slowGrowthNearNoNoiseFollowsTheSpectrum() {
        Setting setting = setting(CentreArrangement.PACKING, 7, 3, 0.1, 1e-4, 0);
        double expected = 1 - 3.0 / 7;
        for (int k = 0; k < 3; k++) {
            expected += 1e-8 / setting.geometry().eigenvalue(k);
        }
        assertThat(ClosedForms.of(setting).ql().normalized()).isCloseTo(expected, within(1e-14));
    }

    @Test
    void lemma32HoldsForBoundedNoiseOnEveryDraw() {
        double[][] centres = Centres.arrange(CentreArrangement.EVEN, 8, 3, 0.1, 1);
        CentreGeometry geometry = new CentreGeometry(centres);
        for (NoiseKind noise : new NoiseKind[] {NoiseKind.BALL, NoiseKind.SPHERE, NoiseKind.RADEMACHER}) {
            double sigma = noise.largestSigma(0.1, 3);
            Setting setting = new Setting(geometry, 0.1, sigma, 0, noise, 20, 0.05, 500);
            Lemma32 lemma = ClosedForms.of(setting).lemma32();
            assertThat(lemma.applies()).isTrue();
            assertThat(lemma.sharpLogBound()).isLessThan(lemma.logBound());
            assertThat(lemma.centresLogBound()).isLessThanOrEqualTo(lemma.sharpLogBound());
            MixtureModel mixture = new MixtureModel(centres, sigma, noise);
            SplittableRandom random = new SplittableRandom(1);
            double[] x = new double[3];
            double[] logits = new double[8];
            double worst = 0;
            for (int i = 0; i < 4000; i++) {
                mixture.sample(random, i % 8, x);
                for (int k = 0; k < 8; k++) {
                    logits[k] = 20 * (centres[k][0] * x[0] + centres[k][1] * x[1] + centres[k][2] * x[2]);
                }
                worst = Math.max(worst, new CrossEntropyLoss().value(logits, i % 8));
            }
            assertThat(worst).isLessThanOrEqualTo(lemma.sharpLogBound());
            Setting louder = new Setting(geometry, 0.1, sigma * 1.01, 0, noise, 20, 0.05, 500);
            assertThat(ClosedForms.of(louder).lemma32().applies()).isFalse();
        }
    }

    @Test
    void radiusForEpsilonReachesEpsilon() {
        Setting setting = setting(CentreArrangement.AUTO, 6, 6, 0.2, 0, 1);
        double radius = ClosedForms.of(setting).lemma32().radiusForEpsilon();
        Setting there = new Setting(setting.geometry(), 0.2, 0, 1, NoiseKind.BALL, radius, 0.05, 500);
        assertThat(ClosedForms.of(there).lemma32().linearBound()).isLessThanOrEqualTo(0.05);
    }

    @Test
    void numbersStandInTheFormula() {
        ClosedForms closed = ClosedForms.of(setting(CentreArrangement.AUTO, 4, 4, 1.0 / 3, 0.1, 20));
        assertThat(closed.statementIII1().numbers()).contains("\\frac{4}{4}").contains("0.1^2");
        assertThat(closed.lemma34().numbers())
                .contains("\\frac{0.01}{4\\cdot0.01+1}")
                .contains("+\\cdots");
        assertThat(closed.lemma35().numbers()).contains("q=0+0.24");
        assertThat(Numbers.latex(1.234567e-5)).isEqualTo("1.235\\times10^{-5}");
        assertThat(Numbers.latex(Double.POSITIVE_INFINITY)).isEqualTo("\\infty");
    }

    @Test
    void countingComparesEquationsWithParameters() {
        CountingArgument counting = new CountingArgument(10, 15, 2);
        assertThat(counting.equationsOfQuadraticLoss()).isEqualTo(150);
        assertThat(counting.equationsOfCorrectClassLimit()).isEqualTo(15);
        assertThat(counting.parameters()).isEqualTo(20);
        assertThat(counting.quadraticLossCanInterpolate()).isFalse();
        assertThat(counting.parametersSufficeForCorrectClassLimit()).isTrue();
    }

    @Test
    void settingsOutOfRangeAreRefused() {
        CentreGeometry geometry =
                setting(CentreArrangement.AUTO, 4, 4, 0.2, 0, 0).geometry();
        assertThatThrownBy(() -> new Setting(geometry, 0.2, -1, 0, NoiseKind.BALL, 1, 0.05, 1))
                .hasMessage("sigma must be a finite number ≥ 0, not -1");
        assertThatThrownBy(() -> new Setting(geometry, 0.2, 1, Double.NaN, NoiseKind.BALL, 1, 0.05, 1))
                .hasMessageContaining("weight");
        assertThatThrownBy(() -> new Setting(geometry, 0.2, 1, 1, NoiseKind.BALL, 0, 0.05, 1))
                .hasMessageContaining("radius");
    }

    @Test
    void twoHundredClassesInTwoHundredDimensionsKeepTheirDigits() {
        for (double sigma : new double[] {0, 1e-6, 0.1, 10}) {
            ClosedForms closed = ClosedForms.of(setting(CentreArrangement.AUTO, 200, 200, 0.2, sigma, 50));
            double variance = sigma * sigma;
            double correlation = 0.4;
            double sum = variance / (200 * variance + 1 + 199 * correlation)
                    + 199 * variance / (200 * variance + 1 - correlation);
            assertThat(closed.ql().normalized()).isCloseTo(sum, within(1e-11 * sum));
            double ridge = 250 * variance;
            double leverage = ((1 + 199 * correlation) / (1 + 199 * correlation + ridge)
                            + 199 * (1 - correlation) / (1 - correlation + ridge))
                    / 200;
            assertThat(closed.ccql().leverages()[7]).isCloseTo(leverage, within(1e-12));
        }
    }
}
