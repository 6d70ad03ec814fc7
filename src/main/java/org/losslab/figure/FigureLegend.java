package org.losslab.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Set;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.LegendItemSource;
import org.jfree.chart.block.Arrangement;
import org.jfree.chart.block.Block;
import org.jfree.chart.block.BlockContainer;
import org.jfree.chart.block.BorderArrangement;
import org.jfree.chart.block.CenterArrangement;
import org.jfree.chart.block.ColumnArrangement;
import org.jfree.chart.title.LegendGraphic;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.VerticalAlignment;

/** The legend: a piece of each curve with its marker, and its name; greyed where the curve is hidden. */
public final class FigureLegend {

    private FigureLegend() {}

    /** The legend above the curves of a chart. */
    static LegendTitle of(CurveFigure figure, FigureStyle style) {
        return of(figure.series(), figure.hidden(), style, new LegendGrid(2));
    }

    /** A legend of curves in rows. */
    public static LegendTitle rows(List<CurveSeries> series, FigureStyle style) {
        LegendTitle legend = of(series, Set.of(), style, new LegendGrid(2));
        legend.setPadding(RectangleInsets.ZERO_INSETS);
        return legend;
    }

    /** A framed legend of curves in a column, for a chart's corner. */
    static LegendTitle column(List<CurveSeries> series, FigureStyle style) {
        double em = style.fontSize();
        LegendTitle legend = of(
                series,
                Set.of(),
                style,
                new ColumnArrangement(HorizontalAlignment.LEFT, VerticalAlignment.CENTER, 0, 0));
        legend.setPadding(new RectangleInsets(em * 0.25, em * 0.4, em * 0.25, 0));
        legend.setBackgroundPaint(style.background());
        return legend;
    }

    private static LegendTitle of(
            List<CurveSeries> series, Set<String> hidden, FigureStyle style, Arrangement arrangement) {
        LegendItemCollection items = new LegendItemCollection();
        series.forEach(each -> items.add(item(each, hidden.contains(each.name()), style)));
        double em = style.fontSize();
        LegendTitle legend = new RichLegend(() -> items, arrangement, style);
        legend.setItemFont(style.font(1));
        legend.setPosition(RectangleEdge.TOP);
        legend.setHorizontalAlignment(HorizontalAlignment.LEFT);
        legend.setItemLabelPadding(new RectangleInsets(em * 0.1, em * 0.35, em * 0.1, em * 0.7));
        legend.setPadding(new RectangleInsets(0, em * 2.2, em * 0.3, 0));
        legend.setBackgroundPaint(null);
        return legend;
    }

    private static LegendItem item(CurveSeries series, boolean hidden, FigureStyle style) {
        SeriesStyle looks = new SeriesStyle(series, style);
        FigureTheme theme = style.theme();
        boolean bars = series.form() == CurveSeries.Form.BARS;
        double half = (style.paper() ? 1.5 : 1.1) * style.fontSize();
        double em = style.fontSize();
        Shape shape = bars ? new Rectangle2D.Double(-0.5 * em, -0.3 * em, em, 0.6 * em) : looks.marker();
        Color color = hidden ? theme.disabled() : looks.color();
        LegendItem item = new LegendItem(
                series.name(),
                null,
                null,
                null,
                true,
                shape,
                true,
                hidden ? theme.background() : bars ? color : looks.markerFill(),
                true,
                color,
                looks.markerStroke(),
                !bars,
                new Line2D.Double(-half, 0, half, 0),
                hidden ? new BasicStroke(looks.stroke().getLineWidth()) : looks.stroke(),
                color);
        item.setLabelPaint(hidden ? theme.disabled() : theme.text());
        item.setSeriesKey(series.name());
        return item;
    }

    /** A legend whose names may have formulas. */
    private static final class RichLegend extends LegendTitle {

        private static final long serialVersionUID = 1L;

        private final transient FigureStyle style;

        RichLegend(LegendItemSource source, Arrangement arrangement, FigureStyle style) {
            super(source, arrangement, arrangement);
            this.style = style;
        }

        @Override
        protected Block createLegendItemBlock(LegendItem item) {
            if (!RichText.hasFormula(item.getLabel())) {
                return super.createLegendItemBlock(item);
            }
            LegendGraphic graphic = new LegendGraphic(item.getShape(), item.getFillPaint());
            graphic.setShapeFilled(item.isShapeFilled());
            graphic.setLine(item.getLine());
            graphic.setLineStroke(item.getLineStroke());
            graphic.setLinePaint(item.getLinePaint());
            graphic.setLineVisible(item.isLineVisible());
            graphic.setShapeVisible(item.isShapeVisible());
            graphic.setShapeOutlineVisible(item.isShapeOutlineVisible());
            graphic.setOutlinePaint(item.getOutlinePaint());
            graphic.setOutlineStroke(item.getOutlineStroke());
            graphic.setPadding(getLegendItemGraphicPadding());
            RichTextBlock label =
                    new RichTextBlock(RichText.of(item.getLabel(), style.font(1)), (Color) item.getLabelPaint());
            label.setPadding(getItemLabelPadding());
            BlockContainer pair = new BlockContainer(new BorderArrangement());
            pair.add(graphic, getLegendItemGraphicEdge());
            pair.add(label);
            BlockContainer centred = new BlockContainer(new CenterArrangement());
            centred.add(pair);
            return centred;
        }
    }
}
