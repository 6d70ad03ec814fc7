package org.losslab.figure;

/**
 * The part of the plane that is shown, in positions ({@link Scale#toAxis}), so logarithms on a logarithmic axis.
 *
 * @param xLow left
 * @param xHigh right, > xLow
 * @param yLow bottom
 * @param yHigh top, > yLow
 */
public record Viewport(double xLow, double xHigh, double yLow, double yHigh) {

    public Viewport {
        if (!(xLow < xHigh && yLow < yHigh)) {
            throw new IllegalArgumentException(
                    "an empty viewport: x " + xLow + ".." + xHigh + ", y " + yLow + ".." + yHigh);
        }
    }

    public double width() {
        return xHigh - xLow;
    }

    public double height() {
        return yHigh - yLow;
    }

    /** Enlarged (factor > 1) or shrunk about a point that stays where it is. */
    public Viewport scaledAbout(double x, double y, double factor) {
        return new Viewport(
                x + (xLow - x) * factor, x + (xHigh - x) * factor, y + (yLow - y) * factor, y + (yHigh - y) * factor);
    }

    /** Whether another viewport differs by less than anyone sees. */
    public boolean nearly(Viewport other) {
        double x = 2e-3 * other.width();
        double y = 2e-3 * other.height();
        return Math.abs(xLow - other.xLow) < x
                && Math.abs(xHigh - other.xHigh) < x
                && Math.abs(yLow - other.yLow) < y
                && Math.abs(yHigh - other.yHigh) < y;
    }

    /** A share of the way to another viewport: 0 is this, 1 the other. */
    public Viewport towards(Viewport other, double share) {
        return new Viewport(
                xLow + share * (other.xLow - xLow),
                xHigh + share * (other.xHigh - xHigh),
                yLow + share * (other.yLow - yLow),
                yHigh + share * (other.yHigh - yHigh));
    }
}
