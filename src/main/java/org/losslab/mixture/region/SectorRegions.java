package org.losslab.mixture.region;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The regions of argmax_k a_k x + b_k y in the plane, by geometry: sectors, one for each vertex of the hull of the (a_k, b_k), in the
 * hull's order. From one pixel to the next only a neighbouring sector can follow, and the nearest boundary is one of its own two, so
 * that a pixel costs the same however many classes there are.
 */
final class SectorRegions {

    private final Surface surface;
    /** The classes that win somewhere, counter-clockwise. */
    private final int[] hull;
    /** (x, y) · these is the distance in pixels from the boundary with the next sector, positive on this one's side. */
    private final double[] acrossX;

    private final double[] acrossY;
    private final short[] winners;
    private final byte[] edges;

    private SectorRegions(Surface surface, double[] a, double[] b, short[] winners, byte[] edges) {
        this.surface = surface;
        this.winners = winners;
        this.edges = edges;
        hull = hull(a, b);
        acrossX = new double[hull.length];
        acrossY = new double[hull.length];
        for (int i = 0; i < hull.length; i++) {
            int next = hull[(i + 1) % hull.length];
            double dx = a[hull[i]] - a[next];
            double dy = b[hull[i]] - b[next];
            double scale = 1 / (Math.hypot(dx, dy) * surface.pitch);
            acrossX[i] = dx * scale;
            acrossY[i] = dy * scale;
        }
    }

    /** Writes winners and edges of a plane's surface, in parallel. */
    static void draw(Surface surface, double[] a, double[] b, short[] winners, byte[] edges) {
        SectorRegions regions = new SectorRegions(surface, a, b, winners, edges);
        if (regions.hull.length == 1) {
            Arrays.fill(winners, (short) regions.hull[0]);
        } else {
            IntStream.range(0, surface.height).parallel().forEach(regions::row);
        }
    }

    private void row(int row) {
        int many = hull.length;
        int sector = 0;
        int end = (row + 1) * surface.width;
        int pixel = row * surface.width;
        while (pixel < end) {
            double x = surface.x[pixel];
            double y = surface.y[pixel];
            int previous = sector == 0 ? many - 1 : sector - 1;
            double toNext = acrossX[sector] * x + acrossY[sector] * y;
            double toPrevious = -(acrossX[previous] * x + acrossY[previous] * y);
            for (int walked = 0; walked < many && Math.min(toNext, toPrevious) < 0; walked++) {
                if (toNext < toPrevious) {
                    sector = sector == many - 1 ? 0 : sector + 1;
                } else {
                    sector = previous;
                }
                previous = sector == 0 ? many - 1 : sector - 1;
                toNext = acrossX[sector] * x + acrossY[sector] * y;
                toPrevious = -(acrossX[previous] * x + acrossY[previous] * y);
            }
            double nearest = Math.min(toNext, toPrevious);
            if (nearest > BoundaryLine.REACH) {
                double far = Math.min(ahead(toNext, acrossX[sector]), ahead(toPrevious, -acrossX[previous]));
                int clear = pixel + 1 + (int) Math.min(end - pixel - 1, far);
                Arrays.fill(winners, pixel, clear, (short) hull[sector]);
                pixel = clear;
            } else {
                // At the origin all classes are equal, and the lowest wins.
                winners[pixel] = x == 0 && y == 0 ? 0 : (short) hull[sector];
                edges[pixel++] = BoundaryLine.cover(nearest * nearest);
            }
        }
    }

    /** For how many pixels to the right a boundary is no nearer than its line reaches. */
    private double ahead(double distance, double across) {
        double nearer = -across * surface.pitch;
        return nearer > 0 ? (distance - BoundaryLine.REACH) / nearer * (1 - 1e-6) : Double.POSITIVE_INFINITY;
    }

    /** The vertices of the convex hull, counter-clockwise (Andrew 1979); of equal points the lowest class. */
    private static int[] hull(double[] a, double[] b) {
        int[] order = IntStream.range(0, a.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer k) -> a[k])
                        .thenComparingDouble(k -> b[k])
                        .thenComparing(k -> k))
                .mapToInt(k -> k)
                .toArray();
        int distinct = 0;
        for (int k : order) {
            if (distinct == 0 || a[k] != a[order[distinct - 1]] || b[k] != b[order[distinct - 1]]) {
                order[distinct++] = k;
            }
        }
        if (distinct == 1) {
            return new int[] {order[0]};
        }
        int[] hull = new int[2 * distinct];
        int count = 0;
        for (int i = 0; i < distinct; i++) {
            count = add(hull, count, 1, order[i], a, b);
        }
        int lower = count;
        for (int i = distinct - 2; i >= 0; i--) {
            count = add(hull, count, lower, order[i], a, b);
        }
        return Arrays.copyOf(hull, count - 1);
    }

    /** Adds a point after taking back those that it makes a right turn or none with, but for the first few. */
    private static int add(int[] hull, int count, int kept, int point, double[] a, double[] b) {
        int size = count;
        while (size > kept && turn(hull[size - 2], hull[size - 1], point, a, b) <= 0) {
            size--;
        }
        hull[size] = point;
        return size + 1;
    }

    private static double turn(int from, int over, int to, double[] a, double[] b) {
        return (a[over] - a[from]) * (b[to] - b[from]) - (b[over] - b[from]) * (a[to] - a[from]);
    }
}
