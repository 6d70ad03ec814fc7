package org.losslab.figure;

import java.util.Arrays;

/**
 * Points joined by lines, with gaps where y is NaN.
 *
 * @param x ascending
 * @param y as long
 */
record Polyline(double[] x, double[] y) {

    /** Collects points. */
    static final class Builder {
        private double[] x;
        private double[] y;
        private int size;

        Builder(int capacity) {
            x = new double[Math.max(capacity, 8)];
            y = new double[x.length];
        }

        void add(double px, double py) {
            if (size == x.length) {
                x = Arrays.copyOf(x, 2 * size);
                y = Arrays.copyOf(y, 2 * size);
            }
            x[size] = px;
            y[size] = py;
            size++;
        }

        /** Ends the line here; the next point begins another. */
        void gap(double px) {
            if (size > 0 && !Double.isNaN(y[size - 1])) {
                add(px, Double.NaN);
            }
        }

        boolean endsAt(double px, double py) {
            return size > 0 && x[size - 1] == px && y[size - 1] == py;
        }

        Polyline build() {
            return new Polyline(Arrays.copyOf(x, size), Arrays.copyOf(y, size));
        }
    }
}
