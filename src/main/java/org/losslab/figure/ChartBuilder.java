package org.losslab.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYTitleAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.DefaultXYDataset;

/** Makes a chart of a figure: the one that the screen and the files draw. */
public final class ChartBuilder {

    /** What a chart on paper leaves free on the right of its frame, in ems. */
    public static final double PAPER_RIGHT = 0.8;

    private static final Color TRANSPARENT = new Color(0, true);

    private final CurveFigure figure;
    private final FigureStyle style;
    private final FigureTheme theme;
    private final Viewport viewport;
    private final int columns;

    private ChartBuilder(CurveFigure figure, FigureStyle style, Viewport viewport, int columns) {
        this.figure = figure;
        this.style = style;
        this.theme = style.theme();
        this.viewport = viewport;
        this.columns = columns;
    }

    /**
     * A chart to be drawn once: a changed figure makes a new one, which takes less than to draw it.
     *
     * @param viewport what is shown; {@link AutoRange#of} for all
     * @param columns how many pixels wide it will be at most, ≥ 1: longer curves are decimated to that
     */
    public static JFreeChart chart(CurveFigure figure, FigureStyle style, Viewport viewport, int columns) {
        return new ChartBuilder(figure, style, viewport, Math.max(1, columns)).build();
    }

    private JFreeChart build() {
        XYPlot plot = plot();
        addCurves(plot);
        figure.referenceLines().forEach(line -> plot.addRangeMarker(marker(line), Layer.BACKGROUND));
        if (figure.isEmpty()) {
            plot.setNoDataMessage(figure.emptyMessage());
            plot.setNoDataMessageFont(font(1.15));
            plot.setNoDataMessagePaint(theme.mutedText());
        }
        JFreeChart chart = new JFreeChart(null, font(1), plot, false);
        chart.setBackgroundPaint(style.paper() ? null : theme.background());
        chart.setPadding(
                style.paper()
                        ? new RectangleInsets(em(0.5), 0, 0, em(PAPER_RIGHT))
                        : new RectangleInsets(em(0.5), em(0.3), em(0.3), em(1.1)));
        if (!figure.title().isEmpty()) {
            TextTitle title = new TextTitle(figure.title(), style.bold(1.1));
            title.setPaint(theme.text());
            title.setHorizontalAlignment(HorizontalAlignment.LEFT);
            chart.setTitle(title);
        }
        if (!figure.series().isEmpty() && style.legend() == LegendPlace.TOP) {
            chart.addSubtitle(FigureLegend.of(figure, style));
        }
        return chart;
    }

    private XYPlot plot() {
        XYPlot plot = new XYPlot(
                null,
                axis(figure.xAxis(), style.paper() ? 5 : 7),
                axis(figure.yAxis(), style.paper() ? 3 : 3.7),
                new CurveRenderer(true, false));
        plot.getDomainAxis().setRange(viewport.xLow(), viewport.xHigh());
        plot.getRangeAxis().setRange(viewport.yLow(), viewport.yHigh());
        plot.setOrientation(PlotOrientation.VERTICAL);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinePaint(theme.grid());
        plot.setRangeGridlinePaint(theme.grid());
        plot.setDomainGridlineStroke(hairline());
        plot.setRangeGridlineStroke(hairline());
        plot.setDomainZeroBaselineVisible(false);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
        if (!style.paper()) {
            plot.getRangeAxis().setFixedDimension(em(4.6));
        } else {
            plot.setInsets(RectangleInsets.ZERO_INSETS);
            plot.setDomainGridlinesVisible(false);
            plot.setRangeGridlinesVisible(false);
            plot.setOutlineVisible(true);
            plot.setOutlinePaint(theme.text());
            plot.setOutlineStroke(frameStroke());
        }
        if (style.legend().inside()) {
            plot.addAnnotation(corner());
        }
        return plot;
    }

    private XYTitleAnnotation corner() {
        boolean right = style.legend() == LegendPlace.UPPER_RIGHT || style.legend() == LegendPlace.LOWER_RIGHT;
        boolean upper = style.legend() == LegendPlace.UPPER_RIGHT || style.legend() == LegendPlace.UPPER_LEFT;
        RectangleAnchor anchor = upper
                ? right ? RectangleAnchor.TOP_RIGHT : RectangleAnchor.TOP_LEFT
                : right ? RectangleAnchor.BOTTOM_RIGHT : RectangleAnchor.BOTTOM_LEFT;
        return new XYTitleAnnotation(
                right ? 0.985 : 0.015, upper ? 0.98 : 0.02, FigureLegend.column(figure.visibleSeries(), style), anchor);
    }

