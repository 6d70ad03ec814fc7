package org.losslab.ui.mixture;

import java.util.List;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** A small chart: lines over a linear or logarithmic axis, with a mark at the current position. */
final class PlotCanvas {

    private static final double LEFT = 58;
    private static final double RIGHT = 150;
    private static final double TOP = 12;
    private static final double BOTTOM = 34;
    private static final int TICKS = 5;

    /**
     * A line.
     *
     * @param name in the legend
     * @param color of the line
     * @param dashed whether it is a bound
     * @param x rising
     * @param y as long as x; NaN leaves a gap
     */
    record Line(String name, Color color, boolean dashed, double[] x, double[] y) {}

    /**
     * A chart.
     *
     * @param lines in the order of the legend
     * @param xName below the horizontal axis
     * @param logX whether that is logarithmic
     * @param logY whether the vertical axis is
     * @param position where the current position is marked; NaN for nowhere
     */
    record Plot(List<Line> lines, String xName, boolean logX, boolean logY, double position) {}

    private final Canvas canvas = new Canvas();
    private final Pane node = new Pane(canvas);
    private final ThemeColors colors;
    private Plot plot = new Plot(List.of(), "", false, false, Double.NaN);

    PlotCanvas(ThemeColors colors) {
        this.colors = colors;
        canvas.widthProperty().bind(node.widthProperty());
        canvas.heightProperty().bind(node.heightProperty());
        canvas.widthProperty().addListener((observable, before, after) -> draw());
        canvas.heightProperty().addListener((observable, before, after) -> draw());
        node.setMinSize(200, 120);
    }

    Pane node() {
        return node;
    }

    void show(Plot newPlot) {
        plot = newPlot;
        draw();
    }

    /** An axis: from values to pixels. */
    private record Axis(double low, double high, boolean log, double from, double to) {

        double at(double value) {
            double share =
                    log ? Math.log(Math.max(value, low) / low) / Math.log(high / low) : (value - low) / (high - low);
            return from + share * (to - from);
        }
    }

    private void draw() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        double width = canvas.getWidth();
        double height = canvas.getHeight();
        g.clearRect(0, 0, width, height);
        if (plot.lines().isEmpty() || width < LEFT + RIGHT + 40 || height < TOP + BOTTOM + 30) {
            return;
        }
        g.setFont(colors.font());
        Axis across = axis(true, LEFT, width - RIGHT);
        Axis up = axis(false, height - BOTTOM, TOP);
        frame(g, across, up);
        for (Line line : plot.lines()) {
            g.setStroke(line.color());
            g.setLineWidth(line.dashed() ? 1.4 : 2.2);
            g.setLineDashes(line.dashed() ? new double[] {5, 4} : new double[0]);
            stroke(g, line, across, up);
        }
        g.setLineDashes();
        if (!Double.isNaN(plot.position())) {
            g.setStroke(colors.ink());
            g.setLineWidth(1.2);
            double x = across.at(Math.max(across.low(), Math.min(across.high(), plot.position())));
            g.strokeLine(x, TOP, x, height - BOTTOM);
        }
        legend(g, width);
    }

    private static void stroke(GraphicsContext g, Line line, Axis across, Axis up) {
        g.beginPath();
        boolean drawing = false;
        for (int i = 0; i < line.x().length; i++) {
            double y = line.y()[i];
            if (!Double.isFinite(y)) {
                drawing = false;
                continue;
            }
            double px = across.at(line.x()[i]);
            double py = up.at(Math.min(up.high(), y));
            if (drawing) {
                g.lineTo(px, py);
            } else {
                g.moveTo(px, py);
                drawing = true;
            }
        }
        g.stroke();
    }

    private Axis axis(boolean horizontal, double from, double to) {
        boolean log = horizontal ? plot.logX() : plot.logY();
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Line line : plot.lines()) {
            for (double value : horizontal ? line.x() : line.y()) {
                if (Double.isFinite(value) && (!log || value > 0)) {
                    low = Math.min(low, value);
                    high = Math.max(high, value);
                }
            }
        }
        if (!(high >= low)) {
            low = log ? 0.1 : 0;
            high = 1;
        }
        if (horizontal) {
            return new Axis(low, high > low ? high : low + 1, log, from, to);
        }
        if (log) {
            double floor = Math.max(low, high * 1e-9);
            return new Axis(floor / 1.3, high * 1.3, true, from, to);
        }
        return new Axis(Math.min(0, low), high <= Math.min(0, low) ? high + 1 : high * 1.06, false, from, to);
    }

    private void frame(GraphicsContext g, Axis across, Axis up) {
        g.setTextBaseline(VPos.CENTER);
        for (double tick : ticks(up)) {
            double y = up.at(tick);
            g.setStroke(colors.grid());
            g.setLineWidth(1);
            g.strokeLine(across.from(), y, across.to(), y);
            g.setFill(colors.muted());
            g.setTextAlign(TextAlignment.RIGHT);
            g.fillText(Texts.number(tick), across.from() - 6, y);
        }
        for (double tick : ticks(across)) {
            double x = across.at(tick);
            g.setStroke(colors.grid());
            g.strokeLine(x, up.from(), x, up.from() + 4);
            g.setFill(colors.muted());
            g.setTextAlign(TextAlignment.CENTER);
            g.fillText(Texts.number(tick), x, up.from() + 13);
        }
        g.setFill(colors.ink());
        g.setTextAlign(TextAlignment.CENTER);
        g.fillText(plot.xName(), (across.from() + across.to()) / 2, up.from() + 26);
    }

    private static double[] ticks(Axis axis) {
        if (axis.log()) {
            int first = (int) Math.ceil(Math.log10(axis.low()) - 1e-9);
            int last = (int) Math.floor(Math.log10(axis.high()) + 1e-9);
            int step = Math.max(1, (last - first + TICKS) / TICKS);
            int count = Math.max(0, (last - first) / step + 1);
            double[] ticks = new double[count];
            for (int i = 0; i < count; i++) {
                ticks[i] = Double.parseDouble("1e" + (first + i * step));
            }
            return ticks;
        }
        double rough = (axis.high() - axis.low()) / TICKS;
        double unit = Math.pow(10, Math.floor(Math.log10(rough)));
        double step =
                rough / unit < 1.5 ? unit : rough / unit < 3.5 ? 2 * unit : rough / unit < 7.5 ? 5 * unit : 10 * unit;
        int first = (int) Math.ceil(axis.low() / step - 1e-9);
        int last = (int) Math.floor(axis.high() / step + 1e-9);
        double[] ticks = new double[Math.max(0, last - first + 1)];
        for (int i = 0; i < ticks.length; i++) {
            ticks[i] = Double.parseDouble(String.format(Locale.ROOT, "%.6g", (first + i) * step));
        }
        return ticks;
    }

    private void legend(GraphicsContext g, double width) {
        g.setTextAlign(TextAlignment.LEFT);
        double x = width - RIGHT + 12;
        double y = TOP + 8;
        for (Line line : plot.lines()) {
            g.setStroke(line.color());
            g.setLineWidth(line.dashed() ? 1.4 : 2.2);
            g.setLineDashes(line.dashed() ? new double[] {5, 4} : new double[0]);
            g.strokeLine(x, y, x + 18, y);
            g.setFill(colors.ink());
            g.fillText(line.name(), x + 24, y, RIGHT - 40);
            y += 18;
        }
        g.setLineDashes();
    }
}
