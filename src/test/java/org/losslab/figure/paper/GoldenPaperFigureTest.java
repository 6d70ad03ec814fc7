package org.losslab.figure.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.junit.jupiter.api.Test;
import org.losslab.figure.AutoRange;
import org.losslab.figure.ChartBuilder;
import org.losslab.figure.CurveFigure;
import org.losslab.figure.CurveSeries;
import org.losslab.figure.FigureAxis;
import org.losslab.figure.FigureImage;
import org.losslab.figure.FigureSize;
import org.losslab.figure.FigureStyle;
import org.losslab.figure.Figures;
import org.losslab.figure.LegendPlace;
import org.losslab.figure.Scale;

/**
 * Compares figures with pictures that were looked at. Rasterizers of fonts differ between Java releases, so both are averaged
 * over blocks of 6×6 pixels first, and what counts is the share of blocks that differ visibly: glyphs' edges stay below that, a
 * dash, a legend or a tick does not.
 */
class GoldenPaperFigureTest {

    private static final int BLOCK = 6;

    /** Of 255: a block that differs by more is another picture's. */
    private static final double VISIBLE = 14;

    /** Of all blocks. The smallest fault below differs by half as much again. */
    private static final double BOUND = 0.002;

    private static FigureDocument column(LegendPlace legend) {
        Page page = new Page("3.5in", "", 200, false, "sans", 8, 1.1, legend.key());
        return PaperFigures.document(FigureSettings.DEFAULT.withPage(page));
    }

    private static FigureDocument pair() {
        Page page = new Page("7.16in", "", 150, false, "serif", 9, 1.2, "bottom");
        CurveFigure accuracy = Figures.sixCurves(61);
        List<CurveSeries> losses = accuracy.series().stream()
                .map(series -> series.withY(
                        Arrays.stream(series.y()).map(y -> 1.05 - y).toArray()))
                .toList();
        CurveFigure loss = accuracy.withSeries(losses)
                .withAxes(accuracy.xAxis(), new FigureAxis("Loss $\\mathcal{L}$", Scale.LOG));
        FigureDocument document = FigureDocument.ofCurves(
                page, List.of(CurvePanel.of(accuracy), CurvePanel.of(loss)), Provenance.of(List.of(), ""));
        return document.withSettings(document.settings()
                .withText(new FigureSettings.Text(
                        "Noise $\\sigma^2 = 0.1$", "", List.of(), List.of("accuracy", "loss"), Map.of())));
    }

    private static BufferedImage draw(FigureDocument document) {
        return FigureFiles.image(PaperFigures.figure(document));
    }

    private static void looksLike(String name, BufferedImage drawn) throws IOException {
        Path seen = Path.of("target", name + ".png");
        Files.createDirectories(seen.getParent());
        ImageIO.write(drawn, "png", seen.toFile());
        assertThat(difference(drawn, golden(name))).as("see " + seen).isLessThan(BOUND);
    }

    private static BufferedImage golden(String name) throws IOException {
        String path = "/org/losslab/figure/" + name + ".png";
        try (InputStream in = GoldenPaperFigureTest.class.getResourceAsStream(path)) {
            assertThat(in).as("the reference picture " + path).isNotNull();
            return ImageIO.read(in);
        }
    }

    @Test
    void aColumnLooksLikeItsReference() throws IOException {
        looksLike("paper-column", draw(column(LegendPlace.TOP)));
    }

    @Test
    void aPairWithFormulasLooksLikeItsReference() throws IOException {
        looksLike("paper-pair", draw(pair()));
    }

    @Test
    void aWrongDashIsNoticed() {
        CurveFigure figure = Figures.sixCurves(61);
        BufferedImage right = chart(figure, -1);
        for (int i = 0; i < figure.series().size(); i++) {
            assertThat(difference(chart(figure, i), right))
                    .as("another dash of " + figure.series().get(i).name())
                    .isGreaterThan(BOUND);
        }
    }

    /** The column's chart, with the dash of one curve exchanged. */
    private static BufferedImage chart(CurveFigure figure, int wrong) {
        FigureSize size = FigureSize.inches(3.5, 2.38, 200);
        JFreeChart chart = ChartBuilder.chart(figure, FigureStyle.PAPER, AutoRange.of(figure), 700);
        if (wrong >= 0) {
            XYItemRenderer lines = chart.getXYPlot().getRenderer(0);
            BasicStroke own = (BasicStroke) lines.getSeriesStroke(wrong);
            float width = own.getLineWidth();
            float[] other = own.getDashArray() == null ? new float[] {3 * width, 2 * width} : null;
            lines.setSeriesStroke(
                    wrong, new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, other, 0));
        }
        return FigureImage.render(size, false, graphics -> {
            graphics.setPaint(Color.WHITE);
            graphics.fill(new Rectangle2D.Double(0, 0, size.width(), size.height()));
            chart.draw(graphics, new Rectangle2D.Double(0, 0, size.width(), size.height()));
        });
    }

    @Test
    void aLostLegendIsNoticed() throws IOException {
        for (LegendPlace other : Stream.of(LegendPlace.values())
                .filter(place -> place != LegendPlace.TOP)
                .toList()) {
            assertThat(difference(draw(column(other)), golden("paper-column")))
                    .as("legend " + other)
                    .isGreaterThan(BOUND);
        }
    }

    @Test
    void aShiftedAxisIsNoticed() throws IOException {
        FigureDocument right = column(LegendPlace.TOP);
        for (List<Double> range : List.of(List.of(-0.9, 63.0), List.of(-3.0, 60.9), List.of(-0.9, 59.0))) {
            FigureSettings shifted = right.settings()
                    .withContent(new FigureSettings.Content(
                            ChartKind.ACCURACY,
                            false,
                            false,
                            false,
                            false,
                            0,
                            SeedBand.NONE,
                            Set.of(),
                            range,
                            List.of()));
            assertThat(difference(draw(right.withSettings(shifted)), golden("paper-column")))
                    .as("x from " + range)
                    .isGreaterThan(BOUND);
        }
    }

    /** The share of blocks whose mean differs visibly. */
    private static double difference(BufferedImage a, BufferedImage b) {
        assertThat(a.getWidth()).isEqualTo(b.getWidth());
        assertThat(a.getHeight()).isEqualTo(b.getHeight());
        int differing = 0;
        int blocks = 0;
        for (int y = 0; y + BLOCK <= a.getHeight(); y += BLOCK) {
            for (int x = 0; x + BLOCK <= a.getWidth(); x += BLOCK) {
                double most = 0;
                for (int shift : new int[] {0, 8, 16}) {
                    most = Math.max(most, Math.abs(mean(a, x, y, shift) - mean(b, x, y, shift)));
                }
                differing += most > VISIBLE ? 1 : 0;
                blocks++;
            }
        }
        return differing / (double) blocks;
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
