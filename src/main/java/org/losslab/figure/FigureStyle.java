package org.losslab.figure;

import java.awt.Color;
import java.awt.Font;
import org.losslab.data.Ranges;

/**
 * How a figure looks. Lengths are in the figure's units: pixels on the screen, points in print.
 *
 * @param theme the colours but for the losses'
 * @param family the typeface
 * @param fontSize the size of the type
 * @param lineWidth the width of curves
 * @param paper for print: a frame with ticks inward, and curves that differ in colour, dash and marker each
 * @param transparent whether there is no background
 * @param legend where the legend stands
 */
public record FigureStyle(
        FigureTheme theme,
        FontFamily family,
        double fontSize,
        double lineWidth,
        boolean paper,
        boolean transparent,
        LegendPlace legend) {

    /** White paper, sans serif, 8 points, lines of 1.1 points. */
    public static final FigureStyle PAPER =
            new FigureStyle(FigureTheme.PRINT, FontFamily.SANS, 8, 1.1, true, false, LegendPlace.TOP);

    public FigureStyle {
        Ranges.check("the font size", fontSize, 4, 96);
        Ranges.check("the line width", lineWidth, 0.25, 24);
    }

    /** The window's. */
    public static FigureStyle screen(FigureTheme theme) {
        return new FigureStyle(
                theme, FontFamily.SCREEN, theme.fontSize(), theme.lineWidth(), false, false, LegendPlace.TOP);
    }

    public FigureStyle withFontSize(double size) {
        return new FigureStyle(theme, family, size, lineWidth, paper, transparent, legend);
    }

    public FigureStyle withLegend(LegendPlace place) {
        return new FigureStyle(theme, family, fontSize, lineWidth, paper, transparent, place);
    }

    /** What a hollow marker is filled with, and tints are mixed with. */
    public Color background() {
        return theme.background();
    }

    /** A number of times the size of the type. */
    public double em(double count) {
        return count * fontSize;
    }

    /** The regular face. */
    public Font font(double ems) {
        return family.regular(em(ems));
    }

    /** The bold face. */
    public Font bold(double ems) {
        return family.bold(em(ems));
    }
}
