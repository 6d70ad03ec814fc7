package org.losslab.ui.chart;

import org.losslab.figure.Viewport;

/**
 * Where the plane of the curves lies on the view.
 *
 * @param left the view's pixel at the viewport's left
 * @param top the view's pixel at the viewport's top
 * @param width in pixels
 * @param height in pixels
 * @param viewport what is shown there
 */
record PlotGeometry(double left, double top, double width, double height, Viewport viewport) {

    boolean contains(double pixelX, double pixelY) {
        return pixelX >= left && pixelX <= left + width && pixelY >= top && pixelY <= top + height;
    }

    double toX(double pixelX) {
        return viewport.xLow() + (pixelX - left) / width * viewport.width();
    }

    double toY(double pixelY) {
        return viewport.yHigh() - (pixelY - top) / height * viewport.height();
    }

    double pixelX(double x) {
        return left + (x - viewport.xLow()) / viewport.width() * width;
    }

    double pixelY(double y) {
        return top + (viewport.yHigh() - y) / viewport.height() * height;
    }
}
