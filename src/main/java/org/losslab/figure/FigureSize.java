package org.losslab.figure;

import org.losslab.data.Ranges;

/**
 * The size of a picture.
 *
 * @param width in the figure's units: pixels on the screen, points (1/72 inch) in print
 * @param height likewise
 * @param scale pixels per unit
 * @param dpi pixels per inch, which the file records
 */
public record FigureSize(double width, double height, double scale, double dpi) {

    private static final double POINTS_PER_INCH = 72;
    private static final double SCREEN_DPI = 96;

    public FigureSize {
        Ranges.check("the picture's width in pixels", Math.rint(width * scale), 50, 20_000);
        Ranges.check("the picture's height in pixels", Math.rint(height * scale), 50, 20_000);
        Ranges.check("the picture's resolution in dpi", dpi, 10, 4_800);
    }

    /** A picture for the screen, one pixel per unit. */
    public static FigureSize pixels(int width, int height) {
        return new FigureSize(width, height, 1, SCREEN_DPI);
    }

    /** A picture for print, of that many inches. */
    public static FigureSize inches(double width, double height, double dpi) {
        return new FigureSize(width * POINTS_PER_INCH, height * POINTS_PER_INCH, dpi / POINTS_PER_INCH, dpi);
    }

    /** This figure with several pixels per unit. */
    public FigureSize scaled(double factor) {
        return new FigureSize(width, height, scale * factor, dpi * factor);
    }

    public int widthPixels() {
        return (int) Math.round(width * scale);
    }

    public int heightPixels() {
        return (int) Math.round(height * scale);
    }
}
