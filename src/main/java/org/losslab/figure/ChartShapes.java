package org.losslab.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.annotations.XYAnnotation;
import org.jfree.chart.annotations.XYBoxAnnotation;
import org.jfree.chart.annotations.XYPolygonAnnotation;

/** What is filled in a chart: bands about curves, and bars. All opaque, as journals want it. */
final class ChartShapes {

    /** The share of the room that the bars at one x take. */
    private static final double BAR_SHARE = 0.76;

    private final CurveFigure figure;
    private final FigureStyle style;
    private final Viewport viewport;
    private final int columns;

    ChartShapes(CurveFigure figure, FigureStyle style, Viewport viewport, int columns) {
        this.figure = figure;
        this.style = style;
        this.viewport = viewport;
        this.columns = columns;
    }

    /** The bands, and over them what two bands share, in a mixed tint: a later band would hide an earlier one. */
    List<XYAnnotation> bands() {
        List<CurveSeries> banded =
                figure.visibleSeries().stream().filter(CurveSeries::hasBand).toList();
        List<XYAnnotation> shapes = new ArrayList<>();
        for (CurveSeries series : banded) {
            add(shapes, edges(series), new SeriesStyle(series, style).bandColor());
        }
        for (int i = 0; i < banded.size(); i++) {
            for (int j = i + 1; j < banded.size(); j++) {
                Color both = new SeriesStyle(banded.get(i), style).bandColorOver(new SeriesStyle(banded.get(j), style));
                for (Polyline[] part : Bands.shared(edges(banded.get(i)), edges(banded.get(j)))) {
                    add(shapes, part, both);
                }
            }
        }
        return shapes;
    }

    private static void add(List<XYAnnotation> shapes, Polyline[] edges, Color color) {
        for (double[] polygon : Bands.polygons(edges[0], edges[1])) {
            shapes.add(new XYPolygonAnnotation(polygon, null, null, color));
        }
    }

    /** The lower and the upper edge. */
    private Polyline[] edges(CurveSeries series) {
        return new Polyline[] {edge(series, series.low()), edge(series, series.high())};
    }

    private Polyline edge(CurveSeries series, double[] values) {
        Polyline line = new Polyline(
                figure.xAxis().scale().toAxis(series.x()),
                figure.yAxis().scale().toAxis(values));
        return Decimation.decimate(line, viewport.xLow(), viewport.xHigh(), columns);
    }

    List<XYAnnotation> bars() {
        List<CurveSeries> rows = figure.visibleSeries().stream()
                .filter(each -> each.form() == CurveSeries.Form.BARS)
                .toList();
        List<XYAnnotation> shapes = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            CurveSeries series = rows.get(row);
            SeriesStyle looks = new SeriesStyle(series, style);
            double[] x = figure.xAxis().scale().toAxis(series.x());
            double[] y = figure.yAxis().scale().toAxis(series.y());
            double width = BAR_SHARE * room(x) / rows.size();
            double base = figure.yAxis().scale() == Scale.LOG ? viewport.yLow() : 0;
            BasicStroke outline = new BasicStroke((float) style.lineWidth() / 3);
            for (int i = 0; i < x.length; i++) {
                if (Double.isFinite(y[i])) {
                    double left = x[i] + (row - rows.size() / 2.0) * width;
                    shapes.add(new XYBoxAnnotation(
                            left,
                            Math.min(base, y[i]),
                            left + width,
                            Math.max(base, y[i]),
                            outline,
                            looks.color(),
                            looks.color()));
                }
            }
        }
        return shapes;
    }

    private static double room(double[] x) {
        double least = 1;
        for (int i = 1; i < x.length; i++) {
            least = i == 1 ? x[1] - x[0] : Math.min(least, x[i] - x[i - 1]);
        }
        return least;
    }
}
