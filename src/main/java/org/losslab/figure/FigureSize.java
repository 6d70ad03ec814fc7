package org.losslab.figure;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.losslab.data.Ranges;
import org.losslab.data.UserException;

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
    private static final double CENTIMETRES_PER_INCH = 2.54;
    private static final Pattern LENGTH = Pattern.compile("(\\d+(?:\\.\\d*)?|\\.\\d+)\\s*(in|cm|px)");

    public FigureSize {
        Ranges.check("the picture's width in pixels", Math.rint(width * scale), 50, 20_000);
        Ranges.check("the picture's height in pixels", Math.rint(height * scale), 50, 20_000);
        Ranges.check("the picture's resolution in dpi", dpi, 10, 4_800);
    }

    /** A picture for the screen, one pixel per unit. */
    public static FigureSize pixels(double width, double height) {
        return new FigureSize(width, height, 1, SCREEN_DPI);
    }

    /** A picture for print, of that many inches. */
    public static FigureSize inches(double width, double height, double dpi) {
        return new FigureSize(width * POINTS_PER_INCH, height * POINTS_PER_INCH, dpi / POINTS_PER_INCH, dpi);
    }

    /**
     * A picture whose width was written as text: {@code 3.5in} or {@code 9cm} for print, {@code 800px} for the screen.
     *
     * @param aspect height over width
     * @param dpi the resolution in print
     * @throws UserException if the text is no length
     */
    public static FigureSize ofWidth(String text, double aspect, double dpi) {
        Matcher matcher = LENGTH.matcher(text.strip());
        if (!matcher.matches()) {
            throw new UserException("a width is a number with in, cm or px, such as 3.5in, not '" + text + "'");
        }
        double length = Double.parseDouble(matcher.group(1));
        return switch (matcher.group(2)) {
            case "px" -> pixels(length, length * aspect);
            case "cm" -> inches(length / CENTIMETRES_PER_INCH, length / CENTIMETRES_PER_INCH * aspect, dpi);
            default -> inches(length, length * aspect, dpi);
        };
    }

    public int widthPixels() {
        return (int) Math.round(width * scale);
    }

    public int heightPixels() {
        return (int) Math.round(height * scale);
    }
}
