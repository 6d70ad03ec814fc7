package org.losslab.mixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CentresTest {

    @ParameterizedTest
    @CsvSource({
        "EQUICORRELATED, 5, 8, 0.2",
        "EQUICORRELATED, 200, 200, 0.3333",
        "FAN, 5, 2, 0.06",
        "FAN, 25, 2, 0.0001",
        "PACKING, 7, 3, 0.12",
        "PACKING, 40, 3, 0.01",
        "PACKING, 10, 4, 0.17",
        "PACKING, 9, 8, 0.29",
        "AUTO, 50, 10, 0.1"
    })
    void coherenceIsExactlyOneMinusThreeGamma(CentreArrangement arrangement, int classes, int dimension, double gamma) {
        double[][] centres = Centres.arrange(arrangement, classes, dimension, gamma, 1);
        Centres.check(centres);
        assertThat(centres).hasDimensions(classes, dimension);
        assertThat(Centres.coherence(centres)).isCloseTo(1 - 3 * gamma, within(1e-13));
    }

    @ParameterizedTest
    @CsvSource({"4, 3, 0.3", "7, 2, 0.1", "12, 3, 0.1", "40, 3, 0.02", "6, 9, 0.39", "12, 5, 0.01"})
    void evenCentresMeetTheSignedConditionExactly(int classes, int dimension, double gamma) {
        double[][] centres = Centres.arrange(CentreArrangement.EVEN, classes, dimension, gamma, 1);
        Centres.check(centres);
        assertThat(Centres.largestCorrelation(centres)).isCloseTo(1 - 3 * gamma, within(1e-13));
    }

    @Test
    void twelveEvenPointsOnTheSphereAreAnIcosahedron() {
        double best = 1 - 3 * Feasibility.of(CentreArrangement.EVEN, 12, 3).gammaMax();
        assertThat(best).isCloseTo(1 / Math.sqrt(5), within(1e-4));
    }

    @Test
    void theSearchFindsKnownPackings() {
        assertThat(Coherence.bestKnown(6, 4)).isCloseTo(1.0 / 3, within(2e-3));
        assertThat(Coherence.bestKnown(10, 5)).isCloseTo(1.0 / 3, within(1e-4));
        assertThat(Coherence.bestKnown(16, 6)).isCloseTo(1.0 / 3, within(1e-4));
    }

    @ParameterizedTest
    @CsvSource({"5, 2", "7, 3", "40, 3", "12, 4", "30, 5", "20, 19"})
    void knownPackingsRespectTheCertifiedBound(int classes, int dimension) {
        Feasibility feasibility = Feasibility.of(CentreArrangement.AUTO, classes, dimension);
        assertThat(feasibility.gammaMax()).isPositive().isLessThanOrEqualTo(feasibility.gammaCertified() + 1e-12);
        double[][] centres = Centres.arrange(CentreArrangement.AUTO, classes, dimension, feasibility.gammaMax(), 1);
        assertThat(Centres.coherence(centres)).isCloseTo(1 - 3 * feasibility.gammaMax(), within(1e-13));
    }

    @Test
    void infeasibleCentresAreRefusedInOneLine() {
        assertRefused(CentreArrangement.FAN, 5, 2, 0.2, "too large");
        assertRefused(CentreArrangement.FAN, 5, 3, 0.01, "d = 2");
        assertRefused(CentreArrangement.EQUICORRELATED, 5, 3, 0.1, "d ≥ K");
        assertRefused(CentreArrangement.PACKING, 7, 3, 0.2, "too large");
        assertRefused(CentreArrangement.AUTO, 3, 3, 0.34, "too large");
        assertRefused(CentreArrangement.AUTO, 3, 3, Double.NaN, "> 0");
        assertRefused(CentreArrangement.AUTO, 1, 3, 0.1, "at least 2");
        assertRefused(CentreArrangement.AUTO, 3, 1, 0.1, "2 dimensions");
    }

    private static void assertRefused(
            CentreArrangement arrangement, int classes, int dimension, double gamma, String reason) {
        assertThatThrownBy(() -> Centres.arrange(arrangement, classes, dimension, gamma, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason)
                .message()
                .doesNotContain("\n");
    }

    @Test
    void randomCentresFollowTheSeed() {
        double[][] centres = Centres.arrange(CentreArrangement.RANDOM, 9, 4, Double.NaN, 3);
        Centres.check(centres);
        assertThat(Centres.arrange(CentreArrangement.RANDOM, 9, 4, 0, 3)).isDeepEqualTo(centres);
        assertThat(Centres.arrange(CentreArrangement.RANDOM, 9, 4, 0, 4)[0]).isNotEqualTo(centres[0]);
    }

    @Test
    void wrongCentresAreNamed() {
        assertThatThrownBy(() -> Centres.check(new double[][] {{1, 0}, {0, 2}})).hasMessageContaining("centre 2");
        assertThatThrownBy(() -> Centres.check(new double[][] {{1, 0}, {1, 0}})).hasMessageContaining("the same");
        assertThatThrownBy(() -> Centres.check(new double[][] {{1, 0}, {Double.NaN, 0}}))
                .hasMessageContaining("centre 2, coordinate 1");
        assertThatThrownBy(() -> Centres.check(new double[][] {{1, 0}, {1}})).hasMessageContaining("coordinates");
        assertThatThrownBy(() -> Centres.check(new double[][] {{1, 0}})).hasMessageContaining("at least 2");
        assertThat(Centres.normalized(new double[][] {{3, 4}, {0, -2}}))
                .isDeepEqualTo(new double[][] {{0.6000000000000001, 0.8}, {0, -1}});
    }
}
