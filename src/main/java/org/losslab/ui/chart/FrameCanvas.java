package org.losslab.ui.chart;

import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.FontSmoothingType;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.entity.EntityCollection;
import org.jfree.fx.FXGraphics2D;
import org.jfree.fx.FXHints;

/** A canvas on which a chart is drawn when it is told to and at no other time. */
final class FrameCanvas extends Canvas {

    private ChartRenderingInfo info = new ChartRenderingInfo();

    FrameCanvas() {
        setMouseTransparent(true);
    }

    /** Draws a chart over the whole canvas, at that size. */
    void draw(JFreeChart chart, double width, double height) {
        setWidth(width);
        setHeight(height);
        GraphicsContext context = getGraphicsContext2D();
        context.clearRect(0, 0, width, height);
        context.setFontSmoothingType(FontSmoothingType.GRAY);
        context.save();
        // New graphics for each drawing: old ones believe that the context still has the font and paint of the last
        // one.
        FXGraphics2D graphics = new FXGraphics2D(context);
        graphics.setRenderingHint(FXHints.KEY_USE_FX_FONT_METRICS, true);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        ChartRenderingInfo drawn = new ChartRenderingInfo();
        chart.draw(graphics, new Rectangle2D.Double(0, 0, width, height), drawn);
        info = drawn;
        context.restore();
    }

    /** Where the curves are; empty before the first drawing. */
    Rectangle2D dataArea() {
        return info.getPlotInfo().getDataArea();
    }

    /** What of the last drawing can be pointed at. */
    EntityCollection entities() {
        return info.getEntityCollection();
    }
}
