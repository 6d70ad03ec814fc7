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

    /** Into so many parts of a pixel: what moves less is not drawn anew. */
    private static final double PARTS = 8;

    /**
     * What is drawn, pixels from the left; NaN for what is not.
     *
     * @param value the colour of the exact value
     * @param print the colour of the printed bound
     */
    private record Drawing(
            double exact,
            double floor,
            double corrected,
            double printed,
            double now,
            Color value,
            Color print,
            Color grid,
            Color muted,
            Color ink,
            Color ground) {}

    private final Canvas canvas = new Canvas(WIDTH, HEIGHT);
    private Drawing drawn;
    private double end = Double.NaN;

    /** @param now the loss of a classifier that is being learned, on the line's scale; NaN for none */
    void show(BoundLine line, double now, ThemeColors colors) {
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
        end = scale;
        boolean wrong = line.verdict() == BoundLine.Verdict.FALSE;
        Drawing wanted = new Drawing(
                at(line.exact(), scale),
                at(line.floor(), scale),
                at(line.corrected(), scale),
                at(line.printed(), scale),
                at(now, scale),
                color(line, colors),
                wrong ? colors.alarm() : colors.ink(),
                colors.grid(),
                colors.muted(),
                colors.ink(),
                colors.ground());
        if (!wanted.equals(drawn)) {
            drawn = wanted;
            draw(wanted);
        }
    }

    private void draw(Drawing marks) {
        GraphicsContext g = canvas.getGraphicsContext2D();
        double middle = HEIGHT / 2;
        g.clearRect(0, 0, WIDTH, HEIGHT);
        g.setFill(marks.grid);
        g.fillRoundRect(MARGIN, middle - 4, WIDTH - 2 * MARGIN, 8, 8, 8);
        if (!Double.isNaN(marks.exact)) {
            g.setFill(marks.value);
            g.fillRoundRect(MARGIN, middle - 4, Math.max(2, marks.exact - MARGIN), 8, 8, 8);
        }
        if (!Double.isNaN(marks.floor)) {
            g.setStroke(marks.muted);
            g.setLineWidth(1.2);
            g.strokeLine(marks.floor, middle - 8, marks.floor, middle + 8);
        }
        if (!Double.isNaN(marks.corrected)) {
            mark(g, marks.corrected, middle, marks.ink, true);
        }
        if (!Double.isNaN(marks.printed)) {
            mark(g, marks.printed, middle, marks.print, false);
        }
        if (!Double.isNaN(marks.now)) {
            g.setFill(marks.ground);
            g.fillOval(marks.now - 5, middle - 5, 10, 10);
            g.setStroke(marks.value);
            g.setLineWidth(2.4);
            g.strokeOval(marks.now - 5, middle - 5, 10, 10);
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
        double x = MARGIN + Math.max(0, Math.min(1, value / scale)) * (WIDTH - 2 * MARGIN);
        return Math.rint(x * PARTS) / PARTS;
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

    /** The value at its right end, where it starts from 0; NaN before it shows anything. */
    double end() {
        return end;
    }

    Node node() {
        return canvas;
    }
}
