package org.losslab.figure;

import java.awt.BasicStroke;
import java.awt.geom.Line2D;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/** The legend above the curves: a piece of each curve with its marker, and its name; greyed where the curve is hidden. */
final class FigureLegend {

    private FigureLegend() {}

    static LegendTitle of(CurveFigure figure, FigureTheme theme) {
        LegendItemCollection items = new LegendItemCollection();
        figure.series().forEach(series -> items.add(item(series, figure.hidden().contains(series.name()), theme)));
        double em = theme.fontSize();
        LegendTitle legend = new LegendTitle(() -> items, new LegendGrid(2), new LegendGrid(2));
        legend.setItemFont(FigureFonts.regular(em));
        legend.setPosition(RectangleEdge.TOP);
        legend.setHorizontalAlignment(HorizontalAlignment.LEFT);
        legend.setItemLabelPadding(new RectangleInsets(em * 0.1, em * 0.35, em * 0.1, em * 0.7));
        legend.setPadding(new RectangleInsets(0, em * 2.2, em * 0.3, 0));
        legend.setBackgroundPaint(null);
        return legend;
    }

    private static LegendItem item(CurveSeries series, boolean hidden, FigureTheme theme) {
        SeriesStyle style = new SeriesStyle(series, theme);
        double half = 1.1 * theme.fontSize();
        LegendItem item = new LegendItem(
                series.name(),
                null,
                null,
                null,
                true,
                style.marker(),
                true,
                hidden ? theme.background() : style.markerFill(),
                true,
                hidden ? theme.disabled() : style.color(),
                style.markerStroke(),
                true,
                new Line2D.Double(-half, 0, half, 0),
                hidden ? new BasicStroke(style.stroke().getLineWidth()) : style.stroke(),
                hidden ? theme.disabled() : style.color());
        item.setLabelPaint(hidden ? theme.disabled() : theme.text());
        item.setSeriesKey(series.name());
        return item;
    }
}
