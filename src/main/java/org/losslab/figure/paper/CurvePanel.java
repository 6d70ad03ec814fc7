package org.losslab.figure.paper;

import java.util.List;
import org.losslab.data.UserException;
import org.losslab.figure.AutoRange;
import org.losslab.figure.CurveFigure;
import org.losslab.figure.Scale;
import org.losslab.figure.Viewport;

/**
 * Curves or bars over two axes.
 *
 * @param title below it; may be empty
 * @param figure what is drawn
 * @param xRange lowest and highest x, in the axis' numbers; empty for all
 * @param yRange lowest and highest y, in the axis' numbers (accuracies in %); empty for all
 */
public record CurvePanel(String title, CurveFigure figure, List<Double> xRange, List<Double> yRange) implements Panel {

    public CurvePanel {
        check("x", xRange, figure.xAxis().scale());
        check("y", yRange, figure.yAxis().scale());
        xRange = List.copyOf(xRange);
        yRange = List.copyOf(yRange);
    }

    /** All of a figure. */
    public static CurvePanel of(CurveFigure figure) {
        return new CurvePanel("", figure, List.of(), List.of());
    }

    private static void check(String axis, List<Double> range, Scale scale) {
        if (range.isEmpty()) {
            return;
        }
        if (range.size() != 2 || !(range.get(0) < range.get(1)) || Double.isInfinite(range.get(1) - range.get(0))) {
            throw new UserException("the range of " + axis + " must be two rising numbers, not " + range);
        }
        if (scale == Scale.LOG && range.get(0) <= 0) {
            throw new UserException(
                    "the range of " + axis + " must be above 0 on a logarithmic axis, not from " + range.get(0));
        }
    }

    /** What is shown. */
    Viewport viewport() {
        Viewport all = AutoRange.of(figure);
        Scale x = figure.xAxis().scale();
        Scale y = figure.yAxis().scale();
        double unit = y == Scale.PERCENT ? 100 : 1;
        return new Viewport(
                xRange.isEmpty() ? all.xLow() : x.toAxis(xRange.get(0)),
                xRange.isEmpty() ? all.xHigh() : x.toAxis(xRange.get(1)),
                yRange.isEmpty() ? all.yLow() : y.toAxis(yRange.get(0)) / unit,
                yRange.isEmpty() ? all.yHigh() : y.toAxis(yRange.get(1)) / unit);
    }
}
