package org.losslab.figure;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.jfree.chart.JFreeChart;

/** Draws a figure into an image. */
public final class FigureImage {

    private FigureImage() {}

    /** The whole figure. */
    public static BufferedImage render(CurveFigure figure, FigureTheme theme, FigureSize size) {
        return render(figure, theme, AutoRange.of(figure), size);
    }

    /** The part of the figure that a viewport shows. */
    public static BufferedImage render(CurveFigure figure, FigureTheme theme, Viewport viewport, FigureSize size) {
        JFreeChart chart = ChartBuilder.chart(figure, theme, viewport, size.widthPixels());
        BufferedImage image = new BufferedImage(size.widthPixels(), size.heightPixels(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.scale(size.scale(), size.scale());
            chart.getRenderingHints().put(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            chart.getRenderingHints()
                    .put(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            chart.getRenderingHints().put(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            chart.draw(graphics, new Rectangle2D.Double(0, 0, size.width(), size.height()));
        } finally {
            graphics.dispose();
        }
        return image;
    }
}
