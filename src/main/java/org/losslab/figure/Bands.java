package org.losslab.figure;

import java.util.ArrayList;
import java.util.List;

/** The geometry of bands between a lower and an upper edge. */
final class Bands {

    private Bands() {}

    /** Closed polygons x0, y0, x1, y1, …: one for each stretch where both edges have values. */
    static List<double[]> polygons(Polyline low, Polyline high) {
        List<double[]> polygons = new ArrayList<>();
        double[] xs = merged(low, high);
        int start = 0;
        while (start < xs.length) {
            int end = start;
            while (end < xs.length && has(low, xs[end]) && has(high, xs[end])) {
                end++;
            }
            if (end - start >= 2) {
                double[] polygon = new double[4 * (end - start)];
                for (int i = start; i < end; i++) {
                    int there = 2 * (i - start);
                    int back = polygon.length - 2 - there;
                    polygon[there] = xs[i];
                    polygon[there + 1] = at(low, xs[i]);
                    polygon[back] = xs[i];
                    polygon[back + 1] = at(high, xs[i]);
                }
                polygons.add(polygon);
            }
            start = Math.max(end, start + 1);
        }
        return polygons;
    }

    /** What two bands share, as stretches of a lower and an upper edge. */
    static List<Polyline[]> shared(Polyline[] first, Polyline[] second) {
        double[] xs = merged(
                new Polyline(merged(first[0], first[1]), new double[0]),
                new Polyline(merged(second[0], second[1]), new double[0]));
        List<Polyline[]> parts = new ArrayList<>();
        Polyline.Builder low = new Polyline.Builder(xs.length);
        Polyline.Builder high = new Polyline.Builder(xs.length);
        int count = 0;
        for (double x : xs) {
            double from = Math.max(at(first[0], x), at(second[0], x));
            double to = Math.min(at(first[1], x), at(second[1], x));
            if (from < to) {
                low.add(x, from);
                high.add(x, to);
                count++;
            } else if (count > 0) {
                parts.add(new Polyline[] {low.build(), high.build()});
                low = new Polyline.Builder(xs.length);
                high = new Polyline.Builder(xs.length);
                count = 0;
            }
        }
        if (count > 1) {
            parts.add(new Polyline[] {low.build(), high.build()});
        }
        return parts;
    }

    private static double[] merged(Polyline first, Polyline second) {
        return java.util.stream.DoubleStream.concat(
                        java.util.Arrays.stream(first.x()), java.util.Arrays.stream(second.x()))
                .sorted()
                .distinct()
                .toArray();
    }

    private static boolean has(Polyline line, double x) {
        return Double.isFinite(at(line, x));
    }

    private static double at(Polyline line, double x) {
        int after = Decimation.firstAtLeast(line.x(), x);
        if (after == line.x().length || x < line.x()[0]) {
            return Double.NaN;
        }
        if (line.x()[after] == x) {
            return line.y()[after];
        }
        double share = (x - line.x()[after - 1]) / (line.x()[after] - line.x()[after - 1]);
        return line.y()[after - 1] + share * (line.y()[after] - line.y()[after - 1]);
    }
}
