package org.losslab.mixture;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Exact 0–1 accuracy of a linear classifier in the plane under Gaussian noise. Regions are sectors between the outer
 * normals of the convex hull of the rows θ_k; a class whose row is no vertex is never predicted (masked).
 *
 * <p>With a = ‖μ_k‖/σ and β the angle from the direction opposite to μ_k, W(β) = ½Q(a sin β) − T(a sin β, cot β) on (0, π), W odd,
 * W(π) = ½, and P(correct | k) = W(β₂) − W(β₁).
 */
final class SectorAccuracy {

    private SectorAccuracy() {}

    /**
     * P(correct | k) for each class.
     *
     * @param rows Θ, {@code [K, 2]}
     * @param centres μ, {@code [K, 2]}
     */
    static double[] perClass(double[][] rows, double[][] centres, double sigma) {
        double[] accuracy = new double[rows.length];
        int[] hull = hull(rows);
        for (int i = 0; i < hull.length; i++) {
            int k = hull[i];
            if (hull.length == 1) {
                accuracy[k] = 1;
                continue;
            }
            double from = normal(rows[hull[(i + hull.length - 1) % hull.length]], rows[k]);
            double to = normal(rows[k], rows[hull[(i + 1) % hull.length]]);
            double length = Math.hypot(centres[k][0], centres[k][1]);
            double opposite = Math.atan2(-centres[k][1], -centres[k][0]);
            double first = wrapped(from - opposite);
            double second = wrapped(to - opposite);
            double share = weight(length / sigma, second) - weight(length / sigma, first);
            accuracy[k] = second > first ? share : 1 + share;
        }
        return accuracy;
    }

    /** The angle of the outer normal of a counter-clockwise edge. */
    private static double normal(double[] from, double[] to) {
        return Math.atan2(from[0] - to[0], to[1] - from[1]);
    }

    private static double wrapped(double angle) {
        double rest = Math.IEEEremainder(angle, 2 * Math.PI);
        return rest <= -Math.PI ? rest + 2 * Math.PI : rest;
    }

    private static double weight(double a, double angle) {
        double beta = Math.abs(angle);
        double sine = Math.sin(beta);
        double value = sine <= 0
                ? (beta > 1 ? 0.5 : 0)
                : Normal.tail(a * sine) / 2 - Normal.owenT(a * sine, Math.cos(beta) / sine);
        return angle < 0 ? -value : value;
    }

    /** Indices of the strict vertices of the convex hull, counter-clockwise; of equal rows the lowest index. */
    static int[] hull(double[][] rows) {
        Integer[] order = new Integer[rows.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(
                order,
                Comparator.<Integer>comparingDouble(i -> rows[i][0])
                        .thenComparingDouble(i -> rows[i][1])
                        .thenComparingInt(i -> i));
        int[] distinct = new int[rows.length];
        int count = 0;
        for (int index : order) {
            if (count == 0 || !Arrays.equals(rows[distinct[count - 1]], rows[index])) {
                distinct[count++] = index;
            }
        }
        if (count == 1) {
            return new int[] {distinct[0]};
        }
        int[] chain = new int[2 * count];
        int size = 0;
        for (int i = 0; i < count; i++) {
            size = push(rows, chain, size, 0, distinct[i]);
        }
        int base = size - 1;
        for (int i = count - 2; i >= 0; i--) {
            size = push(rows, chain, size, base, distinct[i]);
        }
        return Arrays.copyOf(chain, size - 1);
    }

    private static int push(double[][] rows, int[] chain, int size, int base, int index) {
        int top = size;
        while (top - base >= 2 && turn(rows[chain[top - 2]], rows[chain[top - 1]], rows[index]) <= 0) {
            top--;
        }
        chain[top] = index;
        return top + 1;
    }

    private static double turn(double[] a, double[] b, double[] c) {
        return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
    }
}
