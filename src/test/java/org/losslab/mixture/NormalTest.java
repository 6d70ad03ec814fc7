package org.losslab.mixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0.5",
        "0.5, 0.3085375387259869",
        "0.70711, 0.23974906102034665",
        "1, 0.15865525393145707",
        "3, 0.0013498980316300946",
        "8, 6.22096057427178e-16",
        "20, 2.7536241186062337e-89",
        "37, 5.725571222524577e-300",
        "-2, 0.9772498680518208"
    })
    void tailAgreesWithTables(double x, double expected) {
        assertThat(Normal.tail(x)).isCloseTo(expected, withinPercentage(2e-11));
    }

    @Test
    void limitsAreReached() {
        assertThat(Normal.tail(Double.POSITIVE_INFINITY)).isZero();
        assertThat(Normal.cdf(Double.POSITIVE_INFINITY)).isOne();
        assertThat(Normal.owenT(0, 1)).isCloseTo(0.125, within(1e-15));
        assertThat(Normal.owenT(0, Double.POSITIVE_INFINITY)).isCloseTo(0.25, within(1e-15));
    }

    @Property(tries = 300)
    void owensFunctionMeetsItsIdentities(
            @ForAll @DoubleRange(min = 0, max = 12) double h, @ForAll @DoubleRange(min = 0.01, max = 50) double a) {
        assertThat(Normal.owenT(h, 1)).isCloseTo(Normal.cdf(h) * Normal.tail(h) / 2, within(1e-15));
        assertThat(Normal.owenT(0, a)).isCloseTo(Math.atan(a) / (2 * Math.PI), within(1e-15));
        double sum = Normal.owenT(h, a) + Normal.owenT(a * h, 1 / a);
        double product = Normal.tail(h) * Normal.tail(a * h);
        assertThat(sum).isCloseTo((Normal.tail(h) + Normal.tail(a * h)) / 2 - product, within(1e-14));
        assertThat(Normal.owenT(h, -a)).isEqualTo(-Normal.owenT(h, a));
        assertThat(Normal.owenT(-h, a)).isEqualTo(Normal.owenT(h, a));
    }

    @Property(tries = 300)
    void fastExponentialIsAccurate(@ForAll @DoubleRange(min = -700, max = 700) double x) {
        assertThat(FastExp.of(x)).isCloseTo(Math.exp(x), withinPercentage(1e-10));
    }
}
