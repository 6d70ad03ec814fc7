package org.losslab.figure.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.losslab.figure.FigureStyle;
import org.losslab.figure.FigureTheme;
import org.losslab.figure.FontFamily;
import org.losslab.figure.LegendPlace;
import org.losslab.figure.region.RegionView;
import org.losslab.mixture.region.Camera;
import org.losslab.mixture.region.RegionImage;

/**
 * A picture of regions at four times the resolution is the same picture. With lines of two units a unit of the marks is a pixel at
 * scale 1, as in the window: so what the window shows is what a file has.
 */
class RegionPainterTest {

    private static final int SIDE = 180;
    private static final int FINER = 4;
    private static final int BLOCK = 3;

    /** Of 255: a block of pixels that differs by more is seen. */
    private static final double VISIBLE = 40;

    /** Of all blocks. */
    private static final double BOUND = 0.006;

    private static final FigureStyle STYLE =
            new FigureStyle(FigureTheme.PRINT, FontFamily.SANS, 14, 2, true, false, LegendPlace.NONE);

    private static RegionPanel panel(RegionView.Kind kind, double turn, int samples) {
        int dimension = kind == RegionView.Kind.PLANE ? 2 : 3;
        int classes = 5;
        double[][] centres = new double[classes][dimension];
        int[] colours = {0x3F90DA, 0xFFA90E, 0xBD1F01, 0x94A4A2, 0x832DB6};
        for (int k = 0; k < classes; k++) {
            double angle = 2 * Math.PI * k / classes + turn;
            double height = dimension == 3 ? 0.8 * (k - 2) / 2.0 : 0;
            double across = Math.sqrt(1 - height * height);
            centres[k][0] = across * Math.cos(angle);
            centres[k][1] = across * Math.sin(angle);
            if (dimension == 3) {
                centres[k][2] = height;
            }
        }
        Random random = new Random(1);
        double[][] points = new double[samples][dimension];
        int[] labels = new int[samples];
        for (int i = 0; i < samples; i++) {
            labels[i] = i % classes;
            for (int j = 0; j < dimension; j++) {
                points[i][j] = centres[labels[i]][j] + 0.2 * random.nextGaussian();
            }
        }
        return new RegionPanel(
                "",
                new RegionView(kind, Camera.INITIAL, 0.1, 1, List.of(0, 1, 2), 0),
                centres,
                centres,
                colours,
                RegionFeatures.NONE,
                RegionImage.Shading.NONE,
                points,
                labels);
    }

    private static BufferedImage draw(RegionPanel panel, int scale) {
        BufferedImage image = new BufferedImage(SIDE * scale, SIDE * scale, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setPaint(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.scale(scale, scale);
        RegionPainter.draw(panel, STYLE, scale, graphics, new Rectangle2D.Double(0, 0, SIDE, SIDE));
        graphics.dispose();
        return image;
    }

    /** The share of blocks that differ visibly. */
    private static double difference(BufferedImage coarse, BufferedImage fine) {
        int finer = fine.getWidth() / coarse.getWidth();
        int differing = 0;
        int blocks = 0;
        for (int y = 0; y + BLOCK <= coarse.getHeight(); y += BLOCK) {
            for (int x = 0; x + BLOCK <= coarse.getWidth(); x += BLOCK) {
                double most = 0;
                for (int shift : new int[] {0, 8, 16}) {
                    double first = mean(coarse, x, y, BLOCK, shift);
                    double second = mean(fine, x * finer, y * finer, BLOCK * finer, shift);
                    most = Math.max(most, Math.abs(first - second));
                }
                differing += most > VISIBLE ? 1 : 0;
                blocks++;
            }
        }
        return differing / (double) blocks;
    }

    private static double mean(BufferedImage image, int left, int top, int size, int shift) {
        double sum = 0;
        for (int y = top; y < top + size; y++) {
            for (int x = left; x < left + size; x++) {
                sum += image.getRGB(x, y) >> shift & 0xFF;
            }
        }
        return sum / (size * size);
    }

    @ParameterizedTest
    @EnumSource
    void aFileShowsWhatTheWindowShows(RegionView.Kind kind) {
        RegionPanel panel = panel(kind, 0.3, 60);
        assertThat(difference(draw(panel, 1), draw(panel, FINER))).isLessThan(BOUND);
    }

    @ParameterizedTest
    @EnumSource
    void movedCentresAndLostSamplesAreNoticed(RegionView.Kind kind) {
        BufferedImage right = draw(panel(kind, 0.3, 60), 1);
        assertThat(difference(right, draw(panel(kind, 0.38, 60), FINER))).isGreaterThan(2 * BOUND);
        assertThat(difference(right, draw(panel(kind, 0.3, 0), FINER))).isGreaterThan(2 * BOUND);
    }

    @Test
    void aTransparentPictureIsClearOnlyOutsideOfTheSphere() {
        FigureStyle clear = new FigureStyle(FigureTheme.PRINT, FontFamily.SANS, 14, 2, true, true, LegendPlace.NONE);
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        RegionPainter.draw(
                panel(RegionView.Kind.GLOBE, 0.3, 0), clear, 1, graphics, new Rectangle2D.Double(0, 0, SIDE, SIDE));
        graphics.dispose();
        assertThat(image.getRGB(2, 2) >>> 24).isZero();
        assertThat(image.getRGB(SIDE / 2, SIDE / 2) >>> 24).isEqualTo(255);
    }
}
