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
     * @param rims out of 255, how much of a pixel the rim covers
     * @param fills out of 255, how much of it the dot covers
     */
    private record Cells(int[] columns, int[] rows, int[] rims, int[] fills) {}

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
        Cells cells = new Cells(new int[most], new int[most], new int[most], new int[most]);
        int count = 0;
        for (int row = -reach; row <= reach; row++) {
            for (int column = -reach; column <= reach; column++) {
                double distance = Math.hypot(column - centreX, row - centreY);
                int rim = (int) (rimStrength * Math.max(0, Math.min(1, radius + rimWidth + 0.5 - distance)));
                if (rim > 0) {
                    cells.columns[count] = column;
                    cells.rows[count] = row;
                    cells.rims[count] = rim;
                    cells.fills[count++] = (int) (255 * Math.max(0, Math.min(1, radius + 0.5 - distance)));
                }
            }
        }
        return new Cells(
                Arrays.copyOf(cells.columns, count),
                Arrays.copyOf(cells.rows, count),
                Arrays.copyOf(cells.rims, count),
                Arrays.copyOf(cells.fills, count));
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
        int strength = dot.hidden() ? HIDDEN : 255;
        boolean within = column >= reach && row >= reach && column < side - reach && row < side - reach;
        int[] columns = cells.columns;
        int[] rows = cells.rows;
        for (int i = 0; i < columns.length; i++) {
            int cellColumn = column + columns[i];
            int cellRow = row + rows[i];
            if (within || (cellColumn >= 0 && cellColumn < side && cellRow >= 0 && cellRow < side)) {
                int target = cellRow * side + cellColumn;
                int inside = cells.fills[i];
                if (inside == 255 && strength == 255) {
                    pixels[target] = fill;
                } else {
                    int ground = Colours.blend(pixels[target], rim, cells.rims[i] * strength / 255);
                    pixels[target] = inside == 0 ? ground : Colours.blend(ground, fill, inside * strength / 255);
                }
            }
        }
    }
}
