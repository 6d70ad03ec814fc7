package org.losslab.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/**
 * Compares a figure with a picture of it that was looked at. The difference is perceptual: both are averaged over blocks of 4×4
 * pixels, so that another rasterizer's edges count for little and a missing dash or a moved line counts.
 */
class GoldenFigureTest {

    private static final String GOLDEN = "/org/losslab/figure/six-curves.png";
    private static final int BLOCK = 4;

    /** Mean difference of blocks, 0..255. Another rasterizer gives about 0.1; a missing curve gives more than 1. */
    private static final double BOUND = 0.4;

    private static BufferedImage draw(CurveFigure figure) {
        return FigureImage.render(figure, FigureTheme.LIGHT, FigureSize.pixels(600, 400));
    }

    private static BufferedImage golden() throws IOException {
        try (InputStream in = GoldenFigureTest.class.getResourceAsStream(GOLDEN)) {
            assertThat(in).as("the reference picture " + GOLDEN).isNotNull();
            return ImageIO.read(in);
        }
    }

    @Test
    void theFigureLooksLikeItsReference() throws IOException {
        BufferedImage drawn = draw(Figures.sixCurves(61));
        Path seen = Path.of("target", "six-curves.png");
        Files.createDirectories(seen.getParent());
        ImageIO.write(drawn, "png", seen.toFile());
        assertThat(difference(drawn, golden())).as("see " + seen).isLessThan(BOUND);
    }

    @Test
    void aBrokenPictureIsNoticed() throws IOException {
        CurveFigure figure = Figures.sixCurves(61);
        for (CurveSeries series : figure.series()) {
            assertThat(difference(draw(figure.toggled(series.name())), golden()))
                    .as("without " + series.name())
                    .isGreaterThan(BOUND);
        }
        assertThat(difference(FigureImage.render(figure, FigureTheme.DARK, FigureSize.pixels(600, 400)), golden()))
                .isGreaterThan(100);
    }

    private static double difference(BufferedImage a, BufferedImage b) {
        assertThat(a.getWidth()).isEqualTo(b.getWidth());
        assertThat(a.getHeight()).isEqualTo(b.getHeight());
        double sum = 0;
        int blocks = 0;
        for (int y = 0; y + BLOCK <= a.getHeight(); y += BLOCK) {
            for (int x = 0; x + BLOCK <= a.getWidth(); x += BLOCK) {
                for (int shift : new int[] {0, 8, 16}) {
                    sum += Math.abs(mean(a, x, y, shift) - mean(b, x, y, shift));
                    blocks++;
                }
            }
        }
        return sum / blocks;
    }

    private static double mean(BufferedImage image, int left, int top, int shift) {
        int sum = 0;
        for (int y = top; y < top + BLOCK; y++) {
            for (int x = left; x < left + BLOCK; x++) {
                sum += (image.getRGB(x, y) >> shift) & 0xFF;
            }
        }
        return sum / (double) (BLOCK * BLOCK);
    }
}
