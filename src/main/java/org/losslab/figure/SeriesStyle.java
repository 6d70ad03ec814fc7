package org.losslab.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/**
 * How a curve is told from others: colour and marker by loss, dash and filling by split, tint and dash by variant, such as a
 * second run of the same loss. In print colour, dash and marker each tell all losses and both splits of a run apart, so that any
 * two of them may be lost: training lines are nearly whole, test lines have wide gaps, and each loss has dashes of its own.
 */
final class SeriesStyle {

    private static final float[][] DASHES = {{3.2f, 2f}, {1.2f, 1.6f}, {5f, 1.8f, 1.2f, 1.8f}};

    /** By loss, whole lines: solid, long dashes, dash and two dots' worth. */
    private static final float[][] PAPER_SOLID = {{}, {9f, 1.4f}, {7f, 1.3f, 1.3f, 1.3f}, {14f, 1.4f, 3f, 1.4f}};

    /** By loss, dashed lines: dashes, dots, dash and dot. */
    private static final float[][] PAPER_DASHED = {
        {3.4f, 2.2f}, {1.1f, 1.9f}, {4.6f, 2f, 1.1f, 2f}, {2.2f, 3f, 1.1f, 3f}
    };

    private static final double TEST_SHADE = 0.38;

    private final CurveSeries series;
    private final FigureStyle style;

    SeriesStyle(CurveSeries series, FigureStyle style) {
        this.series = series;
        this.style = style;
    }

    Color color() {
        Color color = Palette.color(series, style.theme());
        return style.paper() && series.dashed() ? Palette.mix(color, Color.BLACK, TEST_SHADE) : color;
    }

    /** The colour of the curve that this one was smoothed from. */
    Color faintColor() {
        return Palette.mix(color(), style.background(), 0.72);
    }

    /** The opaque tint of the band about it. */
    Color bandColor() {
        return Palette.mix(color(), style.background(), 0.8);
    }

    /** Where bands lie over one another, the second tint over the first. */
    Color bandColorOver(SeriesStyle other) {
        return Palette.mix(Palette.mix(color(), other.color(), 0.5), style.background(), 0.64);
    }

    /** On paper the loss's own, for each variant the next one. */
    float[] dash() {
        int own = style.paper() ? series.hue().index() : 0;
        float[][] dashes = series.dashed() ? (style.paper() ? PAPER_DASHED : DASHES) : PAPER_SOLID;
        return dashes[(own + series.variant()) % dashes.length].clone();
    }

    BasicStroke stroke() {
        float width = (float) style.lineWidth();
        float[] dash = dash();
        if (dash.length == 0) {
            return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
        }
        for (int i = 0; i < dash.length; i++) {
            dash[i] *= width;
        }
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dash, 0);
    }

    BasicStroke faintStroke() {
        return new BasicStroke((float) style.lineWidth() / 2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    /** Inside a marker: test curves have hollow ones. */
    Color markerFill() {
        return series.dashed() ? style.background() : color();
    }

    BasicStroke markerStroke() {
        return new BasicStroke((float) (0.7 * style.lineWidth()));
    }

    /** Circle for CE, square for QL, triangle for CCQL, diamond for what has no loss. */
    Shape marker() {
        double r = 1.75 * style.lineWidth();
        return switch (series.hue().index()) {
            case 0 -> new Ellipse2D.Double(-r, -r, 2 * r, 2 * r);
            case 1 -> new Rectangle2D.Double(-0.9 * r, -0.9 * r, 1.8 * r, 1.8 * r);
            case 2 -> polygon(0, -1.25 * r, 1.15 * r, 0.8 * r, -1.15 * r, 0.8 * r);
            default -> polygon(0, -1.25 * r, 1.25 * r, 0, 0, 1.25 * r, -1.25 * r, 0);
        };
    }

    private static Shape polygon(double... corners) {
        Path2D path = new Path2D.Double();
        path.moveTo(corners[0], corners[1]);
        for (int i = 2; i < corners.length; i += 2) {
            path.lineTo(corners[i], corners[i + 1]);
        }
        path.closePath();
        return path;
    }
}
