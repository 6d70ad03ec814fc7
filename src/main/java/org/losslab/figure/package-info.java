/**
 * Charts as figures: what is drawn ({@link org.losslab.figure.CurveFigure}), how it looks ({@link org.losslab.figure.FigureTheme},
 * {@link org.losslab.figure.Palette}) and the picture files.
 *
 * <p>A figure is an immutable description. One builder turns it into a chart, which the screen and the files both draw, so that
 * what is saved is what was seen. Smoothing comes before decimation, and decimation never hides a peak: it keeps the lowest and
 * the highest point of every pixel column. Knows JFreeChart and AWT, never JavaFX; needs no display.
 */
package org.losslab.figure;
