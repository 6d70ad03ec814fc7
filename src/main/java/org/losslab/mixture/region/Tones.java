package org.losslab.mixture.region;

import java.util.stream.IntStream;

/** How sure a classifier is at each pixel: found at the corners of tiles, interpolated between them. */
final class Tones {

    private Tones() {}

    /** Writes all logits at a pixel, using a scratch point. */
    @FunctionalInterface
    interface Logits {
        void at(double column, double row, double[] point, double[] logits);
    }

    static byte[] of(Surface surface, int classes, RegionImage.Shading shading, Logits logits) {
        int step = Surface.TILE;
        int columns = surface.width / step + 2;
        int rows = surface.height / step + 2;
        double[] corners = new double[columns * rows];
        IntStream.range(0, rows).parallel().forEach(row -> {
            double[] point = new double[3];
            double[] values = new double[classes];
            for (int column = 0; column < columns; column++) {
                logits.at(column * step, row * step, point, values);
                corners[row * columns + column] =
                        shading == RegionImage.Shading.MARGIN ? margin(values) : confidence(values);
            }
        });
        double largest = 1;
        if (shading == RegionImage.Shading.MARGIN) {
            largest = Double.MIN_NORMAL;
            for (double corner : corners) {
                largest = Math.max(largest, corner);
            }
        }
        double scale = 255 / largest;
        byte[] tone = new byte[surface.width * surface.height];
        IntStream.range(0, surface.height).parallel().forEach(row -> {
            int top = row / step * columns;
            double down = (double) (row % step) / step;
            for (int column = 0; column < surface.width; column++) {
                int corner = top + column / step;
                double across = (double) (column % step) / step;
                double upper = corners[corner] + across * (corners[corner + 1] - corners[corner]);
                double lower = corners[corner + columns]
                        + across * (corners[corner + columns + 1] - corners[corner + columns]);
                tone[row * surface.width + column] = (byte) Math.round(scale * (upper + down * (lower - upper)));
            }
        });
        return tone;
    }

    private static double margin(double[] logits) {
        double best = Double.NEGATIVE_INFINITY;
        double second = Double.NEGATIVE_INFINITY;
        for (double logit : logits) {
            if (logit > best) {
                second = best;
                best = logit;
            } else if (logit > second) {
                second = logit;
            }
        }
        return best - second;
    }

    private static double confidence(double[] logits) {
        double best = Double.NEGATIVE_INFINITY;
        for (double logit : logits) {
            best = Math.max(best, logit);
        }
        double sum = 0;
        for (double logit : logits) {
            sum += Math.exp(logit - best);
        }
        return 1 / sum;
    }
}
