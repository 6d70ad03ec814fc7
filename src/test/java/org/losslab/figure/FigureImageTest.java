package org.losslab.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.losslab.loss.LossKind;
import org.losslab.run.Split;

/** Looks at the pixels. */
class FigureImageTest {

    private static final FigureSize SIZE = FigureSize.pixels(600, 400);
    private static final Color BLUE = Palette.color(LossKind.CROSS_ENTROPY, FigureTheme.LIGHT);

    /** A level line of CE, where no other line is. */
    private static CurveFigure level(Split split) {
        return Figures.accuracy(List.of(Figures.curve(LossKind.CROSS_ENTROPY, split, 61, x -> 0.53)));
    }

    private static BufferedImage draw(CurveFigure figure) {
        return FigureImage.render(figure, FigureTheme.LIGHT, SIZE);
    }

    private static boolean isBlue(BufferedImage image, int x, int y) {
        Color c = new Color(image.getRGB(x, y));
        return Math.abs(c.getRed() - BLUE.getRed()) < 60
                && Math.abs(c.getGreen() - BLUE.getGreen()) < 60
                && Math.abs(c.getBlue() - BLUE.getBlue()) < 60;
    }

    /** Blue pixels of the columns between the first and the last marker, below the legend. */
    private static int blueColumns(BufferedImage image) {
        int columns = 0;
        for (int x = 100; x < 500; x++) {
            boolean blue = false;
            for (int y = 40; y < image.getHeight(); y++) {
                blue |= isBlue(image, x, y);
            }
            columns += blue ? 1 : 0;
        }
        return columns;
    }

    private static int blueInLegend(BufferedImage image) {
        int count = 0;
        for (int y = 0; y < 26; y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                count += isBlue(image, x, y) ? 1 : 0;
            }
        }
        return count;
    }

    @Test
    void trainingIsASolidLine() {
        assertThat(blueColumns(draw(level(Split.TRAIN)))).isEqualTo(400);
    }

    @Test
    void testIsADashedLine() {
        assertThat(blueColumns(draw(level(Split.TEST)))).isBetween(180, 350);
    }

    @Test
    void theLegendShowsTheColourAndGreysAHiddenSeries() {
        BufferedImage shown = draw(level(Split.TRAIN));
        BufferedImage hidden = draw(level(Split.TRAIN).toggled("CE train"));
        assertThat(blueInLegend(shown)).isGreaterThan(30);
        assertThat(blueInLegend(hidden)).isZero();
        assertThat(blueColumns(hidden)).isZero();
    }

    @Test
    void aSinglePointIsSeen() {
        BufferedImage image =
                draw(Figures.accuracy(List.of(Figures.curve(LossKind.CROSS_ENTROPY, Split.TRAIN, 1, x -> 0.5))));
        int count = 0;
        for (int y = 40; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                count += isBlue(image, x, y) ? 1 : 0;
            }
        }
        assertThat(count).isGreaterThan(20);
    }

    @Test
    void aDivergingCurveIsDrawnInNoTime() {
        CurveSeries bad = Figures.curve(LossKind.QUADRATIC, Split.TEST, 100, x -> x > 90 ? 1e250 : 0.5);
        CurveFigure figure = new CurveFigure(
                "",
                new FigureAxis("Epoch", Scale.LINEAR),
                new FigureAxis("Loss", Scale.LINEAR),
                List.of(bad),
                List.of(),
                Set.of(),
                List.of(new ReferenceLine("floor", 0.4)),
                "");
        assertTimeout(Duration.ofSeconds(10), () -> draw(figure));
    }

    @Test
    void anEmptyFigureSaysWhatToDo() {
        CurveFigure silent = Figures.accuracy(List.of()).withEmptyMessage("");
        int[] spoken = pixels(draw(Figures.accuracy(List.of())));
        assertThat(spoken).isNotEqualTo(pixels(draw(silent)));
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
