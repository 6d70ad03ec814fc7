package org.losslab.ui.mixture;

import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.losslab.ui.mixture.compute.PictureKind;

/** A value as a bar from zero, with its bounds as marks: hollow for the print, full for the corrected one, a thin line for a floor, a ring for where learning is. */
final class Gauge {

    static final double WIDTH = 136;
    private static final double HEIGHT = 20;
    private static final double MARGIN = 6;
    /** A bound so many times the value is drawn at the end of the gauge. */
    private static final double FAR = 4;

    private final Canvas canvas = new Canvas(WIDTH, HEIGHT);

    /** @param now the loss of a classifier that is being learned, on the line's scale; NaN for none */
    void show(BoundLine line, double now, ThemeColors colors) {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, WIDTH, HEIGHT);
        double largest = 0;
        for (double value : line.values()) {
            boolean near = Double.isNaN(line.exact()) || value <= FAR * Math.max(line.exact(), 1e-300);
            largest = Double.isFinite(value) && near ? Math.max(largest, value) : largest;
        }
        if (now <= FAR * Math.max(line.exact(), 1e-300)) {
            largest = Math.max(largest, now);
        }
        boolean probability = line.key().equals("33");
        double scale = probability ? 1 : largest == 0 ? 1 : largest * 1.12;
        double middle = HEIGHT / 2;
        g.setFill(colors.grid());
        g.fillRoundRect(MARGIN, middle - 4, WIDTH - 2 * MARGIN, 8, 8, 8);
        if (!Double.isNaN(line.exact())) {
            g.setFill(color(line, colors));
            g.fillRoundRect(MARGIN, middle - 4, Math.max(2, at(line.exact(), scale) - MARGIN), 8, 8, 8);
        }
        if (!Double.isNaN(line.floor())) {
            g.setStroke(colors.muted());
            g.setLineWidth(1.2);
            g.strokeLine(at(line.floor(), scale), middle - 8, at(line.floor(), scale), middle + 8);
        }
        if (!Double.isNaN(line.corrected())) {
            mark(g, at(line.corrected(), scale), middle, colors.ink(), true);
        }
        if (!Double.isNaN(line.printed())) {
            boolean wrong = line.verdict() == BoundLine.Verdict.FALSE;
            mark(g, at(line.printed(), scale), middle, wrong ? colors.alarm() : colors.ink(), false);
        }
        if (!Double.isNaN(now)) {
            double x = at(now, scale);
            g.setFill(colors.ground());
            g.fillOval(x - 5, middle - 5, 10, 10);
            g.setStroke(color(line, colors));
            g.setLineWidth(2.4);
            g.strokeOval(x - 5, middle - 5, 10, 10);
        }
    }

    private static Color color(BoundLine line, ThemeColors colors) {
        return switch (line.key()) {
            case "32", "33" -> colors.of(PictureKind.CE);
            case "35" -> colors.of(PictureKind.CCQL);
            default -> colors.of(PictureKind.QL);
        };
    }

    private static double at(double value, double scale) {
        return MARGIN + Math.max(0, Math.min(1, value / scale)) * (WIDTH - 2 * MARGIN);
    }

    private static void mark(GraphicsContext g, double x, double y, Color color, boolean full) {
        double[] xs = {x, x + 5, x, x - 5};
        double[] ys = {y - 6, y, y + 6, y};
        g.setLineWidth(1.6);
        if (full) {
            g.setFill(color);
            g.fillPolygon(xs, ys, 4);
        } else {
            g.setStroke(color);
            g.strokePolygon(xs, ys, 4);
        }
    }

    Node node() {
        return canvas;
    }
}
