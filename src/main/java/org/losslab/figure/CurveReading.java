package org.losslab.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a figure's curves say at one x.
 *
 * @param x the x nearest to where was asked, of all points
 * @param values one for each drawn series that has points, in the legend's order
 */
public record CurveReading(double x, List<Value> values) {

    /**
     * A curve's point nearest to the reading's x.
     *
     * @param series whose
     * @param x its own x
     * @param y its value; may be NaN
     */
    public record Value(CurveSeries series, double x, double y) {}

    public CurveReading {
        values = List.copyOf(values);
    }

    /** The reading nearest to an x; empty while no series is drawn. */
    public static Optional<CurveReading> nearest(CurveFigure figure, double wanted) {
        double best = Double.NaN;
        List<CurveSeries> drawn =
                figure.visibleSeries().stream().filter(s -> s.size() > 0).toList();
        for (CurveSeries series : drawn) {
            double x = series.x()[nearestIndex(series.x(), wanted)];
            if (!(Math.abs(best - wanted) <= Math.abs(x - wanted))) {
                best = x;
            }
        }
        if (drawn.isEmpty()) {
            return Optional.empty();
        }
        List<Value> values = new ArrayList<>();
        for (CurveSeries series : drawn) {
            int index = nearestIndex(series.x(), best);
            values.add(new Value(series, series.x()[index], series.y()[index]));
        }
        return Optional.of(new CurveReading(best, values));
    }

    private static int nearestIndex(double[] x, double wanted) {
        int after = Math.min(Decimation.firstAtLeast(x, wanted), x.length - 1);
        return after > 0 && wanted - x[after - 1] <= x[after] - wanted ? after - 1 : after;
    }
}
