/**
 * Charts in the window: the only user-interface package that sees JFreeChart and AWT. Others hand it a
 * {@link org.losslab.figure.CurveFigure} and hear which series was toggled.
 *
 * <p>The chart library's canvas redraws synchronously on each change of a chart, and its mouse handlers switch that on again
 * behind one's back. So the canvas here gets no events at all, neither of the chart nor of the mouse: the view collects
 * changes, builds a chart of the decimated curves and draws it once per frame. What follows the pointer (cross-hair, readout,
 * zoom rectangle) are nodes above the canvas, which cost no redraw.
 */
package org.losslab.ui.chart;
