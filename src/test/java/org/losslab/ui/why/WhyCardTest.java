package org.losslab.ui.why;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.losslab.figure.LatexText;

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

    @Test
    void whateverNumbersAndLabelsARunHasTheCardOpens() {
        Why why = Why.of(
                "accuracy",
                List.of(
                        "\\text{CE: }NaN",
                        "\\text{CE: }Infinity",
                        "\\text{CE: }-\\infty",
                        "\\text{CE: }1\\cdot 10^{-300}",
                        "\\text{öğrenme: }0.5",
                        "\\text{потеря: }0.5",
                        "\\text{损失: }0.5",
                        "\\text{\uD83D\uDE00: }0.5"));
        List<Optional<LatexText>> typeset = WhyCard.typeset(why);
        assertThat(typeset).hasSize(9);
        assertThat(typeset.subList(0, 5)).allMatch(Optional::isPresent);
    }
}