    private NumberAxis axis(FigureAxis description, double spacing) {
        NumberAxis axis = new ScaledAxis(description, em(spacing));
        axis.setLabelFont(font(1));
        axis.setLabelPaint(theme.mutedText());
        axis.setLabelInsets(new RectangleInsets(em(0.25), em(0.1), em(0.1), em(0.1)));
        axis.setTickLabelFont(font(0.95));
        axis.setTickLabelPaint(theme.mutedText());
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(style.paper());
        if (style.paper()) {
            axis.setTickMarkInsideLength((float) em(0.4));
            axis.setTickMarkOutsideLength(0);
            axis.setTickLabelInsets(new RectangleInsets(em(0.25), em(0.4), em(0.25), em(0.4)));
            axis.setTickMarkStroke(frameStroke());
            axis.setTickMarkPaint(theme.text());
            axis.setMinorTickMarksVisible(true);
            axis.setMinorTickMarkInsideLength((float) em(0.22));
            axis.setMinorTickMarkOutsideLength(0);
            axis.setLabelPaint(theme.text());
            axis.setTickLabelPaint(theme.text());
        }
        return axis;
    }

    private void addCurves(XYPlot plot) {
        DefaultXYDataset lines = new DefaultXYDataset();
        DefaultXYDataset markers = new DefaultXYDataset();
        CurveRenderer lineRenderer = new CurveRenderer(true, false);
        CurveRenderer markerRenderer = new CurveRenderer(false, true);
        ChartShapes shapes = new ChartShapes(figure, style, viewport, columns);
        shapes.bands().forEach(band -> lineRenderer.addAnnotation(band, Layer.BACKGROUND));
        shapes.bars().forEach(bar -> lineRenderer.addAnnotation(bar, Layer.BACKGROUND));
        for (CurveSeries raw : figure.visibleRawSeries()) {
            SeriesStyle looks = new SeriesStyle(raw, style);
            int index = add(lines, "raw " + raw.name(), Clipping.clip(decimated(raw), viewport));
            lineRenderer.setSeriesPaint(index, looks.faintColor());
            lineRenderer.setSeriesStroke(index, looks.faintStroke());
        }
        List<CurveSeries> visible = figure.visibleSeries().stream()
                .filter(each -> each.form() == CurveSeries.Form.LINE)
                .toList();
        for (CurveSeries series : visible) {
            SeriesStyle looks = new SeriesStyle(series, style);
            int index = add(lines, series.name(), Clipping.clip(decimated(series), viewport));
            lineRenderer.setSeriesPaint(index, looks.color());
            lineRenderer.setSeriesStroke(index, looks.stroke());
            double share = visible.indexOf(series) / (double) visible.size();
            index = add(markers, series.name(), Markers.of(positions(series), viewport, share));
            markerRenderer.setSeriesOutlinePaint(index, looks.color());
            markerRenderer.setSeriesFillPaint(index, looks.markerFill());
            markerRenderer.setSeriesOutlineStroke(index, looks.markerStroke());
            markerRenderer.setSeriesShape(index, looks.marker());
            markerRenderer.setUseOutlinePaint(true);
        }
        plot.setDataset(0, lines);
        plot.setRenderer(0, lineRenderer);
        plot.setDataset(1, markers);
        plot.setRenderer(1, markerRenderer);
    }

    private static int add(DefaultXYDataset dataset, String key, Polyline line) {
        dataset.addSeries(key, new double[][] {line.x(), line.y()});
        return dataset.indexOf(key);
    }

    private Polyline decimated(CurveSeries series) {
        return Decimation.decimate(positions(series), viewport.xLow(), viewport.xHigh(), columns);
    }

    private Polyline positions(CurveSeries series) {
        return new Polyline(
                figure.xAxis().scale().toAxis(series.x()),
                figure.yAxis().scale().toAxis(series.y()));
    }

    private ValueMarker marker(ReferenceLine line) {
        ValueMarker marker = new ValueMarker(figure.yAxis().scale().toAxis(line.y()));
        marker.setPaint(theme.disabled());
        marker.setStroke(hairline());
        marker.setLabelBackgroundColor(TRANSPARENT);
        marker.setLabel(line.label());
        marker.setLabelFont(font(0.9));
        marker.setLabelPaint(theme.mutedText());
        marker.setLabelAnchor(RectangleAnchor.TOP_RIGHT);
        marker.setLabelTextAnchor(TextAnchor.BOTTOM_RIGHT);
        return marker;
    }

    private BasicStroke hairline() {
        return new BasicStroke((float) style.lineWidth() / 2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
    }

    private BasicStroke frameStroke() {
        return new BasicStroke((float) (0.6 * style.lineWidth()), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
    }

    private Font font(double ems) {
        return style.font(ems);
    }

    private double em(double count) {
        return style.em(count);
    }
}
