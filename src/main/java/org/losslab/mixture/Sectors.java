package org.losslab.mixture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The decision regions of a linear classifier in the plane: sectors between the outer normals of the convex hull of the rows
 * θ_k. A class whose row is no vertex of the hull is never predicted (masked).
 */
public final class Sectors {

    /**
     * One region: the directions at angles from {@code from} counter-clockwise to {@code to}, radians; where all is one region,
     * from −π to π.
     *
     * @param label the class predicted there
     * @param from in (−π, π], but −π for the whole plane
     * @param to in (−π, π]; less than {@code from} where the sector crosses the negative first axis
     */
    public record Sector(int label, double from, double to) {}

    private final List<Sector> sectors;
    private final List<Integer> masked;

    /** @param classifier with 2 inputs */
    public Sectors(LinearClassifier classifier) {
        this(classifier.rows());
    }

    Sectors(double[][] rows) {
        int[] hull = hull(rows);
        List<Sector> found = new ArrayList<>();
        boolean[] predicted = new boolean[rows.length];
        for (int i = 0; i < hull.length; i++) {
            int k = hull[i];
            predicted[k] = true;
            if (hull.length == 1) {
                found.add(new Sector(k, -Math.PI, Math.PI));
            } else {
                double[] previous = rows[hull[(i + hull.length - 1) % hull.length]];
                double[] next = rows[hull[(i + 1) % hull.length]];
                found.add(new Sector(k, normal(previous, rows[k]), normal(rows[k], next)));
            }
        }
        sectors = List.copyOf(found);
        List<Integer> missing = new ArrayList<>();
        for (int k = 0; k < rows.length; k++) {
            if (!predicted[k]) {
                missing.add(k);
            }
        }
        masked = List.copyOf(missing);
    }

    /** The regions, counter-clockwise. */
    public List<Sector> list() {
        return sectors;
    }

    /** The classes never predicted, rising. */
    public List<Integer> masked() {
        return masked;
    }

    /** The angle of the outer normal of a counter-clockwise edge. */
    private static double normal(double[] from, double[] to) {
        return Math.atan2(from[0] - to[0], to[1] - from[1]);
    }

    /** Indices of the strict vertices of the convex hull, counter-clockwise; of equal rows the lowest index. */
    private static int[] hull(double[][] rows) {
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
