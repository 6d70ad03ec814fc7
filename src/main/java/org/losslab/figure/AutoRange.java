package org.losslab.figure;

import java.util.List;
import java.util.stream.Stream;

/** The viewport that shows all of a figure. */
public final class AutoRange {

    /** A diverging curve may leave the chart: it must not flatten the others. */
    private static final double HIGHEST_OVER_START = 3;

    private static final double MARGIN = 0.04;

    /** Room for markers on the first and the last point. */
    private static final double EDGE = 0.015;

    private AutoRange() {}

    /** All points of the drawn series, accuracy always from 0 to 100 %. */
    public static Viewport of(CurveFigure figure) {
        double xHigh = 0;
        for (CurveSeries series : figure.visibleSeries()) {
            if (series.size() > 0) {
                xHigh = Math.max(xHigh, series.x()[series.size() - 1]);
            }
        }
        xHigh = xHigh > 0 ? xHigh : 1;
        double[] y = figure.yAxis().scale() == Scale.PERCENT ? new double[] {-EDGE, 1 + EDGE} : yRange(figure);
        return new Viewport(-EDGE * xHigh, (1 + EDGE) * xHigh, y[0], y[1]);
    }

    private static double[] yRange(CurveFigure figure) {
        Scale scale = figure.yAxis().scale();
        List<CurveSeries> all = Stream.concat(figure.visibleSeries().stream(), figure.visibleRawSeries().stream())
                .toList();
        double cap = scale == Scale.LOG ? Double.MAX_VALUE : HIGHEST_OVER_START * highestStart(all);
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (CurveSeries series : all) {
            for (double value : series.y()) {
                double position = scale.toAxis(Math.min(value, cap));
                if (!Double.isNaN(position)) {
                    low = Math.min(low, position);
                    high = Math.max(high, position);
                }
            }
        }
        for (ReferenceLine line : figure.referenceLines()) {
            double position = scale.toAxis(line.y());
            low = Math.min(low, position);
            high = Math.max(high, position);
        }
        if (!(low <= high)) {
            return new double[] {0, 1};
        }
        double margin = high > low ? MARGIN * (high - low) : Math.max(0.05, 0.05 * Math.abs(low));
        boolean touchesZero = scale == Scale.LINEAR && low >= 0 && low - margin < 0.25 * (high - low);
        return new double[] {touchesZero ? -EDGE * high : low - margin, high + margin};
    }

    private static double highestStart(List<CurveSeries> all) {
        double highest = 0;
        for (CurveSeries series : all) {
            for (double value : series.y()) {
                if (Double.isFinite(value)) {
                    highest = Math.max(highest, value);
                    break;
                }
            }
        }
        return highest > 0 ? highest : Double.MAX_VALUE / HIGHEST_OVER_START;
    }
}
