package org.losslab.mixture.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.losslab.mixture.Accuracies;
import org.losslab.mixture.CentreArrangement;
import org.losslab.mixture.CentreGeometry;
import org.losslab.mixture.Centres;
import org.losslab.mixture.CrossEntropyEffort;
import org.losslab.mixture.CrossEntropyOptimum;
import org.losslab.mixture.Feasibility;
import org.losslab.mixture.NoiseKind;

/** Wherever the sliders stand: finite numbers and ordered bounds. */
class SliderPropertiesTest {

    private static final double ROUNDING = 1e-10;

    @Provide
    Arbitrary<Setting> settings() {
        Arbitrary<CentreArrangement> arrangements =
                Arbitraries.of(CentreArrangement.AUTO, CentreArrangement.EVEN, CentreArrangement.RANDOM);
        Arbitrary<List<Integer>> sizes = Combinators.combine(
                        Arbitraries.integers().between(2, 12), Arbitraries.of(2, 2, 3, 4, 9))
                .as(List::of);
        Arbitrary<Double> share = Arbitraries.doubles().between(0.01, 1).ofScale(4);
        Arbitrary<Double> sigma =
                Arbitraries.oneOf(Arbitraries.just(0.0), logarithmic(1e-3, 3), logarithmic(1e-12, 1e-3));
        Arbitrary<Double> weight = Arbitraries.oneOf(Arbitraries.just(0.0), logarithmic(1e-2, 1e9));
        Arbitrary<Double> radius = logarithmic(1e-2, 1e4);
        return Combinators.combine(arrangements, sizes, share, sigma, weight, radius, Arbitraries.of(NoiseKind.class))
                .as(SliderPropertiesTest::setting);
    }

    private static Arbitrary<Double> logarithmic(double low, double high) {
        return Arbitraries.doubles().between(0, 1).ofScale(6).map(t -> low * Math.pow(high / low, t));
    }

    private static Setting setting(
            CentreArrangement arrangement,
            List<Integer> size,
            double share,
            double sigma,
            double weight,
            double radius,
            NoiseKind noise) {
        int classes = size.get(0);
        int dimension = size.get(1);
        boolean random = arrangement == CentreArrangement.RANDOM;
        double gamma = random
                ? 0
                : share * Feasibility.of(arrangement, classes, dimension).gammaMax();
        double[][] centres = Centres.arrange(arrangement, classes, dimension, gamma, (long) (share * 1e6));
        double used = random ? (1 - Centres.coherence(centres)) / 3 : gamma;
        return new Setting(new CentreGeometry(centres), used, sigma, weight, noise, radius, 0.05, 500);
    }

    private static void ordered(double... rising) {
        for (int i = 1; i < rising.length; i++) {
            assertThat(rising[i - 1])
                    .as("%s of %s", i, Arrays.toString(rising))
                    .isFinite()
                    .isLessThanOrEqualTo(rising[i] + ROUNDING * Math.max(1, Math.abs(rising[i])));
        }
        assertThat(rising[rising.length - 1]).isFinite();
    }

    @Property(tries = 400)
    void quadraticBoundsAreFiniteAndOrdered(@ForAll("settings") Setting setting) {
        ClosedForms closed = ClosedForms.of(setting);
        StatementIII1 third = closed.statementIII1();
        ordered(
                0,
                third.lowerNormalized(),
                third.sharpLowerNormalized(),
                closed.ql().normalized());
        ordered(closed.ql().normalized(), third.upperNormalized(), 1);
        ordered(
                closed.ql().normalized(),
                closed.lemma34().printedSum(),
                closed.ql().normalized());
        Lemma35 lemma = closed.lemma35();
        ordered(closed.ql().minimum(), closed.ccql().minimum(), lemma.scaledValue(), lemma.correctedAtCentres());
        ordered(
                closed.ccql().limitOfLargeWeight(),
                closed.ccql().normalized(),
                closed.ql().normalized());
        if (setting.weight() <= setting.classes()) {
            assertThat(lemma.paperRightSideValid()).isTrue();
        }
        ordered(closed.ql().minimum(), closed.lemma34().lossAtPrintedMinimizer());
        double lossOfArgmin = closed.ccql().lossOf(closed.ccql().classifier());
        // Rounding in Θ is felt through the weight and the pseudo-inverse.
        assertThat(lossOfArgmin).isFinite().isGreaterThanOrEqualTo(closed.ccql().minimum() * (1 - 1e-6) - 1e-9);
        assertThat(closed.ql().norm()).isFinite();
        assertThat(Arrays.stream(closed.ccql().leverages())).allMatch(s -> s >= 0 && s <= 1 + 1e-12);
    }

    @Property(tries = 200)
    void probabilitiesOfLemma33AreOrdered(@ForAll("settings") Setting setting) {
        Lemma33 lemma = ClosedForms.of(setting).lemma33();
        ordered(0, lemma.paperCHalf(), lemma.oneSidedQ(), lemma.pairwiseQ(), lemma.actualCentres(), 1);
    }

    @Property(tries = 200)
    void everyStatementHoldsAsCorrectedAndSaysWhy(@ForAll("settings") Setting setting) {
        for (Statement statement : ClosedForms.of(setting).statements()) {
            for (Bound bound : statement.bounds()) {
                assertThat(bound.value()).isNotNaN();
                if (bound.origin() != Bound.Origin.PRINTED) {
                    assertThat(bound.holds())
                            .as("%s %s", statement.number(), bound)
                            .isTrue();
                }
            }
            for (Condition condition : statement.conditions()) {
                assertThat(condition.text(Locale.ENGLISH)).isNotBlank().doesNotContain("{");
            }
            for (String formula : List.of(statement.formula(), statement.printedFormula(), statement.numbers())) {
                assertThat(formula.chars().filter(c -> c == '{').count())
                        .isEqualTo(formula.chars().filter(c -> c == '}').count());
                assertThat(formula).doesNotContain("NaN");
            }
        }
    }

    @Property(tries = 150)
    void crossEntropyAndAccuracyAreFiniteAndOrdered(@ForAll("settings") Setting setting) {
        ClosedForms closed = ClosedForms.of(setting);
        Accuracies accuracies = new Accuracies(setting.geometry(), 200);
        GaussianResults results = GaussianResults.of(closed, CrossEntropyEffort.INTERACTIVE, accuracies);
        CrossEntropyOptimum optimum = results.optimum();
        // A quadrature with few nodes, or samples, may miss by this much of the loss of a wrong answer.
        double tolerance = 0.02 * (1 + results.crossEntropyAtCentres());
        assertThat(closed.lemma32().jensenLower()).isLessThanOrEqualTo(optimum.value() + tolerance);
        assertThat(optimum.lower()).isLessThanOrEqualTo(results.crossEntropyAtCentres() + tolerance);
        assertThat(optimum.value()).isFinite().isBetween(0.0, Math.log(setting.classes()) + tolerance);
        assertThat(results.bayesCrossEntropy()).isLessThanOrEqualTo(optimum.value() + tolerance);
        for (double accuracy : new double[] {
            results.ceAccuracy().value(),
            results.qlAccuracy().value(),
            results.ccqlAccuracy().value()
        }) {
            double error = 4
                            * (results.bayesAccuracy().standardError()
                                    + results.qlAccuracy().standardError())
                    + 1e-3;
            assertThat(accuracy)
                    .isBetween(0.0, Math.min(1, results.bayesAccuracy().value() + error));
        }
    }
}
