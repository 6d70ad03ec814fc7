package org.losslab.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LatexTextTest {

    @Test
    void theInkLiesInTheMeasuredBox() {
        LatexText text = LatexText.of("\\frac{1}{2}\\sum_{k=1}^K\\frac{\\sigma^2}{K\\sigma^2+\\lambda_k}\\le\\sqrt{2}");
        Rectangle2D ink = text.outline(10, 50, 20).getBounds2D();
        assertThat(ink.getMinX()).isBetween(9.0, 13.0);
        assertThat(ink.getMaxX()).isBetween(10 + 0.9 * text.width(20), 11 + text.width(20));
        assertThat(ink.getMinY()).isGreaterThan(49 - text.ascent(20));
        assertThat(ink.getMaxY()).isLessThan(51 + text.descent(20));
    }

    @Test
    void aLetterStandsOnItsBaseline() {
        assertThat(LatexText.of("K").outline(0, 30, 12).getBounds2D().getMaxY()).isBetween(29.5, 30.5);
        assertThat(LatexText.of("K").descent(12)).isLessThan(1);
    }

    @Test
    void twiceTheSizeIsTwiceAsWide() {
        LatexText text = LatexText.of("e^{-R\\gamma}");
        assertThat(text.width(24)).isEqualTo(2 * text.width(12));
    }

    @Test
    void drawingTakesTheColourAndLeavesTheGraphicsAsTheyWere() {
        BufferedImage image = new BufferedImage(60, 30, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.GREEN);
        LatexText.of("\\Theta").draw(graphics, 5, 25, 24, Color.RED);
        assertThat(graphics.getColor()).isEqualTo(Color.GREEN);
        int red = 0;
        for (int pixel : image.getRGB(0, 0, 60, 30, null, 0, 60)) {
            red += pixel == Color.RED.getRGB() ? 1 : 0;
            assertThat(pixel & 0x0000FFFF).isZero();
        }
        assertThat(red).isGreaterThan(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\nosuchcommand", "\\frac{1", "a_{b", "\\left( x", "\\includegraphics{x.png}"})
    void whatIsNoLatexGivesOneClearLine(String latex) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LatexText.of(latex))
                .satisfies(e -> assertThat(e.getMessage()).hasLineCount(1).contains(latex));
    }

    @Test
    void theSameLatexHasTheSameOutlineOnEveryThread() {
        String latex = "\\|I-\\Theta M^T\\|_F^2\\ge K-r";
        List<Rectangle2D> boxes = IntStream.range(0, 16)
                .parallel()
                .mapToObj(i -> LatexText.of(latex).outline(0, 0, 12).getBounds2D())
                .distinct()
                .toList();
        assertThat(boxes).hasSize(1);
    }
}
