package org.losslab.mixture.region;

import java.util.stream.IntStream;

/**
 * Which point each pixel of a picture shows, and how brightly it is lit. Immutable; made once per size and kept while
 * sliders move. Pixels are gathered in tiles of {@link #TILE}² with a centre and a radius that holds all their points.
 */
public final class Surface {

    /** Pixels along a side of a tile. */
    static final int TILE = 8;
    /** How far from a boundary its line still covers a pixel; a tile at the picture's rim may be smaller than that. */
    private static final double LINE_REACH = 1.5;
    /** In a calm tile, how far the point's change over a pixel is from that in the middle, relative to the latter. */
    private static final double CALM = 0.25;
    /** Tiles along a side of a block. */
    static final int BLOCK = 6;

    /** What a surface shows at a pixel. */
    @FunctionalInterface
    interface Rule {
        /**
         * Writes the point shown at a pixel's centre, or for an empty pixel the nearest point that is shown.
         *
         * @return the light there in (0, 1], 0 for an empty pixel
         */
        double at(double column, double row, double[] point);
    }

    final int width;
    final int height;
    final int tileColumns;
    final int tileRows;
    /** Coordinates of the pixels' points, row by row. */
    final float[] x;

    final float[] y;
    final float[] z;
    /** 1..255; 0 where the picture is empty. */
    final byte[] light;
    /** Per tile: the pixel in its middle, −1 if the tile is empty, and how far its other points are from that one. */
    final int[] centre;

    final float[] radius;
    /** Per block of tiles, the same. */
    final int blockColumns;

    final int blockRows;
    final int[] blockCentre;
    final float[] blockRadius;
    /** Per tile: the largest squared change of the point over a pixel, across and down together. */
    final float[] squaredStep;
    /** Per tile: whether all of it is shown, and flat enough for a slope in the middle to hold everywhere in it. */
    final boolean[] calm;
    /** Per row: the first pixel that is shown, and the one after the last; equal where none is. */
    private final int[] from;

    private final int[] to;
    /** Pixels at the edge of what is shown, and how many of their four neighbours are empty. */
    private final int[] rim;

    private final Rule rule;

    /** On a plane, the distance of neighbouring pixels' points; 0 on a curved surface, where it differs. */
    final double pitch;

    Surface(int width, int height, Rule rule) {
        this(width, height, 0, rule);
    }

    Surface(int width, int height, double pitch, Rule rule) {
        this.width = width;
        this.height = height;
        this.pitch = pitch;
        this.rule = rule;
        tileColumns = (width + TILE - 1) / TILE;
        tileRows = (height + TILE - 1) / TILE;
        x = new float[width * height];
        y = new float[width * height];
        z = new float[width * height];
        light = new byte[width * height];
        centre = new int[tileColumns * tileRows];
        radius = new float[tileColumns * tileRows];
        IntStream.range(0, tileRows).parallel().forEach(this::fill);
        squaredStep = new float[centre.length];
        calm = new boolean[squaredStep.length];
        IntStream.range(0, squaredStep.length).parallel().forEach(this::measureStep);
        blockColumns = (tileColumns + BLOCK - 1) / BLOCK;
        blockRows = (tileRows + BLOCK - 1) / BLOCK;
        blockCentre = new int[blockColumns * blockRows];
        blockRadius = new float[blockColumns * blockRows];
        IntStream.range(0, blockCentre.length).parallel().forEach(this::measureBlock);
        from = new int[height];
        to = new int[height];
        IntStream.range(0, height).forEach(this::measureRow);
        rim = IntStream.range(0, light.length)
                .filter(pixel -> light[pixel] != 0 && emptyNeighbours(pixel) > 0)
                .toArray();
    }

