package org.losslab.figure;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The viewport that shows all of a figure. */
public final class AutoRange {

    /** A training that diverges may leave the chart: it must not flatten the others. */
    private static final double HIGHEST_OVER_START = 3;

    /** Decades below the highest value that a logarithmic axis reaches down to. */
    private static final double DECADES = 12;

    private static final double MARGIN = 0.04;

    private static final double ROUNDING = 1e-9;

    /** Room for markers on the first and the last point. */
    private static final double EDGE = 0.015;

    private AutoRange() {}

    /** All points of the drawn series; accuracies from 0 % to the multiple of 10 % above the highest. */
    public static Viewport of(CurveFigure figure) {
        double[] x = xRange(figure);
        double[] y = figure.yAxis().scale() == Scale.PERCENT ? percentRange(figure) : yRange(figure);
        return new Viewport(x[0], x[1], y[0], y[1]);
    }

    private static double[] percentRange(CurveFigure figure) {
        double highest = Stream.concat(
                        drawn(figure).stream()
                                .flatMap(series -> Stream.of(series.y(), series.high()))
                                .flatMapToDouble(Arrays::stream)
                                .boxed(),
                        figure.referenceLines().stream().map(ReferenceLine::y))
                .filter(Double::isFinite)
                .max(Comparator.naturalOrder())
                .orElse(1.0);
        double top = Math.min(1, Math.max(0.1, Math.ceil(10 * highest + 0.1) / 10));
        return new double[] {-EDGE * top, (1 + EDGE) * top};
    }

    private static List<CurveSeries> drawn(CurveFigure figure) {
        return Stream.concat(figure.visibleSeries().stream(), figure.visibleRawSeries().stream())
                .toList();
    }

    /** From zero where the curves begin not far from it, otherwise what there is. */
    private static double[] xRange(CurveFigure figure) {
        Scale scale = figure.xAxis().scale();
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        boolean bars = false;
        for (CurveSeries series : figure.visibleSeries()) {
            // Epoch 0 has no place on a logarithmic axis.
            double[] positions = Arrays.stream(series.x())
                    .map(scale::toAxis)
                    .filter(Double::isFinite)
                    .toArray();
            if (positions.length > 0) {
                low = Math.min(low, positions[0]);
                high = Math.max(high, positions[positions.length - 1]);
                bars |= series.form() == CurveSeries.Form.BARS;
            }
        }
        if (!(low <= high)) {
            return new double[] {-EDGE, 1 + EDGE};
        }
        if (!figure.xAxis().names().isEmpty()) {
            return new double[] {0.6, figure.xAxis().names().size() + 0.4};
        }
        if (bars) {
            return new double[] {low - 0.7, high + 0.7};
        }
        if (scale != Scale.LOG && low >= 0 && low <= 0.25 * high) {
            low = 0;
        }
        if (low == high) {
            return low == 0
                    ? new double[] {-EDGE, 1 + EDGE}
                    : scale == Scale.LOG
                            ? new double[] {low - 0.5, high + 0.5}
                            : new double[] {-EDGE * high, (1 + EDGE) * high};
        }
        double edge = EDGE * (high - low);
        return new double[] {low - edge, high + edge};
    }

    private static double[] yRange(CurveFigure figure) {
        Scale scale = figure.yAxis().scale();
        List<CurveSeries> all = drawn(figure);
        double cap = scale == Scale.LOG ? Double.MAX_VALUE : HIGHEST_OVER_START * highestStart(all);
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (CurveSeries series : all) {
            for (double[] values : List.of(series.y(), series.low(), series.high())) {
                for (double value : values) {
                    double position = scale.toAxis(Math.min(value, cap));
                    if (!Double.isNaN(position)) {
                        low = Math.min(low, position);
                        high = Math.max(high, position);
                    }
                }
            }
            if (series.form() == CurveSeries.Form.BARS && scale != Scale.LOG) {
                low = Math.min(low, 0);
            }
        }
        if (scale == Scale.LOG) {
            low = Math.max(low, high - DECADES);
        }
        for (ReferenceLine line : figure.referenceLines()) {
            double position = scale.toAxis(line.y());
            low = Math.min(low, position);
            high = Math.max(high, position);
        }
        if (!(low <= high)) {
            return new double[] {0, 1};
        }
        // What differs by rounding alone has no ticks of its own.
        boolean differ = high - low > ROUNDING * Math.max(Math.abs(low), Math.abs(high));
        double margin = differ ? MARGIN * (high - low) : Math.max(0.05, 0.05 * Math.abs(low));
        boolean touchesZero = scale == Scale.LINEAR && low >= 0 && low - margin < 0.25 * (high - low);
        return new double[] {touchesZero ? -EDGE * high : low - margin, high + margin};
    }

    private static double highestStart(List<CurveSeries> all) {
        double highest = 0;
        for (CurveSeries series : all) {
            if (series.arm().isEmpty()) {
                // Not of a training.
                return Double.MAX_VALUE / HIGHEST_OVER_START;
            }
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
