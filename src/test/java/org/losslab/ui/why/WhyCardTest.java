package org.losslab.ui.why;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WhyCardTest {

    @Test
    void aFormulaThatCannotBeTypesetIsLeftOutAndTheOthersStay() {
        Why why = Why.of("accuracy", List.of("x=1", "{", "\\nosuchcommand", "y=2"));
        assertThat(WhyCard.typeset(why).stream().map(Optional::isPresent))
                .containsExactly(true, true, false, false, true);
    }

    @Test
    void anExplanationWithoutAnyFormulaThatCanBeTypesetIsStillOne() {
        Why why = new Why("accuracy", "\\frac{", List.of("}"), List.of());
        assertThat(WhyCard.typeset(why)).containsExactly(Optional.empty(), Optional.empty());
    }
}
