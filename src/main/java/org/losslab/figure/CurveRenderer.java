package org.losslab.figure;

import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleEdge;

/** Draws curves as one path each, and grid lines on whole pixels. */
final class CurveRenderer extends XYLineAndShapeRenderer {

    private static final long serialVersionUID = 1L;

    CurveRenderer(boolean lines, boolean markers) {
        super(lines, markers);
        setDrawSeriesLineAsPath(true);
        setDefaultCreateEntities(false, false);
        setDrawOutlines(true);
        setUseFillPaint(true);
    }

    @Override
    public void drawDomainLine(
            Graphics2D graphics,
            XYPlot plot,
            ValueAxis axis,
            Rectangle2D dataArea,
            double value,
            Paint paint,
            Stroke stroke) {
        double x = onPixel(axis.valueToJava2D(value, dataArea, RectangleEdge.BOTTOM));
        draw(graphics, new Line2D.Double(x, dataArea.getMinY(), x, dataArea.getMaxY()), paint, stroke);
    }

    @Override
    public void drawRangeLine(
            Graphics2D graphics,
            XYPlot plot,
            ValueAxis axis,
            Rectangle2D dataArea,
            double value,
            Paint paint,
            Stroke stroke) {
        double y = onPixel(axis.valueToJava2D(value, dataArea, RectangleEdge.LEFT));
        draw(graphics, new Line2D.Double(dataArea.getMinX(), y, dataArea.getMaxX(), y), paint, stroke);
    }

    private static void draw(Graphics2D graphics, Line2D line, Paint paint, Stroke stroke) {
        graphics.setPaint(paint);
        graphics.setStroke(stroke);
        graphics.draw(line);
    }

    private static double onPixel(double coordinate) {
        return Math.floor(coordinate) + 0.5;
    }
}
