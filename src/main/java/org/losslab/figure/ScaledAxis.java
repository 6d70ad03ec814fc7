package org.losslab.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** An axis over positions, whose labels are values. */
final class ScaledAxis extends NumberAxis {

    private static final long serialVersionUID = 1L;

    private final Scale scale;
    private final double spacing;

    /**
     * @param spacing about how far ticks are apart, in the figure's units
     */
    ScaledAxis(FigureAxis axis, double spacing) {
        super(axis.label());
        this.scale = axis.scale();
        this.spacing = spacing;
    }

    @Override
    public List<NumberTick> refreshTicks(
            Graphics2D graphics, AxisState state, Rectangle2D dataArea, RectangleEdge edge) {
        boolean horizontal = RectangleEdge.isTopOrBottom(edge);
        double length = horizontal ? dataArea.getWidth() : dataArea.getHeight();
        int most = (int) Math.max(2, Math.round(length / spacing));
        TextAnchor anchor = horizontal ? TextAnchor.TOP_CENTER : TextAnchor.CENTER_RIGHT;
        return Ticks.of(scale, getLowerBound(), getUpperBound(), most).stream()
                .map(tick -> new NumberTick(tick.position(), tick.label(), anchor, TextAnchor.CENTER, 0))
                .toList();
    }
}