    private void fill(int tileRow) {
        double[] point = new double[3];
        int end = Math.min(height, (tileRow + 1) * TILE);
        for (int row = tileRow * TILE; row < end; row++) {
            for (int column = 0; column < width; column++) {
                int pixel = row * width + column;
                double lit = rule.at(column, row, point);
                x[pixel] = (float) point[0];
                y[pixel] = (float) point[1];
                z[pixel] = (float) point[2];
                light[pixel] = (byte) (lit <= 0 ? 0 : Math.max(1, Math.min(255, Math.round(lit * 255))));
            }
        }
        for (int tileColumn = 0; tileColumn < tileColumns; tileColumn++) {
            measure(tileRow, tileColumn);
        }
    }

    private void measure(int tileRow, int tileColumn) {
        int tile = tileRow * tileColumns + tileColumn;
        int top = tileRow * TILE;
        int left = tileColumn * TILE;
        int bottom = Math.min(height, top + TILE);
        int right = Math.min(width, left + TILE);
        int middle = -1;
        double nearest = Double.POSITIVE_INFINITY;
        for (int row = top; row < bottom; row++) {
            for (int column = left; column < right; column++) {
                double distance = Math.hypot(row - (top + bottom - 1) / 2.0, column - (left + right - 1) / 2.0);
                if (light[row * width + column] != 0 && distance < nearest) {
                    nearest = distance;
                    middle = row * width + column;
                }
            }
        }
        centre[tile] = middle;
        double largest = 0;
        for (int row = top; middle >= 0 && row < bottom; row++) {
            for (int column = left; column < right; column++) {
                int pixel = row * width + column;
                if (light[pixel] != 0) {
                    double dx = x[pixel] - x[middle];
                    double dy = y[pixel] - y[middle];
                    double dz = z[pixel] - z[middle];
                    largest = Math.max(largest, dx * dx + dy * dy + dz * dz);
                }
            }
        }
        // A little more, so that boundaries drawn from the neighbouring tile are found here, too.
        radius[tile] = (float) (Math.sqrt(largest) * 1.35 + LINE_REACH * pitch);
    }

    private void measureRow(int row) {
        int start = row * width;
        int end = start + width;
        while (start < end && light[start] == 0) {
            start++;
        }
        while (end > start && light[end - 1] == 0) {
            end--;
        }
        from[row] = start;
        to[row] = end;
    }

    private void measureStep(int tile) {
        int top = tile / tileColumns * TILE;
        int left = tile % tileColumns * TILE;
        int bottom = Math.min(height, top + TILE);
        int right = Math.min(width, left + TILE);
        double[] middle = new double[6];
        steps((top + bottom) / 2, (left + right) / 2, middle);
        double[] steps = new double[6];
        double largest = 0;
        double farthest = 0;
        boolean whole = true;
        for (int row = top; row < bottom; row++) {
            for (int column = left; column < right; column++) {
                if (light[row * width + column] == 0) {
                    whole = false;
                    continue;
                }
                steps(row, column, steps);
                double square = 0;
                double away = 0;
                for (int i = 0; i < steps.length; i++) {
                    square += steps[i] * steps[i];
                    away += (steps[i] - middle[i]) * (steps[i] - middle[i]);
                }
                largest = Math.max(largest, square);
                farthest = Math.max(farthest, away);
            }
        }
        // A little more, for what a float rounds off.
        squaredStep[tile] = (float) (largest * (1 + 1e-5));
        calm[tile] = whole && farthest <= CALM * CALM * smallestSquare(middle);
    }

    /** Writes how the point changes over a pixel: three coordinates across, three down. */
    private void steps(int row, int column, double[] steps) {
        int pixel = row * width + column;
        int west = west(column, pixel);
        int east = east(column, pixel);
        int north = north(row, pixel);
        int south = south(row, pixel);
        double columns = Math.max(1, east - west);
        double rows = Math.max(1, (south - north) / width);
        steps[0] = (x[east] - x[west]) / columns;
        steps[1] = (y[east] - y[west]) / columns;
        steps[2] = (z[east] - z[west]) / columns;
        steps[3] = (x[south] - x[north]) / rows;
        steps[4] = (y[south] - y[north]) / rows;
        steps[5] = (z[south] - z[north]) / rows;
    }

