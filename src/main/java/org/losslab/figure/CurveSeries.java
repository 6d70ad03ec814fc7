package org.losslab.figure;

import org.losslab.loss.LossKind;
import org.losslab.run.Split;

/**
 * A curve.
 *
 * @param name in the legend, unique within a figure, such as "CE train"
 * @param arm the arm's label in its run
 * @param loss gives the colour
 * @param variant 0 for the first arm with this loss in the figure, 1 for the second, …: gives tint and marker
 * @param split gives the dash: training solid, test dashed
 * @param runId the run it comes from
 * @param x ascending, epochs or seconds; not copied, not to be changed
 * @param y as long as x; accuracy is 0..1; NaN where there is no value; not copied, not to be changed
 */
public record CurveSeries(
        String name, String arm, LossKind loss, int variant, Split split, String runId, double[] x, double[] y) {

    public CurveSeries {
        if (x.length != y.length) {
            throw new IllegalArgumentException("curve '" + name + "' has " + x.length + " x and " + y.length + " y");
        }
    }

    /** How many points. */
    public int size() {
        return x.length;
    }

    /** The value at an x, interpolated; NaN outside the curve and in its gaps. */
    public double valueAt(double position) {
        int after = Decimation.firstAtLeast(x, position);
        if (after == x.length || position < x[0]) {
            return Double.NaN;
        }
        if (x[after] == position) {
            return y[after];
        }
        double share = (position - x[after - 1]) / (x[after] - x[after - 1]);
        return y[after - 1] + share * (y[after] - y[after - 1]);
    }

    /** The same curve with other values. */
    public CurveSeries withY(double[] values) {
        return new CurveSeries(name, arm, loss, variant, split, runId, x, values);
    }

    /** Whether it is drawn dashed. */
    public boolean isTest() {
        return split == Split.TEST;
    }
}
