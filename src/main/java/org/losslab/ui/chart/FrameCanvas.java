package org.losslab.ui.chart;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.event.ChartChangeEvent;
import org.jfree.chart.fx.ChartCanvas;

/** The chart library's canvas, drawn when it is told to and at no other time. */
final class FrameCanvas extends ChartCanvas {

    FrameCanvas(JFreeChart chart) {
        super(chart);
        setMouseTransparent(true);
    }

    /** Changes of the chart are drawn with the frame, not one by one. */
    @Override
    public void chartChanged(ChartChangeEvent event) {}

    /** Draws a chart once, at that size. */
    void draw(JFreeChart chart, double width, double height) {
        if (width != getWidth() || height != getHeight()) {
            // Without a chart, a change of size draws nothing.
            setChart(null);
            setWidth(width);
            setHeight(height);
        }
        setChart(chart);
    }
}
