package org.losslab.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class TweenTest {

    private static final WindowState FROM =
            WindowState.initial().withMixture(mixture -> mixture.withSigma(0.01).withWeight(0));
    private static final WindowState TO = FROM.withWorkspace("mixture")
            .withMixture(
                    mixture -> mixture.withSigma(1).withWeight(99).withCentres(centres -> centres.withClasses(25)));

    @Test
    void itEndsWhereItIsToEnd() {
        assertThat(Tween.between(FROM, TO, 1)).isEqualTo(TO);
    }

    @Test
    void slidersOverPowersOfTenMoveByEqualFactors() {
        MixtureState half = Tween.between(FROM, TO, 0.5).mixture();
        assertThat(half.sigma()).isCloseTo(0.1, within(1e-12));
        assertThat(half.weight()).isCloseTo(9, within(1e-9));
        assertThat(half.centres().classes()).isEqualTo(15);
    }

    @Test
    void whatCannotBeInBetweenIsThereAtOnce() {
        assertThat(Tween.between(FROM, TO, 0).workspace()).isEqualTo("mixture");
        assertThat(Tween.between(FROM, TO, 0).mixture().sigma()).isEqualTo(0.01);
    }

    @Property
    void itNeverOvershoots(@ForAll @DoubleRange(min = 0, max = 1) double share) {
        MixtureState mixture = Tween.between(FROM, TO, share).mixture();
        assertThat(mixture.sigma()).isBetween(0.01 - 1e-12, 1.0);
        assertThat(mixture.weight()).isBetween(0.0, 99.0);
        assertThat(mixture.centres().classes()).isBetween(5, 25);
    }
}
