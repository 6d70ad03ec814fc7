package org.losslab.mixture.region;

import java.util.Arrays;

/**
 * A plane in R^d with coordinates (u, v): x = origin + scale·(u·first + v·second), the last two orthonormal. For d = 2 it is the
 * whole space.
 */
public final class PlaneFrame {

    private final double[] origin;
    private final double[] first;
    private final double[] second;
    private final double scale;

    private PlaneFrame(double[] origin, double[] first, double[] second, double scale) {
        this.origin = origin;
        this.first = first;
        this.second = second;
        this.scale = scale;
    }

    /** R² itself. */
    public static PlaneFrame whole() {
        return new PlaneFrame(new double[2], new double[] {1, 0}, new double[] {0, 1}, 1);
    }

    /**
     * The plane through three points, its origin at their mean, the third one above. Where they lie on a line, the plane holds the line.
     *
     * @param points {@code [3, d]}, d ≥ 2
     */
    public static PlaneFrame through(double[][] points) {
        int dimension = points[0].length;
        double[] origin = new double[dimension];
        double[] first = new double[dimension];
        double[] second = new double[dimension];
        for (int j = 0; j < dimension; j++) {
            origin[j] = (points[0][j] + points[1][j] + points[2][j]) / 3;
            first[j] = points[1][j] - points[0][j];
            second[j] = points[2][j] - points[0][j];
        }
        normalize(first, new double[dimension]);
        normalize(second, first);
        return new PlaneFrame(origin, first, second, 1);
    }

    /** The same plane with coordinates of another unit. */
    public PlaneFrame scaled(double factor) {
        return new PlaneFrame(origin, first, second, scale * factor);
    }

    /** Takes the part along a unit vector (or zero) out and scales to length 1; a vector without a direction gets one. */
    private static void normalize(double[] vector, double[] against) {
        for (int attempt = -1; attempt < vector.length; attempt++) {
            if (attempt >= 0) {
                Arrays.fill(vector, 0);
                vector[attempt] = 1;
            }
            double overlap = dot(vector, against);
            for (int j = 0; j < vector.length; j++) {
                vector[j] -= overlap * against[j];
            }
            double length = Math.sqrt(dot(vector, vector));
            if (length > 1e-7) {
                for (int j = 0; j < vector.length; j++) {
                    vector[j] /= length;
                }
                return;
            }
        }
    }

    /** How long a unit of u or v is in R^d. */
    public double scale() {
        return scale;
    }

    /** u and v of the nearest point of the plane. */
    public double[] project(double[] x) {
        double u = 0;
        double v = 0;
        for (int j = 0; j < x.length; j++) {
            u += (x[j] - origin[j]) * first[j];
            v += (x[j] - origin[j]) * second[j];
        }
        return new double[] {u / scale, v / scale};
    }

    /** Writes x at (u, v). */
    public void embed(double u, double v, double[] x) {
        for (int j = 0; j < x.length; j++) {
            x[j] = origin[j] + scale * (u * first[j] + v * second[j]);
        }
    }

    /**
     * The logits as functions of (u, v), for {@link LinearRegions}.
     *
     * @param weights Θ, {@code [K, d]} or, with a bias behind, {@code [K, d + 1]}
     */
    public double[][] restrict(double[][] weights) {
        double[][] functions = new double[weights.length][4];
        for (int k = 0; k < weights.length; k++) {
            double[] row = weights[k];
            functions[k][0] = scale * dot(first, row);
            functions[k][1] = scale * dot(second, row);
            functions[k][3] = dot(origin, row) + (row.length > origin.length ? row[origin.length] : 0);
        }
        return functions;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += a[j] * b[j];
        }
        return sum;
    }
}
