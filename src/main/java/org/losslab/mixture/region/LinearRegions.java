package org.losslab.mixture.region;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The regions of argmax_k a_k x + b_k y + c_k z + e_k over a surface. In each block of tiles, then in each tile, the classes that cannot win anywhere in it
 * are left out: class k cannot if f_w − f_k > ‖g_w − g_k‖ r at the tile's centre, w the winner there, g the gradients and r the
 * tile's radius. So the result is exact at every pixel. Of equal values the lowest class wins.
 */
public final class LinearRegions {

    /** Half the width of a boundary line in pixels, and over how much it fades. */
    private static final double HALF_LINE = 0.55;

    private static final double FADE = 0.8;
    /** A distance in pixels from which on no line is drawn. */
    static final double REACH = HALF_LINE + FADE;

    private static final double FARTHEST = REACH * REACH;

    /** Up to so many classes in a tile something is found for each pair of them, beforehand. */
    private static final int MOST_PAIRED = 20;

    private final Surface surface;
    private final int classes;
    private final double[] a;
    private final double[] b;
    private final double[] c;
    private final double[] e;
    private final short[] winners;
    private final byte[] edges;

    private LinearRegions(Surface surface, double[][] functions, Optional<RegionImage> over) {
        this.surface = surface;
        classes = functions.length;
        a = column(functions, 0);
        b = column(functions, 1);
        c = column(functions, 2);
        e = column(functions, 3);
        int pixels = surface.x.length;
        Optional<RegionImage> fitting = over.filter(image -> image.classes().length == pixels);
        winners = fitting.map(RegionImage::classes).orElseGet(() -> new short[pixels]);
        edges = fitting.map(RegionImage::edge).orElseGet(() -> new byte[pixels]);
        // Every pixel gets a class, but only those near a boundary an edge.
        fitting.ifPresent(image -> Arrays.fill(image.edge(), (byte) 0));
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
        return draw(surface, functions, shading, Optional.empty());
    }

    /**
     * Draws the regions, in parallel.
     *
     * @param functions {@code [K, 4]}: a, b, c, e of each class; K ≤ 32767
     * @param over an image that nobody looks at any more: its arrays are written over if it has as many pixels
     */
    public static RegionImage draw(
            Surface surface, double[][] functions, RegionImage.Shading shading, Optional<RegionImage> over) {
        LinearRegions regions = new LinearRegions(surface, functions, over);
        if (surface.pitch > 0 && Arrays.stream(regions.e).allMatch(each -> each == 0)) {
            SectorRegions.draw(surface, regions.a, regions.b, regions.winners, regions.edges);
        } else {
            IntStream.range(0, surface.blockCentre.length).parallel().forEach(regions::block);
        }
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

    private void block(int block) {
        int[] inBlock = new int[classes];
        double[] values = new double[classes];
        int many = 0;
        if (surface.blockCentre[block] >= 0) {
            int[] all = IntStream.range(0, classes).toArray();
            many = candidates(surface.blockCentre[block], surface.blockRadius[block], all, classes, values, inBlock);
        }
        int top = block / surface.blockColumns * Surface.BLOCK;
        int left = block % surface.blockColumns * Surface.BLOCK;
        int[] inTile = new int[many];
        for (int tileRow = top; tileRow < Math.min(surface.tileRows, top + Surface.BLOCK); tileRow++) {
            for (int column = left; column < Math.min(surface.tileColumns, left + Surface.BLOCK); column++) {
                int tile = tileRow * surface.tileColumns + column;
                if (surface.centre[tile] < 0) {
                    fill(tileRow, column, (short) -1);
                    continue;
                }
                int few = candidates(surface.centre[tile], surface.radius[tile], inBlock, many, values, inTile);
                if (few == 1) {
                    fill(tileRow, column, (short) inTile[0]);
                } else if (surface.pitch > 0 && few <= MOST_PAIRED) {
                    resolveFlat(tileRow, column, inTile, few, values);
                } else if (surface.pitch == 0 && few == 2) {
                    resolvePair(tileRow, column, inTile[0], inTile[1]);
                } else {
                    resolve(tileRow, column, inTile, few, values);
                }
            }
        }
    }

    /** Of some classes, in order, those that may win within a radius around a pixel's point; how many. */
    private int candidates(int centre, double radius, int[] among, int many, double[] values, int[] candidates) {
        double x = surface.x[centre];
        double y = surface.y[centre];
        double z = surface.z[centre];
        int winner = among[0];
        double best = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < many; i++) {
            int k = among[i];
            double value = a[k] * x + b[k] * y + c[k] * z + e[k];
            values[i] = value;
            if (value > best) {
                best = value;
                winner = k;
            }
        }
        double square = radius * radius;
        int count = 0;
        for (int i = 0; i < many; i++) {
            int k = among[i];
            double gap = best - values[i];
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

    /** On a plane the slope between two classes is the same at all pixels. */
    private void resolveFlat(int tileRow, int tileColumn, int[] candidates, int count, double[] values) {
        double[] steepness = new double[count * count];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < i; j++) {
                double slope = Math.hypot(a[candidates[i]] - a[candidates[j]], b[candidates[i]] - b[candidates[j]]);
                double pixels = slope == 0 ? Double.POSITIVE_INFINITY : 1 / (slope * surface.pitch);
                steepness[i * count + j] = pixels;
                steepness[j * count + i] = pixels;
            }
        }
        int right = Math.min(surface.width, (tileColumn + 1) * Surface.TILE);
        int bottom = Math.min(surface.height, (tileRow + 1) * Surface.TILE);
        for (int row = tileRow * Surface.TILE; row < bottom; row++) {
            for (int column = tileColumn * Surface.TILE; column < right; column++) {
                int pixel = row * surface.width + column;
                double x = surface.x[pixel];
                double y = surface.y[pixel];
                int best = 0;
                for (int i = 0; i < count; i++) {
                    int k = candidates[i];
                    values[i] = a[k] * x + b[k] * y + e[k];
                    if (values[i] > values[best]) {
                        best = i;
                    }
                }
                winners[pixel] = (short) candidates[best];
                double nearest = REACH;
                for (int i = 0; i < count; i++) {
                    double pixels = steepness[best * count + i];
                    // Equal functions have no boundary.
                    if (i != best && pixels < Double.POSITIVE_INFINITY) {
                        nearest = Math.min(nearest, (values[best] - values[i]) * pixels);
                    }
                }
                edges[pixel] = cover(nearest * nearest);
            }
        }
    }

