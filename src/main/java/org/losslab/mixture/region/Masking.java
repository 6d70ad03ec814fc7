package org.losslab.mixture.region;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which classes a linear classifier without a bias predicts nowhere in R^d: those whose row θ_k is no vertex of the convex hull of
 * all rows.
 */
public final class Masking {

    private static final int ITERATIONS = 400;

    private Masking() {}

    /**
     * The masked classes, rising. Exact for d = 2; beyond, a class counts as masked where the nearest point of the hull of the
     * θ_k − θ_j is within 1e-9 of the origin, relative to the rows.
     *
     * @param weights Θ, {@code [K, d]}
     * @param likely points of which the k-th is likely in region k: the centres
     */
    public static List<Integer> masked(double[][] weights, double[][] likely) {
        List<Integer> masked = new ArrayList<>();
        int longest = longest(weights);
        for (int k = 0; k < weights.length; k++) {
            if (k != longest
                    && !wins(weights, k, likely[k])
                    && !(weights[0].length == 2 ? hasSector(weights, k) : hasCone(weights, k))) {
                masked.add(k);
            }
        }
        return masked;
    }

    /** The first of the longest rows: always a vertex, so that some class is predicted even where all rows nearly coincide. */
    private static int longest(double[][] weights) {
        int longest = 0;
        for (int k = 1; k < weights.length; k++) {
            if (dot(weights[k], weights[k]) > dot(weights[longest], weights[longest])) {
                longest = k;
            }
        }
        return longest;
    }

    private static boolean wins(double[][] weights, int k, double[] x) {
        double own = dot(weights[k], x);
        for (int j = 0; j < weights.length; j++) {
            double other = dot(weights[j], x);
            if (j != k && !(own > other)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the directions θ_k − θ_j leave a gap of more than π. */
    private static boolean hasSector(double[][] weights, int k) {
        double[] angles = new double[weights.length];
        int count = 0;
        for (int j = 0; j < weights.length; j++) {
            double x = weights[k][0] - weights[j][0];
            double y = weights[k][1] - weights[j][1];
            if (x != 0 || y != 0) {
                angles[count++] = Math.atan2(y, x);
            } else if (j < k) {
                return false;
            }
        }
        Arrays.sort(angles, 0, count);
        for (int i = 0; i < count; i++) {
            double next = i + 1 < count ? angles[i + 1] : angles[0] + 2 * Math.PI;
            if (next - angles[i] > Math.PI + 1e-12) {
                return true;
            }
        }
        return count == 0;
    }

    /** Whether the hull of the θ_k − θ_j keeps away from the origin; its nearest point is found by moving weight between two rows. */
    private static boolean hasCone(double[][] weights, int k) {
        int classes = weights.length;
        int dimension = weights[0].length;
        double[][] differences = new double[classes - 1][dimension];
        double scale = 0;
        for (int j = 0, row = 0; j < classes; j++) {
            if (j != k) {
                for (int l = 0; l < dimension; l++) {
                    differences[row][l] = weights[k][l] - weights[j][l];
                }
                scale = Math.max(scale, dot(differences[row], differences[row]));
                row++;
            }
        }
        double[] shares = new double[classes - 1];
        shares[0] = 1;
        double[] point = differences[0].clone();
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            int smallest = 0;
            int largest = -1;
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int j = 0; j < shares.length; j++) {
                double value = dot(point, differences[j]);
                if (value < low) {
                    low = value;
                    smallest = j;
                }
                if (shares[j] > 0 && value > high) {
                    high = value;
                    largest = j;
                }
            }
            if (low > 0) {
                return true;
            }
            double square = 0;
            for (int l = 0; l < dimension; l++) {
                double change = differences[largest][l] - differences[smallest][l];
                square += change * change;
            }
            if (dot(point, point) <= 1e-18 * scale || square == 0 || high - low <= 1e-15 * scale) {
                return false;
            }
            double step = Math.min(shares[largest], (high - low) / square);
            for (int l = 0; l < dimension; l++) {
                point[l] -= step * (differences[largest][l] - differences[smallest][l]);
            }
            shares[largest] -= step;
            shares[smallest] += step;
        }
        return false;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += a[j] * b[j];
        }
        return sum;
    }
}
