package org.losslab.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
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
import org.jfree.chart.block.RectangleConstraint;
import org.jfree.chart.title.LegendGraphic;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.Size2D;
import org.jfree.chart.ui.VerticalAlignment;

/** The legend: a piece of each curve with its marker, and its name; greyed where the curve is hidden. */
public final class FigureLegend {

    private FigureLegend() {}

    /** Of a chart's height, what its legend may take on the screen, where the cross-hair names the curves, too. */
    private static final double MOST_ON_SCREEN = 0.34;
    /** A curve on both splits. */
    private static final int PER_ARM = 2;

    /** The legend above the curves of a chart; on the screen it says how many there are more where it would leave them no room. */
    static LegendTitle of(CurveFigure figure, FigureStyle style) {
        double share = style.paper() ? 1 : MOST_ON_SCREEN;
        return of(figure.series(), figure.hidden(), style, new LegendGrid(PER_ARM), share);
    }

    /** A legend of curves in rows. */
    public static LegendTitle rows(List<CurveSeries> series, FigureStyle style) {
        LegendTitle legend = of(series, Set.of(), style, new LegendGrid(PER_ARM), 1);
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
                new ColumnArrangement(HorizontalAlignment.LEFT, VerticalAlignment.CENTER, 0, 0),
                1);
        legend.setPadding(new RectangleInsets(em * 0.25, em * 0.4, em * 0.25, 0));
        legend.setBackgroundPaint(style.background());
        return legend;
    }

    private static LegendTitle of(
            List<CurveSeries> series, Set<String> hidden, FigureStyle style, Arrangement arrangement, double share) {
        Entries entries = new Entries(
                series.stream()
                        .map(each -> item(each, hidden.contains(each.name()), style))
                        .toList(),
                style.theme());
        double em = style.fontSize();
        LegendTitle legend = new RichLegend(entries, arrangement, style, share);
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

    /** Those that are named, and how many are not. */
    private static final class Entries implements LegendItemSource {

        private final List<LegendItem> all;
        private final FigureTheme theme;
        private int named;

        Entries(List<LegendItem> all, FigureTheme theme) {
            this.all = all;
            this.theme = theme;
            named = all.size();
        }

        @Override
        public LegendItemCollection getLegendItems() {
            LegendItemCollection items = new LegendItemCollection();
            all.subList(0, named).forEach(items::add);
            if (named < all.size()) {
                LegendItem more = new LegendItem("+" + (all.size() - named), theme.mutedText());
                more.setShapeVisible(false);
                more.setLineVisible(false);
                more.setLabelPaint(theme.mutedText());
                items.add(more);
            }
            return items;
        }
    }

    /** A legend whose names may have formulas. */
    private static final class RichLegend extends LegendTitle {

        private static final long serialVersionUID = 1L;

        private final transient Entries entries;
        private final transient FigureStyle style;
        private final double share;

        /** @param share of the height that there is, at most */
        RichLegend(Entries entries, Arrangement arrangement, FigureStyle style, double share) {
            super(entries, arrangement, arrangement);
            this.entries = entries;
            this.style = style;
            this.share = share;
        }

        @Override
        public Size2D arrange(Graphics2D graphics, RectangleConstraint constraint) {
            entries.named = entries.all.size();
            Size2D size = super.arrange(graphics, constraint);
            if (share < 1 && constraint.getHeightRange() != null) {
                double most = share * constraint.getHeightRange().getUpperBound();
                while (size.getHeight() > most && entries.named > PER_ARM) {
                    double fitting = entries.named * most / size.getHeight();
                    int arms = (int) Math.min(fitting, entries.named - 1) / PER_ARM;
                    entries.named = Math.max(PER_ARM, arms * PER_ARM);
                    size = super.arrange(graphics, constraint);
                }
            }
            return size;
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
