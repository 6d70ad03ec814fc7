package org.losslab.figure.region;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A dot with a rim, drawn once for each of a few shifts within a pixel and then stamped. */
final class DotStamp {

    private static final int SHIFTS = 4;
    /** How wide the rim is, in units. */
    private static final double RIM = 1.1;
    /** Out of 255, what is left of a dot behind the sphere. */
    private static final int HIDDEN = 60;

    /** Those of the screen: a stamp takes longer to draw than hundreds of dots to stamp. */
    private static final Map<List<Double>, DotStamp> ON_SCREEN = new ConcurrentHashMap<>();

    private final double rimWidth;
    private final int reach;
    private final Cells[] shifts = new Cells[SHIFTS * SHIFTS];

    /**
     * The pixels that a dot touches.
     *
     * @param columns relative to the dot's pixel
     * @param rows relative to the dot's pixel
     * @param seen what they show of a dot
     * @param hidden what they show of one behind the sphere
     */
    private record Cells(int[] columns, int[] rows, Shares seen, Shares hidden) {}

    /**
     * What each pixel has of three colours, out of 256, which they sum to.
     *
     * @param grounds of what was there
     * @param rims of the rim
     * @param fills of the dot
     */
    private record Shares(int[] grounds, int[] rims, int[] fills) {

        /**
         * A rim on the ground, and a dot on both.
         *
         * @param rims out of 255, how much of a pixel the rim covers
         * @param fills out of 255, how much of it the dot covers
         * @param strength out of 255
         */
        static Shares of(int[] rims, int[] fills, int strength) {
            Shares shares = new Shares(new int[rims.length], new int[rims.length], new int[rims.length]);
            for (int i = 0; i < rims.length; i++) {
                int fill = Colours.outOf256(fills[i] * strength / 255);
                int rest = 256 - Colours.outOf256(rims[i] * strength / 255);
                int ground = rest * (256 - fill) / 256;
                shares.fills[i] = fill;
                shares.grounds[i] = ground;
                shares.rims[i] = 256 - fill - ground;
            }
            return shares;
        }
    }

    /**
     * A stamp.
     *
     * @param radius of the dot without its rim, units
     * @param unit pixels per unit
     * @param rimStrength 0..255
     */
    static DotStamp of(double radius, double unit, int rimStrength) {
        // A figure's unit is any number, and a stamp lost on it.
        return unit == 1
                ? ON_SCREEN.computeIfAbsent(
                        List.of(radius, (double) rimStrength), any -> new DotStamp(radius, unit, rimStrength))
                : new DotStamp(radius, unit, rimStrength);
    }

    private DotStamp(double radius, double unit, int rimStrength) {
        rimWidth = RIM * unit;
        reach = (int) Math.ceil(radius * unit + rimWidth + 0.5);
        for (int shift = 0; shift < shifts.length; shift++) {
            int shiftRow = shift / SHIFTS;
            shifts[shift] = cells(
                    radius * unit, rimStrength, (shift % SHIFTS + 0.5) / SHIFTS - 0.5, (shiftRow + 0.5) / SHIFTS - 0.5);
        }
    }

    private Cells cells(double radius, int rimStrength, double centreX, double centreY) {
        int most = (2 * reach + 1) * (2 * reach + 1);
        int[] columns = new int[most];
        int[] rows = new int[most];
        int[] rims = new int[most];
        int[] fills = new int[most];
        int count = 0;
        for (int row = -reach; row <= reach; row++) {
            for (int column = -reach; column <= reach; column++) {
                double distance = Math.hypot(column - centreX, row - centreY);
                int rim = (int) (rimStrength * Math.max(0, Math.min(1, radius + rimWidth + 0.5 - distance)));
                if (rim > 0) {
                    columns[count] = column;
                    rows[count] = row;
                    rims[count] = rim;
                    fills[count++] = (int) (255 * Math.max(0, Math.min(1, radius + 0.5 - distance)));
                }
            }
        }
        int[] allRims = Arrays.copyOf(rims, count);
        int[] allFills = Arrays.copyOf(fills, count);
        return new Cells(
                Arrays.copyOf(columns, count),
                Arrays.copyOf(rows, count),
                Shares.of(allRims, allFills, 255),
                Shares.of(allRims, allFills, HIDDEN));
    }

    /** Stamps a dot into an image of so many pixels a side; what lies outside of it is left out. */
    void draw(int[] pixels, int side, RegionRaster.SampleDot dot, int rim, int fill) {
        double x = dot.column() + 0.5;
        double y = dot.row() + 0.5;
        if (!(x > -reach && y > -reach && x < side + reach && y < side + reach)) {
            return;
        }
        int column = (int) Math.floor(x);
        int row = (int) Math.floor(y);
        int shiftRow = (int) ((y - row) * SHIFTS);
        int shiftColumn = (int) ((x - column) * SHIFTS);
        Cells cells = shifts[shiftRow * SHIFTS + shiftColumn];
        Shares shares = dot.hidden() ? cells.hidden : cells.seen;
        boolean within = column >= reach && row >= reach && column < side - reach && row < side - reach;
        int[] columns = cells.columns;
        int[] rows = cells.rows;
        for (int i = 0; i < columns.length; i++) {
            int cellColumn = column + columns[i];
            int cellRow = row + rows[i];
            if (within || (cellColumn >= 0 && cellColumn < side && cellRow >= 0 && cellRow < side)) {
                int target = cellRow * side + cellColumn;
                pixels[target] =
                        Colours.blend(pixels[target], shares.grounds[i], rim, shares.rims[i], fill, shares.fills[i]);
            }
        }
    }
}
