package org.losslab.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.losslab.loss.LossKind;

class PaletteTest {

    /** WCAG 2.1 asks for 3:1 between graphics and what is beside them, and 4.5:1 for text. */
    @ParameterizedTest
    @EnumSource(FigureTheme.class)
    void coloursStandOutFromTheirGround(FigureTheme theme) {
        for (LossKind loss : LossKind.values()) {
            assertThat(contrast(Palette.color(loss, theme), theme.background()))
                    .as(loss + " on " + theme)
                    .isGreaterThan(3);
        }
        assertThat(contrast(theme.text(), theme.background())).isGreaterThan(4.5);
        assertThat(contrast(theme.mutedText(), theme.background())).isGreaterThan(4.5);
    }

    private static double contrast(Color a, Color b) {
        double first = luminance(a);
        double second = luminance(b);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
