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

    /** Up to so many classes in a tile something is found for each pair of them, beforehand. */
    private static final int MOST_PAIRED = 8;

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
        // Only pixels that are shown get a class, and only those near a boundary an edge.
        Arrays.fill(winners, (short) -1);
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
            IntStream.range(0, surface.blockCentre.length).parallel().forEach(block -> regions.new Block().draw(block));
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

    /** Draws blocks of tiles; one thread. */
    private final class Block {

        private final int[] inBlock = new int[classes];
        private final int[] inTile = new int[classes];
        /** Of the classes in question, at the point in question. */
        private final double[] values = new double[classes];
        /** Of two classes of a tile, 1 / {@link #squaredSlope}. */
        private final double[] widths = new double[MOST_PAIRED * MOST_PAIRED];

        private int top;
        private int left;
        private int bottom;
        private int right;

        void draw(int block) {
            int many = 0;
            if (surface.blockCentre[block] >= 0) {
                int[] all = IntStream.range(0, classes).toArray();
                many = candidates(surface.blockCentre[block], surface.blockRadius[block], all, classes, inBlock);
            }
            int firstRow = block / surface.blockColumns * Surface.BLOCK;
            int firstColumn = block % surface.blockColumns * Surface.BLOCK;
            for (int row = firstRow; row < Math.min(surface.tileRows, firstRow + Surface.BLOCK); row++) {
                for (int column = firstColumn;
                        column < Math.min(surface.tileColumns, firstColumn + Surface.BLOCK);
                        column++) {
                    top = row * Surface.TILE;
                    left = column * Surface.TILE;
                    bottom = Math.min(surface.height, top + Surface.TILE);
                    right = Math.min(surface.width, left + Surface.TILE);
                    tile(row * surface.tileColumns + column, many);
                }
            }
        }

        private void tile(int tile, int many) {
            if (surface.centre[tile] < 0) {
                return;
            }
            int few = candidates(surface.centre[tile], surface.radius[tile], inBlock, many, inTile);
            if (few > 1) {
                resolve(tile, few);
            } else if (surface.calm[tile]) {
                fill((short) inTile[0]);
            } else {
                fillShown((short) inTile[0]);
            }
        }

        /** Of some classes, in order, those that may win within a radius around a pixel's point; how many. */
        private int candidates(int centre, double radius, int[] among, int many, int[] candidates) {
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

        private void fill(short winner) {
            for (int row = top; row < bottom; row++) {
                Arrays.fill(winners, row * surface.width + left, row * surface.width + right, winner);
            }
        }

        private void fillShown(short winner) {
            for (int row = top; row < bottom; row++) {
                for (int pixel = row * surface.width + left; pixel < row * surface.width + right; pixel++) {
                    if (surface.light[pixel] != 0) {
                        winners[pixel] = winner;
                    }
                }
            }
        }

        private void resolve(int tile, int count) {
            boolean paired = surface.calm[tile] && count <= MOST_PAIRED;
            double reach = paired ? pair(count) : reach(tile, count);
            if (count == 2) {
                resolvePair(inTile[0], inTile[1], paired, reach);
                return;
            }
            for (int row = top; row < bottom; row++) {
                for (int column = left; column < right; column++) {
                    int pixel = row * surface.width + column;
                    if (surface.light[pixel] == 0) {
                        continue;
                    }
                    double x = surface.x[pixel];
                    double y = surface.y[pixel];
                    double z = surface.z[pixel];
                    int k = inTile[0];
                    int best = 0;
                    double largest = a[k] * x + b[k] * y + c[k] * z + e[k];
                    double second = Double.NEGATIVE_INFINITY;
                    values[0] = largest;
                    for (int i = 1; i < count; i++) {
                        k = inTile[i];
                        double value = a[k] * x + b[k] * y + c[k] * z + e[k];
                        values[i] = value;
                        if (value > largest) {
                            second = largest;
                            largest = value;
                            best = i;
                        } else if (value > second) {
                            second = value;
                        }
                    }
                    winners[pixel] = (short) inTile[best];
                    double gap = largest - second;
                    if (gap * gap < reach) {
                        edges[pixel] = BoundaryLine.cover(
                                paired ? nearestPaired(count, best) : nearest(tile, row, column, count, best, reach));
                    }
                }
            }
        }

        /** A tile with one boundary. */
        private void resolvePair(int one, int other, boolean calm, double reach) {
            double da = a[one] - a[other];
            double db = b[one] - b[other];
            double dc = c[one] - c[other];
            double de = e[one] - e[other];
            double width = BoundaryLine.FARTHEST / reach;
            for (int row = top; row < bottom; row++) {
                for (int column = left; column < right; column++) {
                    int pixel = row * surface.width + column;
                    if (surface.light[pixel] == 0) {
                        continue;
                    }
                    double gap = da * surface.x[pixel] + db * surface.y[pixel] + dc * surface.z[pixel] + de;
                    winners[pixel] = (short) (gap >= 0 ? one : other);
                    if (gap * gap < reach) {
                        edges[pixel] = BoundaryLine.cover(
                                gap * gap * (calm ? width : 1 / squaredSlope(row, column, one, other)));
                    }
                }
            }
        }

        /** Fills in the widths of a calm tile, where they are everywhere those in its middle; the reach among its classes. */
        private double pair(int count) {
            int row = (top + bottom) / 2;
            int column = (left + right) / 2;
            double steepest = 0;
            for (int i = 0; i < count; i++) {
                for (int j = 0; j < i; j++) {
                    double slope = squaredSlope(row, column, inTile[i], inTile[j]);
                    // Equal functions have no boundary.
                    double width = slope == 0 ? Double.MAX_VALUE : 1 / slope;
                    widths[i * count + j] = width;
                    widths[j * count + i] = width;
                    steepest = Math.max(steepest, slope);
                }
            }
            return steepest * BoundaryLine.FARTHEST;
        }

        private double nearestPaired(int count, int best) {
            double nearest = BoundaryLine.FARTHEST;
            for (int i = 0; i < count; i++) {
                double width = widths[best * count + i];
                if (i != best && width < Double.MAX_VALUE) {
                    double gap = values[best] - values[i];
                    nearest = Math.min(nearest, gap * gap * width);
                }
            }
            return nearest;
        }

        /** The square of a gap between two classes from which on no pixel of a tile is near their boundary. */
        private double reach(int tile, int count) {
            if (count > MOST_PAIRED) {
                return Double.POSITIVE_INFINITY;
            }
            double largest = 0;
            for (int i = 0; i < count; i++) {
                for (int j = 0; j < i; j++) {
                    double da = a[inTile[i]] - a[inTile[j]];
                    double db = b[inTile[i]] - b[inTile[j]];
                    double dc = c[inTile[i]] - c[inTile[j]];
                    largest = Math.max(largest, da * da + db * db + dc * dc);
                }
            }
            return largest * surface.squaredStep[tile] * BoundaryLine.FARTHEST;
        }

        /**
         * The squared distance from the nearest boundary, (f_w − f_k)/‖∇(f_w − f_k)‖ pixels, among those whose squared gap is below a
         * limit.
         */
        private double nearest(int tile, int row, int column, int count, int best, double limit) {
            int slopeRow = surface.calm[tile] ? (top + bottom) / 2 : row;
            int slopeColumn = surface.calm[tile] ? (left + right) / 2 : column;
            double nearest = BoundaryLine.FARTHEST;
            for (int i = 0; i < count; i++) {
                double gap = values[best] - values[i];
                if (i != best && gap * gap < limit) {
                    double slope = squaredSlope(slopeRow, slopeColumn, inTile[best], inTile[i]);
                    if (gap * gap < nearest * slope) {
                        nearest = gap * gap / slope;
                    }
                }
            }
            return nearest;
        }
    }

    /** How steep the difference of two classes is on the picture: the square of its change from pixel to pixel. */
    private double squaredSlope(int row, int column, int one, int other) {
        double da = a[one] - a[other];
        double db = b[one] - b[other];
        double dc = c[one] - c[other];
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
}
