package org.losslab.ui.mixture.compute;

/** A dot with a rim, drawn once for each of a few shifts within a pixel and then stamped. */
final class DotStamp {

    private static final int SHIFTS = 4;
    private static final double RIM = 1.1;
    /** Out of 255, what is left of a dot behind the sphere. */
    private static final int HIDDEN = 60;

    private final int reach;
    private final int[][] rims = new int[SHIFTS * SHIFTS][];
    private final int[][] fills = new int[SHIFTS * SHIFTS][];

    /**
     * @param radius of the dot without its rim, pixels
     * @param rimStrength 0..255
     */
    DotStamp(double radius, int rimStrength) {
        reach = (int) Math.ceil(radius + RIM + 0.5);
        int width = 2 * reach + 1;
        for (int shift = 0; shift < rims.length; shift++) {
            rims[shift] = new int[width * width];
            fills[shift] = new int[width * width];
            int shiftRow = shift / SHIFTS;
            double centreX = reach + (shift % SHIFTS + 0.5) / SHIFTS - 0.5;
            double centreY = reach + (shiftRow + 0.5) / SHIFTS - 0.5;
            for (int i = 0; i < width * width; i++) {
                int row = i / width;
                double distance = Math.hypot(i % width - centreX, row - centreY);
                double outside = Math.max(0, Math.min(1, radius + RIM + 0.5 - distance));
                rims[shift][i] = (int) (outside * rimStrength);
                fills[shift][i] = (int) (255 * Math.max(0, Math.min(1, radius + 0.5 - distance)));
            }
        }
    }

    /** Stamps a dot; what lies outside of the image is left out. */
    void draw(int[] pixels, int side, Painter.SampleDot dot, int rim, int fill) {
        double x = dot.column() + 0.5;
        double y = dot.row() + 0.5;
        int column = (int) Math.floor(x);
        int row = (int) Math.floor(y);
        if (!(x > -reach && y > -reach && x < side + reach && y < side + reach)) {
            return;
        }
        int shiftRow = (int) ((y - row) * SHIFTS);
        int shiftColumn = (int) ((x - column) * SHIFTS);
        int shift = shiftRow * SHIFTS + shiftColumn;
        int width = 2 * reach + 1;
        int strength = dot.hidden() ? HIDDEN : 255;
        for (int j = Math.max(0, row - reach); j <= Math.min(side - 1, row + reach); j++) {
            for (int i = Math.max(0, column - reach); i <= Math.min(side - 1, column + reach); i++) {
                int cell = (j - row + reach) * width + i - column + reach;
                int target = j * side + i;
                int inside = fills[shift][cell] * strength / 255;
                int around = rims[shift][cell] * strength / 255;
                if (inside == 255) {
                    pixels[target] = fill;
                } else if (around > 0) {
                    pixels[target] = Painter.blend(Painter.blend(pixels[target], rim, around), fill, inside);
                }
            }
        }
    }
}
