package org.losslab.ui.mixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.losslab.figure.LatexText;
import org.losslab.mixture.CentreArrangement;
import org.losslab.mixture.CentreGeometry;
import org.losslab.mixture.Centres;
import org.losslab.mixture.NoiseKind;
import org.losslab.mixture.bound.ClosedForms;
import org.losslab.mixture.bound.Setting;
import org.losslab.mixture.bound.Statement;

class FormulasTest {

    @Property(tries = 40)
    void everyFormulaCanBeTypesetWhateverTheNumbers(
            @ForAll @IntRange(min = 2, max = 30) int classes,
            @ForAll @IntRange(min = 2, max = 5) int dimension,
            @ForAll @DoubleRange(min = 0, max = 100) double sigma,
            @ForAll @DoubleRange(min = 0, max = 1e9) double weight,
            @ForAll @DoubleRange(min = 1e-2, max = 1e6) double radius) {
        double[][] centres = Centres.arrange(CentreArrangement.RANDOM, classes, dimension, 1, 7);
        CentreGeometry geometry = new CentreGeometry(centres);
        double gamma = Math.max(0, (1 - geometry.coherence()) / 3);
        ClosedForms closed =
                ClosedForms.of(new Setting(geometry, gamma, sigma, weight, NoiseKind.GAUSSIAN, radius, 0.01, 100));
        for (Statement statement : closed.statements()) {
            for (String latex : List.of(statement.formula(), statement.printedFormula(), statement.numbers())) {
                assertThatCode(() -> LatexText.of(latex)).as(latex).doesNotThrowAnyException();
            }
        }
        assertThatCode(() -> LatexText.of(closed.counting().formula())).doesNotThrowAnyException();
        assertThatCode(() -> LatexText.of(closed.counting().numbers())).doesNotThrowAnyException();
    }

    @Test
    void theNewestWishIsTypesetAndHandedOutOnce() {
        Formulas formulas = new Formulas(Runnable::run);
        formulas.want(() -> List.of("a"));
        formulas.want(() -> List.of("b", "c"));
        List<String> found = new ArrayList<>();
        Optional<List<LatexText>> typeset = formulas.beat();
        typeset.orElseThrow().forEach(text -> found.add(text.latex()));
        assertThat(found).containsExactly("b", "c");
        assertThat(formulas.beat()).isEmpty();
    }

    @Test
    void aMovingSliderTypesetsThreeTimesASecondAndOneThatRestsSoon() {
        AtomicLong now = new AtomicLong();
        Formulas formulas = new Formulas(Runnable::run, now::get);
        // A second of quick frames, and one of slow ones.
        assertThat(typesetWhileMoving(formulas, now, 16)).isBetween(3, 4);
        assertThat(typesetWhileMoving(formulas, now, 90)).isBetween(3, 9);

        formulas.want(() -> List.of("rest"));
        now.addAndGet(TimeUnit.MILLISECONDS.toNanos(130));
        assertThat(formulas.beat().orElseThrow().get(0).latex()).isEqualTo("rest");
    }

    private static int typesetWhileMoving(Formulas formulas, AtomicLong now, int millisPerFrame) {
        int typeset = 0;
        for (int millis = 0; millis < 1000; millis += millisPerFrame) {
            String latex = "x_{" + millis + "}";
            now.addAndGet(TimeUnit.MILLISECONDS.toNanos(millisPerFrame));
            typeset += formulas.beat().isPresent() ? 1 : 0;
            formulas.want(() -> List.of(latex));
        }
        return typeset;
    }
}
