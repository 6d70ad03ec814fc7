package org.losslab.figure.paper;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.block.RectangleConstraint;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.Size2D;
import org.jfree.data.Range;
import org.losslab.data.UserException;
import org.losslab.figure.ChartBuilder;
import org.losslab.figure.CurveSeries;
import org.losslab.figure.FigureLegend;
import org.losslab.figure.FigureSize;
import org.losslab.figure.FigureStyle;
import org.losslab.figure.LegendPlace;
import org.losslab.figure.RichText;

/** Draws a figure on any graphics whose unit is the figure's: the preview, pixels, SVG and PDF alike. */
public final class FigurePainter {

    private static final double MARGIN = 0.25;
    private static final double GAP = 1;
    private static final double TITLE = 1.15;
    private static final double LINE_PARTS = 4;
    private static final double BELOW_TITLE = 0.35;
    private static final double LETTER_GAP = 0.1;
    /** Tick labels and name of the horizontal axis, in ems. */
    private static final double ABOUT_X_AXIS = 3;
    /** A panel that is smaller than that, in ems, shows nothing. */
    private static final double SMALLEST_PANEL = 5;
    /** Training above test, the losses side by side. */
    private static final int USUAL_ROWS = 2;
    /** Height over width of what a large legend must leave a panel. */
    private static final double LOWEST_ASPECT = 0.4;

    private final PaperFigure figure;
    private final FigureStyle style;
    private final Graphics2D graphics;

    private FigurePainter(PaperFigure figure, Graphics2D graphics) {
        this.figure = figure;
        this.style = figure.style();
        this.graphics = graphics;
    }

