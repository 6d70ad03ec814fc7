package org.losslab.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.entity.LegendItemEntity;
import org.junit.jupiter.api.Test;

class FigureLegendTest {

    private static final int WIDTH = 400;
    private static final int HEIGHT = 300;

    private static CurveFigure figure(int arms) {
        return Figures.accuracy(IntStream.range(0, 2 * arms)
                .mapToObj(i -> CurveSeries.line(
                        "Curve number " + i, Hue.CE, i % 2 == 1, new double[] {0, 1}, new double[] {0, i}))
                .toList());
    }

    /** The names in the legend, and the lowest pixel of it. */
    private record Legend(List<String> names, double bottom) {}

    private static Legend drawn(CurveFigure figure, FigureStyle style) {
        JFreeChart chart = ChartBuilder.chart(figure, style, AutoRange.of(figure), WIDTH);
        ChartRenderingInfo info = new ChartRenderingInfo();
        Graphics2D graphics = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB).createGraphics();
        chart.draw(graphics, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT), null, info);
        graphics.dispose();
        List<LegendItemEntity> entities = ((Collection<?>)
                        info.getEntityCollection().getEntities())
                .stream()
                        .filter(LegendItemEntity.class::isInstance)
                        .map(LegendItemEntity.class::cast)
                        .toList();
        return new Legend(
                entities.stream()
                        .flatMap(each -> Optional.ofNullable(each.getSeriesKey()).stream())
                        .map(Object::toString)
                        .distinct()
                        .toList(),
                entities.stream()
                        .mapToDouble(each -> each.getArea().getBounds2D().getMaxY())
                        .max()
                        .orElseThrow());
    }

    @Test
    void onTheScreenManyCurvesLeaveRoomForThemselves() {
        Legend legend = drawn(figure(18), FigureStyle.screen(FigureTheme.LIGHT));
        assertThat(legend.bottom()).isLessThan(0.4 * HEIGHT);
        assertThat(legend.names()).hasSizeBetween(4, 34).startsWith("Curve number 0", "Curve number 1");
    }

    @Test
    void aFewAreAllNamed() {
        assertThat(drawn(figure(3), FigureStyle.screen(FigureTheme.LIGHT)).names())
                .hasSize(6);
    }

    @Test
    void onPaperAllAreNamed() {
        assertThat(drawn(figure(18), FigureStyle.PAPER).names()).hasSize(36);
    }
}
