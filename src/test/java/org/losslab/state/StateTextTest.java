package org.losslab.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.losslab.data.UserException;

class StateTextTest {

    private static final WindowState STATE = WindowState.initial()
            .withTheme(WindowState.Theme.DARK)
            .withMixture(mixture -> mixture.withSigma(0.123).withWeight(MixtureState.UNLIMITED_WEIGHT))
            .withCharts(charts -> charts.toggled("QL test").toggled("CE train"));

    @Test
    void aStateComesBackEqualFromItsLine() {
        assertThat(StateText.write(STATE)).doesNotContain("\n", " ");
        assertThat(StateText.read(StateText.write(STATE))).isEqualTo(STATE);
    }

    @Test
    void aLineBrokenByAMailProgramIsWhole() {
        String line = StateText.write(STATE);
        assertThat(StateText.read("  " + line.substring(0, 70) + "\r\n   " + line.substring(70) + "\n"))
                .isEqualTo(STATE);
    }

    @Property(tries = 200)
    void aPartOfALineIsRefusedInOneLine(@ForAll @IntRange(min = 0, max = 500) int length) {
        String line = StateText.write(STATE);
        assertThatThrownBy(() -> StateText.read(line.substring(0, length)))
                .isInstanceOf(UserException.class)
                .hasMessageNotContainingAny("\n", "Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "losslab:", "losslab:%%%", "losslab:AAAA"})
    void otherTextIsRefused(String text) {
        assertThatThrownBy(() -> StateText.read(text))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("LossLab state");
    }
}
