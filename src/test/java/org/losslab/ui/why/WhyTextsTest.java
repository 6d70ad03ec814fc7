package org.losslab.ui.why;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.losslab.figure.LatexText;
import org.losslab.ui.Bundles;

class WhyTextsTest {

    private static final ResourceBundle BUNDLE = Bundles.load("org.losslab.ui.why");
    private static final Set<String> EXPLAINED = new TreeSet<>();

    static {
        BUNDLE.keySet().stream()
                .filter(key -> key.endsWith(".title"))
                .forEach(key -> EXPLAINED.add(key.substring(0, key.lastIndexOf('.'))));
    }

    @Test
    void everyExplanationHasWordsSymbolsAndAPlaceInThePaper() {
        assertThat(EXPLAINED).hasSizeGreaterThan(15).allSatisfy(key -> {
            assertThat(WhyTexts.text(key + ".says")).isNotBlank();
            assertThat(WhyTexts.text(key + ".place")).isNotBlank();
            assertThat(WhyTexts.symbols(key)).isNotEmpty().allSatisfy(line -> assertThat(line)
                    .contains("\u2002"));
        });
    }

    @Test
    void everyFormulaCanBeTypeset() {
        List<String> formulas = EXPLAINED.stream()
                .map(key -> WhyTexts.optional(key + ".formula"))
                .filter(formula -> !formula.isEmpty())
                .toList();
        assertThat(formulas).hasSizeGreaterThan(10).allSatisfy(formula -> assertThat(
                        LatexText.of(formula).width(17))
                .isPositive());
    }

    @Test
    void everySymbolIsUsed() {
        Set<String> used = new TreeSet<>();
        EXPLAINED.forEach(
                key -> used.addAll(List.of(WhyTexts.text(key + ".symbols").split(","))));
        assertThat(BUNDLE.keySet()).filteredOn(key -> key.startsWith("symbol.")).allSatisfy(key -> assertThat(used)
                .contains(key.substring("symbol.".length())));
    }
}
