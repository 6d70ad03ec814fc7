package org.losslab.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** How a curve is told from others: colour by loss, tint and marker by variant, dash by split. */
final class SeriesStyle {

    private static final float[][] DASHES = {{3.2f, 2f}, {1.2f, 1.6f}, {5f, 1.8f, 1.2f, 1.8f}};

    private final CurveSeries series;
    private final FigureTheme theme;

    SeriesStyle(CurveSeries series, FigureTheme theme) {
        this.series = series;
        this.theme = theme;
    }

    Color color() {
        return Palette.color(series.loss(), series.variant(), theme);
    }

    /** The colour of the curve that this one was smoothed from. */
    Color faintColor() {
        return Palette.mix(color(), theme.background(), 0.72);
    }

    BasicStroke stroke() {
        float width = (float) theme.lineWidth();
        if (!series.isTest()) {
            return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
        }
        float[] dash = DASHES[series.variant() % DASHES.length].clone();
        for (int i = 0; i < dash.length; i++) {
            dash[i] *= width;
        }
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dash, 0);
    }

    BasicStroke faintStroke() {
        return new BasicStroke((float) theme.lineWidth() / 2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    /** Inside a marker: test curves have hollow ones. */
    Color markerFill() {
        return series.isTest() ? theme.background() : color();
    }

    BasicStroke markerStroke() {
        return new BasicStroke((float) (0.7 * theme.lineWidth()));
    }

    /** Circle for CE, square for QL, triangle for CCQL; the next one for each variant. */
    Shape marker() {
        double r = 1.75 * theme.lineWidth();
        int first =
                switch (series.loss()) {
                    case CROSS_ENTROPY -> 0;
                    case QUADRATIC -> 1;
                    case CORRECT_CLASS_QUADRATIC -> 2;
                };
        return switch ((first + series.variant()) % 4) {
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
