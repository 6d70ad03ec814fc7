package org.losslab.mixture.region;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The regions of argmax_k a_k x + b_k y + c_k z + e_k over a surface. In each tile the classes that cannot win anywhere in it
 * are left out: class k cannot if f_w − f_k > ‖g_w − g_k‖ r at the tile's centre, w the winner there, g the gradients and r the
 * tile's radius. So the result is exact at every pixel. Of equal values the lowest class wins.
 */
public final class LinearRegions {

    /** Half the width of a boundary line in pixels, and over how much it fades. */
    private static final double HALF_LINE = 0.55;

    private static final double FADE = 0.8;

    private final Surface surface;
    private final int classes;
    private final double[] a;
    private final double[] b;
    private final double[] c;
    private final double[] e;
    private final short[] winners;
    private final byte[] edges;

    private LinearRegions(Surface surface, double[][] functions) {
        this.surface = surface;
        classes = functions.length;
        a = column(functions, 0);
        b = column(functions, 1);
        c = column(functions, 2);
        e = column(functions, 3);
        winners = new short[surface.x.length];
        edges = new byte[surface.x.length];
    }

    private static double[] column(double[][] rows, int index) {
        double[] values = new double[rows.length];
        for (int k = 0; k < rows.length; k++) {
            values[k] = rows[k][index];
        }
        return values;
    }

    /**
     * Draws the regions, in parallel.
     *
     * @param functions {@code [K, 4]}: a, b, c, e of each class; K ≤ 32767
     */
    public static RegionImage draw(Surface surface, double[][] functions, RegionImage.Shading shading) {
        LinearRegions regions = new LinearRegions(surface, functions);
        IntStream.range(0, surface.tileRows).parallel().forEach(regions::tileRow);
        byte[] tone = shading == RegionImage.Shading.NONE
                ? new byte[0]
                : Tones.of(surface, functions.length, shading, regions::logits);
        return new RegionImage(surface.width, surface.height, regions.winners, regions.edges, tone);
    }

    private void logits(double column, double row, double[] point, double[] logits) {
        surface.point(column, row, point);
        for (int k = 0; k < classes; k++) {
            logits[k] = a[k] * point[0] + b[k] * point[1] + c[k] * point[2] + e[k];
        }
    }

    private void tileRow(int tileRow) {
        int[] candidates = new int[classes];
        double[] values = new double[classes];
        for (int tileColumn = 0; tileColumn < surface.tileColumns; tileColumn++) {
            int centre = surface.centre[tileRow * surface.tileColumns + tileColumn];
            if (centre < 0) {
                fill(tileRow, tileColumn, (short) -1);
                continue;
            }
            double radius = surface.radius[tileRow * surface.tileColumns + tileColumn];
            int count = candidates(centre, radius, values, candidates);
            if (count == 1) {
                fill(tileRow, tileColumn, (short) candidates[0]);
            } else {
                resolve(tileRow, tileColumn, candidates, count);
            }
        }
    }

    private int candidates(int centre, double radius, double[] values, int[] candidates) {
        double x = surface.x[centre];
        double y = surface.y[centre];
        double z = surface.z[centre];
        int winner = 0;
        double best = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < classes; k++) {
            double value = a[k] * x + b[k] * y + c[k] * z + e[k];
            values[k] = value;
            if (value > best) {
                best = value;
                winner = k;
            }
        }
        double square = radius * radius;
        int count = 0;
        for (int k = 0; k < classes; k++) {
            double gap = best - values[k];
            double da = a[winner] - a[k];
            double db = b[winner] - b[k];
            double dc = c[winner] - c[k];
            if (gap * gap <= (da * da + db * db + dc * dc) * square || (gap == 0 && k == winner)) {
                candidates[count++] = k;
            }
        }
        return count;
    }

    private void fill(int tileRow, int tileColumn, short winner) {
        int right = Math.min(surface.width, (tileColumn + 1) * Surface.TILE);
        int bottom = Math.min(surface.height, (tileRow + 1) * Surface.TILE);
        for (int row = tileRow * Surface.TILE; row < bottom; row++) {
            int start = row * surface.width;
            if (winner < 0) {
                Arrays.fill(winners, start + tileColumn * Surface.TILE, start + right, winner);
            } else {
                for (int pixel = start + tileColumn * Surface.TILE; pixel < start + right; pixel++) {
                    winners[pixel] = surface.light[pixel] == 0 ? -1 : winner;
                }
            }
        }
    }

    private void resolve(int tileRow, int tileColumn, int[] candidates, int count) {
        int right = Math.min(surface.width, (tileColumn + 1) * Surface.TILE);
        int bottom = Math.min(surface.height, (tileRow + 1) * Surface.TILE);
        for (int row = tileRow * Surface.TILE; row < bottom; row++) {
            for (int column = tileColumn * Surface.TILE; column < right; column++) {
                int pixel = row * surface.width + column;
                if (surface.light[pixel] == 0) {
                    winners[pixel] = -1;
                    continue;
                }
                double x = surface.x[pixel];
                double y = surface.y[pixel];
                double z = surface.z[pixel];
                int best = -1;
                int second = -1;
                double largest = Double.NEGATIVE_INFINITY;
                double next = Double.NEGATIVE_INFINITY;
                for (int i = 0; i < count; i++) {
                    int k = candidates[i];
                    double value = a[k] * x + b[k] * y + c[k] * z + e[k];
                    if (value > largest) {
                        next = largest;
                        second = best;
                        largest = value;
                        best = k;
                    } else if (value > next) {
                        next = value;
                        second = k;
                    }
                }
                winners[pixel] = (short) best;
                if (second >= 0) {
                    edges[pixel] = edge(row, column, best, second, largest - next);
                }
            }
        }
    }

    /** The boundary's cover of a pixel, from its distance to the boundary with the second class: (f_w − f_k)/‖∇(f_w − f_k)‖ in pixels. */
    private byte edge(int row, int column, int winner, int second, double gap) {
        int pixel = row * surface.width + column;
        int west = column > 0 && surface.light[pixel - 1] != 0 ? pixel - 1 : pixel;
        int east = column + 1 < surface.width && surface.light[pixel + 1] != 0 ? pixel + 1 : pixel;
        int north = row > 0 && surface.light[pixel - surface.width] != 0 ? pixel - surface.width : pixel;
        int south =
                row + 1 < surface.height && surface.light[pixel + surface.width] != 0 ? pixel + surface.width : pixel;
        double da = a[winner] - a[second];
        double db = b[winner] - b[second];
        double dc = c[winner] - c[second];
        double across = da * (surface.x[east] - surface.x[west])
                + db * (surface.y[east] - surface.y[west])
                + dc * (surface.z[east] - surface.z[west]);
        double down = da * (surface.x[south] - surface.x[north])
                + db * (surface.y[south] - surface.y[north])
                + dc * (surface.z[south] - surface.z[north]);
        across /= east - west == 2 ? 2 : 1;
        down /= south - north == 2 * surface.width ? 2 : 1;
        return cover(gap * gap / (across * across + down * down + Double.MIN_NORMAL));
    }

    /** The cover of a line at that squared distance in pixels, as an unsigned byte. */
    static byte cover(double squaredDistance) {
        double limit = HALF_LINE + FADE;
        if (squaredDistance >= limit * limit) {
            return 0;
        }
        double cover = (limit - Math.sqrt(squaredDistance)) / FADE;
        return (byte) Math.round(255 * Math.min(1, cover));
    }
}
