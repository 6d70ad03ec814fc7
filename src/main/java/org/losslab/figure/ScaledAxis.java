package org.losslab.figure;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;

/** An axis over positions, whose labels are values. Its name may have formulas, and stays text when it is turned. */
final class ScaledAxis extends NumberAxis {

    /** Share of its type size that a label keeps, however little room there is. */
    private static final double SMALLEST_LABEL = 0.6;

    private static final long serialVersionUID = 1L;

    private final transient FigureAxis axis;
    private final double spacing;

    /**
     * @param spacing about how far ticks are apart, in the figure's units
     */
    ScaledAxis(FigureAxis axis, double spacing) {
        super(axis.label());
        this.axis = axis;
        this.spacing = spacing;
    }

    @Override
    public List<NumberTick> refreshTicks(
            Graphics2D graphics, AxisState state, Rectangle2D dataArea, RectangleEdge edge) {
        boolean horizontal = RectangleEdge.isTopOrBottom(edge);
        double length = horizontal ? dataArea.getWidth() : dataArea.getHeight();
        int most = (int) Math.max(2, Math.round(length / spacing));
        TextAnchor anchor = horizontal ? TextAnchor.TOP_CENTER : TextAnchor.CENTER_RIGHT;
        List<NumberTick> ticks = new ArrayList<>();
        for (Ticks.Tick tick : Ticks.of(axis, getLowerBound(), getUpperBound(), most)) {
            ticks.add(new NumberTick(tick.position(), tick.label(), anchor, TextAnchor.CENTER, 0));
        }
        if (isMinorTickMarksVisible()) {
            for (double position : Ticks.minor(axis.scale(), getLowerBound(), getUpperBound())) {
                ticks.add(new NumberTick(TickType.MINOR, position, "", anchor, TextAnchor.CENTER, 0));
            }
        }
        return ticks;
    }

    @Override
    protected Rectangle2D getLabelEnclosure(Graphics2D graphics, RectangleEdge edge) {
        if (getLabel() == null) {
            return new Rectangle2D.Double();
        }
        RichText text = RichText.of(getLabel(), getLabelFont());
        RectangleInsets insets = getLabelInsets();
        double width = text.width() + insets.getLeft() + insets.getRight();
        double height = text.height() + insets.getTop() + insets.getBottom();
        return RectangleEdge.isTopOrBottom(edge)
                ? new Rectangle2D.Double(0, 0, width, height)
                : new Rectangle2D.Double(0, 0, height, width);
    }

    @Override
    protected AxisState drawLabel(
            String label,
            Graphics2D graphics,
            Rectangle2D plotArea,
            Rectangle2D dataArea,
            RectangleEdge edge,
            AxisState state) {
        if (label == null) {
            return state;
        }
        RichText text = RichText.of(label, getLabelFont());
        RectangleInsets insets = getLabelInsets();
        Color color = (Color) getLabelPaint();
        if (edge.equals(RectangleEdge.BOTTOM)) {
            double baseline = state.getCursor() + insets.getTop() + text.ascent();
            text.draw(graphics, dataArea.getCenterX() - text.width() / 2, baseline, color);
            state.cursorDown(insets.getTop() + text.height() + insets.getBottom());
        } else if (edge.equals(RectangleEdge.LEFT)) {
            RichText fitting = fitting(label, text, plotArea.getHeight());
            double half = fitting.width() / 2;
            // A label that is longer than its axis goes on beside what is above or below it.
            double middle =
                    Math.max(plotArea.getMinY() + half, Math.min(plotArea.getMaxY() - half, dataArea.getCenterY()));
            AffineTransform before = graphics.getTransform();
            graphics.translate(state.getCursor() - insets.getRight() - text.descent(), middle);
            graphics.rotate(-Math.PI / 2);
            fitting.draw(graphics, -half, 0, color);
            graphics.setTransform(before);
            state.cursorLeft(insets.getLeft() + text.height() + insets.getRight());
        }
        return state;
    }

    /** The text, smaller if it is longer than there is room. */
    private RichText fitting(String label, RichText text, double room) {
        if (text.width() <= room) {
            return text;
        }
        Font font = getLabelFont();
        double share = Math.max(SMALLEST_LABEL, room / text.width());
        return RichText.of(label, font.deriveFont((float) (font.getSize2D() * share)));
    }
}
