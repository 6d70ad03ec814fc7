package org.losslab.figure;

import java.awt.Color;

/**
 * How a curve looks, for formats that draw it themselves.
 *
 * @param color of the line
 * @param band the opaque tint of its band
 * @param dash on and off in line widths; empty for a whole line
 */
public record SeriesLook(Color color, Color band, float[] dash) {

    /** The looks of a curve in a style. */
    public static SeriesLook of(CurveSeries series, FigureStyle style) {
        SeriesStyle looks = new SeriesStyle(series, style);
        return new SeriesLook(looks.color(), looks.bandColor(), looks.dash());
    }
}
