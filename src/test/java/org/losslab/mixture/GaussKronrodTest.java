package org.losslab.mixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GaussKronrodTest {

    /** Kronrod's rule with 15 nodes is exact to degree 23, of which odd ones cancel. */
    @ParameterizedTest
    @ValueSource(ints = {0, 2, 12, 14, 22})
    void oneRuleIsExactForPolynomials(int degree) {
        assertThat(GaussKronrod.integral(x -> Math.pow(x, degree), -1, 1, 1))
                .isCloseTo(2.0 / (degree + 1), within(1e-14));
    }

    @Test
    void aRuleIsNotExactBeyond() {
        assertThat(Math.abs(GaussKronrod.integral(x -> Math.pow(x, 24), -1, 1, 1) - 2.0 / 25))
                .isGreaterThan(1e-12);
    }

    /** Gauss's rule with 7 nodes is exact to degree 13: beyond, the two rules differ. */
    @ParameterizedTest
    @CsvSource({"0, false", "2, false", "12, false", "14, true"})
    void anIntervalIsHalvedOnlyWhereGaussRuleIsNotExact(int degree, boolean halved) {
        AtomicInteger calls = new AtomicInteger();
        GaussKronrod.integral(
                x -> {
                    calls.incrementAndGet();
                    return Math.pow(x, degree);
                },
                -1,
                1,
                1e-14);
        assertThat(calls.get() > 15).isEqualTo(halved);
    }

    @Test
    void anIntervalIsHalvedUntilTheTwoRulesAgree() {
        AtomicInteger calls = new AtomicInteger();
        double found = GaussKronrod.integral(
                x -> {
                    calls.incrementAndGet();
                    return Math.abs(x - 0.3);
                },
                0,
                2,
                1e-9);
        assertThat(found).isCloseTo((0.09 + 2.89) / 2, within(1e-9));
        assertThat(calls.get()).isGreaterThan(15 * 8);
    }

    @Test
    void ofWhatCannotBeIntegratedItComesToAnEnd() {
        assertThat(GaussKronrod.integral(x -> 1 / Math.sqrt(x), 0, 1, 1e-13)).isCloseTo(2, within(1e-2));
    }
}
