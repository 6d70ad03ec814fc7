/**
 * Charts in the window: the only user-interface package that sees JFreeChart and AWT. Others hand it a
 * {@link org.losslab.figure.CurveFigure} and hear which series was toggled.
 *
 * <p>Charts are drawn with JFreeChart's graphics for JavaFX (FXGraphics2D), on a canvas of our own. The canvas that JFreeChart-FX
 * brings redraws synchronously on each change of a chart, its mouse handlers switch that on again behind one's back, and its
 * graphics outlive the context that they describe, which loses the first font of each drawing but one. So the view collects
 * changes, builds a chart of the decimated curves and draws it once per frame. What follows the pointer (cross-hair, readout,
 * zoom rectangle) are nodes above the canvas, which cost no redraw.
 */
package org.losslab.ui.chart;