    /** The squared change of the point over a pixel in the direction in which it changes least. */
    private static double smallestSquare(double[] steps) {
        double across = steps[0] * steps[0] + steps[1] * steps[1] + steps[2] * steps[2];
        double down = steps[3] * steps[3] + steps[4] * steps[4] + steps[5] * steps[5];
        double both = steps[0] * steps[3] + steps[1] * steps[4] + steps[2] * steps[5];
        return (across + down) / 2 - Math.hypot((across - down) / 2, both);
    }

    /** The pixel to the left if it is shown, else the pixel itself. */
    int west(int column, int pixel) {
        return column > 0 && light[pixel - 1] != 0 ? pixel - 1 : pixel;
    }

    /** The pixel to the right if it is shown, else the pixel itself. */
    int east(int column, int pixel) {
        return column + 1 < width && light[pixel + 1] != 0 ? pixel + 1 : pixel;
    }

    /** The pixel above if it is shown, else the pixel itself. */
    int north(int row, int pixel) {
        return row > 0 && light[pixel - width] != 0 ? pixel - width : pixel;
    }

    /** The pixel below if it is shown, else the pixel itself. */
    int south(int row, int pixel) {
        return row + 1 < height && light[pixel + width] != 0 ? pixel + width : pixel;
    }

    /** A block holds its tiles with their radii: its centre is the one of its tiles whose farthest other is nearest. */
    private void measureBlock(int block) {
        int[] tiles = IntStream.range(0, BLOCK * BLOCK)
                .filter(i -> block % blockColumns * BLOCK + i % BLOCK < tileColumns)
                .map(i -> (block / blockColumns * BLOCK + i / BLOCK) * tileColumns
                        + block % blockColumns * BLOCK
                        + i % BLOCK)
                .filter(tile -> tile < centre.length && centre[tile] >= 0)
                .toArray();
        blockCentre[block] = -1;
        double smallest = Double.POSITIVE_INFINITY;
        for (int candidate : tiles) {
            double reach = 0;
            for (int tile : tiles) {
                reach = Math.max(reach, distance(centre[candidate], centre[tile]) + radius[tile]);
            }
            if (reach < smallest) {
                smallest = reach;
                blockCentre[block] = centre[candidate];
                blockRadius[block] = (float) (reach * (1 + 1e-6));
            }
        }
    }

    private double distance(int one, int other) {
        return Math.sqrt(squaredDistance(one, other));
    }

    private double squaredDistance(int one, int other) {
        double dx = x[one] - x[other];
        double dy = y[one] - y[other];
        double dz = z[one] - z[other];
        return dx * dx + dy * dy + dz * dz;
    }

    /** The pixels that are shown and have an empty neighbour; not to be modified. */
    public int[] rim() {
        return rim;
    }

    /** How many of a pixel's four neighbours inside the picture are empty. */
    public int emptyNeighbours(int pixel) {
        int column = pixel % width;
        int row = pixel / width;
        return (column > 0 && light[pixel - 1] == 0 ? 1 : 0)
                + (column < width - 1 && light[pixel + 1] == 0 ? 1 : 0)
                + (row > 0 && light[pixel - width] == 0 ? 1 : 0)
                + (row < height - 1 && light[pixel + width] == 0 ? 1 : 0);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** The first pixel of a row that is shown; that of {@link #to} where none is. */
    public int from(int row) {
        return from[row];
    }

    /** The pixel after the last of a row that is shown. */
    public int to(int row) {
        return to[row];
    }

    /** The light at a pixel, 1..255; 0 where the picture is empty. */
    public int light(int pixel) {
        return light[pixel] & 255;
    }

    /** Writes the point shown at a pixel, which need not be whole, or the nearest one that is shown; whether the pixel shows any. */
    public boolean point(double column, double row, double[] point) {
        return rule.at(column, row, point) > 0;
    }
}
