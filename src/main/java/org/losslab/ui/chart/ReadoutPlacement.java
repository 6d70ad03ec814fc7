package org.losslab.ui.chart;

import javafx.geometry.Rectangle2D;
import org.losslab.figure.CurveFigure;
import org.losslab.figure.CurveSeries;
import org.losslab.figure.Scale;

/** Puts the readout beside the cross-hair, where it hides the least of the curves. */
final class ReadoutPlacement {

    private static final double GAP = 14;

    private ReadoutPlacement() {}

    static void place(Readout readout, CurveFigure figure, PlotGeometry plot, double crossHair) {
        readout.applyCss();
        readout.autosize();
        double width = readout.getWidth();
        double height = readout.getHeight();
        Rectangle2D best = null;
        int fewest = Integer.MAX_VALUE;
        double[] lefts = {crossHair + GAP, crossHair - GAP - width};
        double[] tops = {plot.top() + GAP / 2, plot.top() + plot.height() - height - GAP / 2};
        for (double top : tops) {
            for (double left : lefts) {
                Rectangle2D place = new Rectangle2D(left, top, width, height);
                boolean fits = left >= plot.left() && left + width <= plot.left() + plot.width();
                int hidden = fits ? pointsWithin(place, figure, plot) : Integer.MAX_VALUE - 1;
                if (hidden < fewest) {
                    fewest = hidden;
                    best = place;
                }
            }
        }
        readout.relocate(Math.rint(best.getMinX()), Math.rint(best.getMinY()));
    }

    /** How many columns of pixels of the place have a curve in it: curves are sampled, points may be far apart. */
    static int pointsWithin(Rectangle2D place, CurveFigure figure, PlotGeometry plot) {
        Scale across = figure.xAxis().scale();
        Scale scale = figure.yAxis().scale();
        int count = 0;
        for (CurveSeries series : figure.visibleSeries()) {
            for (double pixel = place.getMinX(); pixel <= place.getMaxX(); pixel += 8) {
                double y = plot.pixelY(scale.toAxis(series.valueAt(across.fromAxis(plot.toX(pixel)))));
                if (y >= place.getMinY() && y <= place.getMaxY()) {
                    count++;
                }
            }
        }
        return count;
    }
}
