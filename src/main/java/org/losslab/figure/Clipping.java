package org.losslab.figure;

/**
 * Cuts lines off not far outside the viewport. A diverging curve has points millions of chart heights away, and a dashed line to
 * one of them would be millions of dashes.
 */
final class Clipping {

    private Clipping() {}

    /** The parts of a curve inside a viewport that is enlarged by half its size on every side. */
    static Polyline clip(Polyline curve, Viewport viewport) {
        double marginX = viewport.width() / 2;
        double marginY = viewport.height() / 2;
        Viewport box = new Viewport(
                viewport.xLow() - marginX, viewport.xHigh() + marginX,
                viewport.yLow() - marginY, viewport.yHigh() + marginY);
        double[] x = curve.x();
        double[] y = curve.y();
        if (x.length == 1) {
            return curve;
        }
        Polyline.Builder kept = new Polyline.Builder(x.length + 8);
        for (int i = 0; i + 1 < x.length; i++) {
            addSegment(x[i], y[i], x[i + 1], y[i + 1], box, kept);
        }
        return kept.build();
    }

    /** Liang and Barsky's parametric clipping of one segment. */
    private static void addSegment(double x0, double y0, double x1, double y1, Viewport box, Polyline.Builder kept) {
        double dx = x1 - x0;
        double dy = y1 - y0;
        double[] p = {-dx, dx, -dy, dy};
        double[] q = {x0 - box.xLow(), box.xHigh() - x0, y0 - box.yLow(), box.yHigh() - y0};
        double enter = 0;
        double leave = 1;
        for (int side = 0; side < 4; side++) {
            if (p[side] < 0) {
                enter = Math.max(enter, q[side] / p[side]);
            } else if (p[side] > 0) {
                leave = Math.min(leave, q[side] / p[side]);
            } else if (!(q[side] >= 0)) {
                leave = -1;
            }
        }
        if (Double.isNaN(dy) || enter > leave) {
            kept.gap(x0);
            return;
        }
        double startX = x0 + enter * dx;
        double startY = y0 + enter * dy;
        if (!kept.endsAt(startX, startY)) {
            kept.gap(startX);
            kept.add(startX, startY);
        }
        if (leave > enter) {
            kept.add(leave == 1 ? x1 : x0 + leave * dx, leave == 1 ? y1 : y0 + leave * dy);
        }
        if (leave < 1) {
            kept.gap(x1);
        }
    }
}
