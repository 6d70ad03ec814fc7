package org.losslab.figure;

import java.util.Arrays;

/**
 * Makes long curves short without a visible difference: of all points in a column of pixels, the first, the lowest, the highest
 * and the last are kept.
 */
public final class Decimation {

    private Decimation() {}

    /**
     * The part of a curve that a viewport shows, with one point more on either side.
     *
     * @param curve in axis positions
     * @param low the viewport's left
     * @param high the viewport's right
     * @param columns how many columns of pixels it has, ≥ 1
     */
    static Polyline decimate(Polyline curve, double low, double high, int columns) {
        double[] x = curve.x();
        double[] y = curve.y();
        int from = Math.max(0, firstAtLeast(x, low) - 1);
        int to = Math.min(x.length, firstAtLeast(x, Math.nextUp(high)) + 1);
        if (to - from <= 4 * columns) {
            return new Polyline(Arrays.copyOfRange(x, from, to), Arrays.copyOfRange(y, from, to));
        }
        Polyline.Builder kept = new Polyline.Builder(4 * columns + 8);
        double perColumn = columns / (high - low);
        int start = from;
        while (start < to) {
            long column = (long) Math.floor((x[start] - low) * perColumn);
            int end = start + 1;
            while (end < to && (long) Math.floor((x[end] - low) * perColumn) == column) {
                end++;
            }
            addColumn(x, y, start, end, kept);
            start = end;
        }
        return kept.build();
    }

    /**
     * The points of a curve that a drawing of so many columns needs.
     *
     * @param series gives x
     * @param values as long as x: y, or an edge of the band
     * @param scale of the horizontal axis
     * @return x and y, {@code [2, points]}; NaN where there is a gap
     */
    public static double[][] points(CurveSeries series, double[] values, Scale scale, Viewport viewport, int columns) {
        Polyline kept =
                decimate(new Polyline(scale.toAxis(series.x()), values), viewport.xLow(), viewport.xHigh(), columns);
        double[] x = new double[kept.x().length];
        for (int i = 0; i < x.length; i++) {
            x[i] = scale.fromAxis(kept.x()[i]);
        }
        return new double[][] {x, kept.y()};
    }

    private static void addColumn(double[] x, double[] y, int start, int end, Polyline.Builder kept) {
        int first = -1;
        int last = -1;
        int lowest = -1;
        int highest = -1;
        for (int i = start; i < end; i++) {
            if (Double.isNaN(y[i])) {
                continue;
            }
            first = first < 0 ? i : first;
            last = i;
            lowest = lowest < 0 || y[i] < y[lowest] ? i : lowest;
            highest = highest < 0 || y[i] > y[highest] ? i : highest;
        }
        if (first < 0) {
            kept.gap(x[start]);
            return;
        }
        int[] order = {first, Math.min(lowest, highest), Math.max(lowest, highest), last};
        for (int i : order) {
            if (!kept.endsAt(x[i], y[i])) {
                kept.add(x[i], y[i]);
            }
        }
    }

    /** The first index whose x is at least a bound; the length if there is none. */
    static int firstAtLeast(double[] x, double bound) {
        int low = 0;
        int high = x.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (x[middle] < bound) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
