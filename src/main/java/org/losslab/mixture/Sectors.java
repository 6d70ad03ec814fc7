package org.losslab.mixture;

import java.util.ArrayList;
import java.util.Arrays;
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

    /** Of a sector, radians, and of an edge, relative to its end: what is smaller comes from rounding. */
    private static final double NARROWEST = 1e-12;

    private final List<Sector> sectors;
    private final List<Integer> masked;

    /** @param classifier with 2 inputs */
    public Sectors(LinearClassifier classifier) {
        this(classifier.rows());
    }

    Sectors(double[][] rows) {
        List<Integer> hull = hull(rows);
        List<Sector> found = new ArrayList<>();
        boolean[] predicted = new boolean[rows.length];
        for (int i = 0; i < hull.size(); i++) {
            found.add(sector(rows, hull, i));
            predicted[hull.get(i)] = true;
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

    /** Between the normals of the edges on both sides of a vertex of the hull. */
    private static Sector sector(double[][] rows, List<Integer> hull, int i) {
        int size = hull.size();
        int k = hull.get(i);
        return size == 1
                ? new Sector(k, -Math.PI, Math.PI)
                : new Sector(
                        k,
                        normal(rows[hull.get((i + size - 1) % size)], rows[k]),
                        normal(rows[k], rows[hull.get((i + 1) % size)]));
    }

    /** Between −π/2 and 3π/2: by rounding a sector may be a little wider than π, or turned inside out. */
    private static double width(Sector sector) {
        double width = Math.IEEEremainder(sector.to() - sector.from(), 2 * Math.PI);
        return width < -Math.PI / 2 ? width + 2 * Math.PI : width;
    }

    /**
     * The hull without the vertices that are some by rounding only: on the line between their neighbours, or in the place of the one
     * before, where the edge between them points anywhere.
     */
    private static List<Integer> hull(double[][] rows) {
        List<Integer> hull = new ArrayList<>();
        for (int k : strictHull(rows)) {
            hull.add(k);
        }
        int kept = 0;
        for (int i = 0; hull.size() > 1 && kept < hull.size(); ) {
            int at = i % hull.size();
            double[] row = rows[hull.get(at)];
            double[] before = rows[hull.get((at + hull.size() - 1) % hull.size())];
            double apart = Math.abs(row[0] - before[0]) + Math.abs(row[1] - before[1]);
            boolean same = apart <= NARROWEST * (Math.abs(row[0]) + Math.abs(row[1]));
            if (same || width(sector(rows, hull, at)) <= NARROWEST) {
                hull.remove(at);
                // The one before has another neighbour now.
                i = at + hull.size() - 1;
                kept = 0;
            } else {
                i = at + 1;
                kept++;
            }
        }
        return hull;
    }

    /** The angle of the outer normal of a counter-clockwise edge. */
    private static double normal(double[] from, double[] to) {
        return Math.atan2(from[0] - to[0], to[1] - from[1]);
    }

    private record Point(double x, double y, int index) {}

    /** Indices of the strict vertices of the convex hull, counter-clockwise; of equal rows the lowest index. */
    private static int[] strictHull(double[][] rows) {
        Point[] order = new Point[rows.length];
        // Zero is zero, whatever its sign.
        Arrays.setAll(order, i -> new Point(rows[i][0] + 0.0, rows[i][1] + 0.0, i));
        // Of equal ones the first stays the first.
        Arrays.sort(order, (a, b) -> a.x != b.x ? Double.compare(a.x, b.x) : Double.compare(a.y, b.y));
        int count = 0;
        for (Point point : order) {
            if (count == 0 || order[count - 1].x != point.x || order[count - 1].y != point.y) {
                order[count++] = point;
            }
        }
        if (count == 1) {
            return new int[] {order[0].index};
        }
        Point[] chain = new Point[2 * count];
        int size = 0;
        for (int i = 0; i < count; i++) {
            size = push(chain, size, 0, order[i]);
        }
        int base = size - 1;
        for (int i = count - 2; i >= 0; i--) {
            size = push(chain, size, base, order[i]);
        }
        int[] hull = new int[size - 1];
        Arrays.setAll(hull, i -> chain[i].index);
        return hull;
    }

    private static int push(Point[] chain, int size, int base, Point point) {
        int top = size;
        while (top - base >= 2 && turn(chain[top - 2], chain[top - 1], point) <= 0) {
            top--;
        }
        chain[top] = point;
        return top + 1;
    }

    private static double turn(Point a, Point b, Point c) {
        return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
    }
}