    /** A tile with one boundary, on a curved surface. */
    private void resolvePair(int tileRow, int tileColumn, int one, int other) {
        double da = a[one] - a[other];
        double db = b[one] - b[other];
        double dc = c[one] - c[other];
        double de = e[one] - e[other];
        double reach = reach(tileRow * surface.tileColumns + tileColumn, one, other);
        int right = Math.min(surface.width, (tileColumn + 1) * Surface.TILE);
        int bottom = Math.min(surface.height, (tileRow + 1) * Surface.TILE);
        for (int row = tileRow * Surface.TILE; row < bottom; row++) {
            for (int column = tileColumn * Surface.TILE; column < right; column++) {
                int pixel = row * surface.width + column;
                if (surface.light[pixel] == 0) {
                    winners[pixel] = -1;
                    continue;
                }
                double gap = da * surface.x[pixel] + db * surface.y[pixel] + dc * surface.z[pixel] + de;
                winners[pixel] = (short) (gap >= 0 ? one : other);
                if (gap * gap < reach) {
                    edges[pixel] = cover(gap * gap / squaredSlope(row, column, da, db, dc));
                }
            }
        }
    }

    private void resolve(int tileRow, int tileColumn, int[] candidates, int count, double[] values) {
        double reach = reach(tileRow * surface.tileColumns + tileColumn, candidates, count);
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
                int best = 0;
                double second = Double.NEGATIVE_INFINITY;
                for (int i = 0; i < count; i++) {
                    int k = candidates[i];
                    values[i] = a[k] * x + b[k] * y + c[k] * z + e[k];
                    if (values[i] > values[best]) {
                        second = values[best];
                        best = i;
                    } else if (i > 0) {
                        second = Math.max(second, values[i]);
                    }
                }
                winners[pixel] = (short) candidates[best];
                double gap = values[best] - second;
                if (gap * gap < reach) {
                    edges[pixel] = edge(row, column, candidates, count, values, best, reach);
                }
            }
        }
    }

    /** The largest of {@link #reach(int, int, int)} among a tile's classes; no limit for many classes or on a plane. */
    private double reach(int tile, int[] candidates, int count) {
        if (count > MOST_PAIRED || surface.pitch > 0) {
            return Double.POSITIVE_INFINITY;
        }
        double largest = 0;
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < i; j++) {
                largest = Math.max(largest, reach(tile, candidates[i], candidates[j]));
            }
        }
        return largest;
    }

    /** The square of a gap between two classes from which on no pixel of a tile is near their boundary. */
    private double reach(int tile, int one, int other) {
        double da = a[one] - a[other];
        double db = b[one] - b[other];
        double dc = c[one] - c[other];
        return (da * da + db * db + dc * dc) * surface.squaredStep[tile] * FARTHEST;
    }

    /** The cover by the nearest boundary, at (f_w − f_k)/‖∇(f_w − f_k)‖ pixels, among those whose squared gap is below a limit. */
    private byte edge(int row, int column, int[] candidates, int count, double[] values, int best, double limit) {
        int winner = candidates[best];
        double nearest = FARTHEST;
        for (int i = 0; i < count; i++) {
            double gap = values[best] - values[i];
            if (i != best && gap * gap < limit) {
                int k = candidates[i];
                double slope = squaredSlope(row, column, a[winner] - a[k], b[winner] - b[k], c[winner] - c[k]);
                if (gap * gap < nearest * slope) {
                    nearest = gap * gap / slope;
                }
            }
        }
        return cover(nearest);
    }

    /** How steep a function of that gradient is on the picture: the square of its change from pixel to pixel. */
    private double squaredSlope(int row, int column, double da, double db, double dc) {
        int pixel = row * surface.width + column;
        int west = surface.west(column, pixel);
        int east = surface.east(column, pixel);
        int north = surface.north(row, pixel);
        int south = surface.south(row, pixel);
        double across = da * (surface.x[east] - surface.x[west])
                + db * (surface.y[east] - surface.y[west])
                + dc * (surface.z[east] - surface.z[west]);
        double down = da * (surface.x[south] - surface.x[north])
                + db * (surface.y[south] - surface.y[north])
                + dc * (surface.z[south] - surface.z[north]);
        double columns = east - west == 2 ? 0.25 : 1;
        double rows = south - north == 2 * surface.width ? 0.25 : 1;
        return across * across * columns + down * down * rows;
    }

    /** The cover of a line at that squared distance in pixels, as an unsigned byte. */
    static byte cover(double squaredDistance) {
        if (squaredDistance >= FARTHEST) {
            return 0;
        }
        double cover = (REACH - Math.sqrt(squaredDistance)) / FADE;
        return (byte) (255 * Math.min(1, cover) + 0.5);
    }
}
