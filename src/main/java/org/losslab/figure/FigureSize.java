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
    private static final double MILLIMETRES_PER_INCH = 25.4;
    private static final double LONGEST_INCHES = 200;
    private static final double SHORTEST_INCHES = 0.3;
    private static final Pattern LENGTH = Pattern.compile("(\\d+(?:\\.\\d*)?|\\.\\d+)\\s*(in|mm|cm|pt|px)");

    public FigureSize {
        Ranges.check("the picture's resolution in dpi", dpi, 10, 4_800);
        if (!(width * scale >= 20 && height * scale >= 20)) {
            throw new UserException("a picture of " + Math.round(width * scale) + " by " + Math.round(height * scale)
                    + " pixels shows nothing; make it larger");
        }
    }

    /** A picture for the screen, one pixel per unit. */
    public static FigureSize pixels(double width, double height) {
        return new FigureSize(width, height, 1, SCREEN_DPI);
    }

    /** A picture for print, of that many inches. */
    public static FigureSize inches(double width, double height, double dpi) {
        Ranges.check("the picture's width in inches", width, SHORTEST_INCHES, LONGEST_INCHES);
        Ranges.check("the picture's height in inches", height, SHORTEST_INCHES, LONGEST_INCHES);
        return new FigureSize(width * POINTS_PER_INCH, height * POINTS_PER_INCH, dpi / POINTS_PER_INCH, dpi);
    }

    /**
     * A length that was written as text.
     *
     * @param name what the user calls it
     * @param text a number with in, mm, cm, pt or px, such as {@code 3.5in}
     * @param dpi how many px are an inch
     * @return inches
     * @throws UserException if the text is no length
     */
    public static double inchesOf(String name, String text, double dpi) {
        Matcher matcher = LENGTH.matcher(text.strip());
        if (!matcher.matches()) {
            throw new UserException(name + " is a number with in, mm, cm, pt or px, such as 3.5in, not '" + text + "'");
        }
        double length = Double.parseDouble(matcher.group(1));
        return switch (matcher.group(2)) {
            case "px" -> length / dpi;
            case "pt" -> length / POINTS_PER_INCH;
            case "cm" -> length * 10 / MILLIMETRES_PER_INCH;
            case "mm" -> length / MILLIMETRES_PER_INCH;
            default -> length;
        };
    }

    /** The width in inches. */
    public double widthInches() {
        return width * scale / dpi;
    }

    /** The height in inches. */
    public double heightInches() {
        return height * scale / dpi;
    }

    /** As many whole pixels as come nearest. */
    public long widthPixels() {
        return Math.round(width * scale);
    }

    /** As many whole pixels as come nearest. */
    public long heightPixels() {
        return Math.round(height * scale);
    }
}