    /**
     * Draws it.
     *
     * @param graphics whose unit is the figure's, origin at the figure's upper left corner
     * @throws UserException if the legend or the title leave no room for the panels
     */
    public static void draw(PaperFigure figure, Graphics2D graphics) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        new FigurePainter(figure, graphics).draw();
    }

    private void draw() {
        FigureSize size = figure.size();
        if (!style.transparent()) {
            graphics.setPaint(style.background());
            graphics.fill(new Rectangle2D.Double(0, 0, size.width(), size.height()));
        }
        double margin = style.em(MARGIN);
        double top = margin + title();
        double bottom = size.height() - margin;
        List<CurveSeries> legend = figure.legend();
        if (!legend.isEmpty() && style.legend() == LegendPlace.TOP) {
            top += legend(legend, top, false);
        } else if (!legend.isEmpty() && style.legend() == LegendPlace.BOTTOM) {
            bottom -= legend(legend, bottom, true);
        }
        panels(new Rectangle2D.Double(margin, top, size.width() - 2 * margin, bottom - top));
    }

    /**
     * How high a figure is whose one panel is so high, in its own units.
     *
     * @param panel from the room's width to the panel's height
     */
    static double around(String title, FigureStyle style, double width, DoubleUnaryOperator panel) {
        double words =
                title.isBlank() ? 0 : RichText.of(title, style.bold(TITLE)).height() + style.em(BELOW_TITLE);
        double margins = 2 * style.em(MARGIN);
        return words + margins + panel.applyAsDouble(width - margins) + style.em(BELOW_TITLE);
    }

    private double title() {
        if (figure.title().isBlank()) {
            return 0;
        }
        Font font = style.bold(TITLE);
        RichText text = RichText.of(
                RichText.shortened(figure.title(), font, figure.size().width() - style.em(1)), font);
        double y = style.em(MARGIN) + text.ascent();
        text.draw(
                graphics,
                (figure.size().width() - text.width()) / 2,
                y,
                style.theme().text());
        return text.height() + style.em(BELOW_TITLE);
    }

    private static LegendTitle rows(List<CurveSeries> series, FigureStyle style, double room) {
        Font font = style.font(1);
        return FigureLegend.rows(
                series.stream()
                        .map(each -> each.withName(RichText.shortened(each.name(), font, room - style.em(5))))
                        .toList(),
                style);
    }

    private static Size2D arrange(LegendTitle legend, Graphics2D graphics, double room) {
        return legend.arrange(graphics, new RectangleConstraint(new Range(0, room), null));
    }

    /** How much more a common legend takes than that of one run, in the figure's units. */
    static double unusual(PaperFigure figure) {
        FigureStyle style = figure.style();
        List<CurveSeries> series = figure.legend();
        if (series.isEmpty() || style.legend().inside() || style.legend() == LegendPlace.NONE) {
            return 0;
        }
        double room = figure.size().width() - style.em(1);
        Graphics2D graphics = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        try {
            double all = arrange(rows(series, style, room), graphics, room).getHeight();
            double one = arrange(rows(series.subList(0, 1), style, room), graphics, room)
                    .getHeight();
            return Math.max(0, all - USUAL_ROWS * one);
        } finally {
            graphics.dispose();
        }
    }

    /** Draws the common legend below or above y and returns how much it takes. */
    private double legend(List<CurveSeries> series, double y, boolean above) {
        double room = figure.size().width() - style.em(1);
        LegendTitle legend = rows(series, style, room);
        Size2D size = arrange(legend, graphics, room);
        double height = size.getHeight();
        double rest = figure.size().height() - height;
        double wanted = LOWEST_ASPECT * figure.rows() * figure.size().width() / figure.columns();
        if (height > rest && rest < wanted) {
            throw new UserException("the legend of " + series.size()
                    + " curves leaves no room for them: make the figure larger, hide curves or leave the legend out");
        }
        double x = (figure.size().width() - Math.min(room, size.getWidth())) / 2;
        legend.draw(graphics, new Rectangle2D.Double(x, above ? y - height : y, room, height));
        return height + style.em(0.2);
    }

    private void panels(Rectangle2D area) {
        double gap = style.em(GAP);
        int columns = figure.columns();
        int rows = figure.rows();
        double width = (area.getWidth() - gap * (columns - 1)) / columns;
        double height = (area.getHeight() - gap * (rows - 1)) / rows;
        double caption = figure.lettered() ? style.em(1.3 + LETTER_GAP) : 0;
        boolean low =
                height - caption < style.em(SMALLEST_PANEL) && !(figure.panels().get(0) instanceof TablePanel);
        if (width < style.em(SMALLEST_PANEL) || low) {
            throw new UserException("the figure is too small for its text: make it larger, or the font smaller");
        }
        List<Panel> panels = figure.panels();
        double left = left(width, height - caption);
        for (int i = 0; i < panels.size(); i++) {
            double x = area.getX() + i % columns * (width + gap);
            int row = i / columns;
            double y = area.getY() + row * (height + gap);
            panel(panels.get(i), i == 0, left, new Rectangle2D.Double(x, y, width, height - caption));
            if (figure.lettered()) {
                // Below the frame, which has the numbers of its axis on the left and a margin on the right.
                double centre = panels.get(i) instanceof CurvePanel
                        ? x + (left + width - style.em(ChartBuilder.PAPER_RIGHT)) / 2
                        : x + width / 2;
                double room = 2 * Math.min(centre - x, x + width - centre);
                caption(i, panels.get(i).title(), centre, y + height, room);
            }
        }
    }

    private void caption(int index, String title, double centre, double bottom, double width) {
        Font font = style.font(1);
        String letter = "(" + (char) ('a' + index % 26) + ")";
        String words = title.isBlank() ? letter : letter + " " + title;
        RichText text = RichText.of(RichText.shortened(words, font, width), font);
        text.draw(
                graphics,
                centre - text.width() / 2,
                bottom - style.em(0.3),
                style.theme().text());
    }

    /** The most that a panel needs left of its frame: all have as much, so that their frames are as wide. */
    private double left(double width, double height) {
        FigureStyle bare = style.withLegend(LegendPlace.NONE);
        Rectangle2D area = new Rectangle2D.Double(0, 0, width, Math.max(1, height - style.em(ABOUT_X_AXIS)));
        double most = 0;
        for (Panel panel : figure.panels()) {
            if (panel instanceof CurvePanel curves) {
                XYPlot plot = ChartBuilder.chart(curves.figure(), bare, curves.viewport(), 1)
                        .getXYPlot();
                most = Math.max(
                        most,
                        plot.getRangeAxis()
                                .reserveSpace(graphics, plot, area, RectangleEdge.LEFT, new AxisSpace())
                                .getLeft());
            }
        }
        return most;
    }

    private void panel(Panel panel, boolean first, double left, Rectangle2D area) {
        if (panel instanceof CurvePanel curves) {
            boolean inside = style.legend().inside() && first;
            FigureStyle own = inside ? style : style.withLegend(LegendPlace.NONE);
            // Points closer than a pixel, or than a small part of the line, do not show.
            double finest = Math.max(1 / figure.size().scale(), style.lineWidth() / LINE_PARTS);
            int columns = (int) Math.ceil(area.getWidth() / finest);
            JFreeChart chart = ChartBuilder.chart(curves.figure(), own, curves.viewport(), columns);
            chart.getXYPlot().getRangeAxis().setFixedDimension(left);
            // A chart sets these hints again.
            hints().forEach(hint -> chart.getRenderingHints().put(hint, graphics.getRenderingHint(hint)));
            chart.draw(graphics, area);
        } else if (panel instanceof RegionPanel regions) {
            RegionPainter.draw(regions, style, figure.size().scale(), graphics, area);
        } else if (panel instanceof TablePanel table) {
            TablePainter.draw(table, style, graphics, area);
        }
    }

    private static List<RenderingHints.Key> hints() {
        List<RenderingHints.Key> keys = new ArrayList<>();
        keys.add(RenderingHints.KEY_STROKE_CONTROL);
        keys.add(RenderingHints.KEY_FRACTIONALMETRICS);
        keys.add(RenderingHints.KEY_TEXT_ANTIALIASING);
        return keys;
    }

    /** The colour behind everything where a format knows no transparency. */
    static Color ground(PaperFigure figure) {
        return figure.style().background();
    }
}
