package org.losslab.figure;

import java.util.Arrays;
import org.losslab.loss.LossKind;
import org.losslab.run.Split;

/**
 * A curve, or a row of bars.
 *
 * @param name in the legend, unique within a figure, such as "CE train"
 * @param arm the label of the arm whose training it shows; empty where it shows none
 * @param hue gives the colour and the marker
 * @param variant 0 for the first arm with this hue in the figure, 1 for the second, …: gives tint and dashes
 * @param dashed whether it is drawn dashed: the test split, a bound
 * @param form how the points are drawn
 * @param runId the run it comes from; empty for none
 * @param x ascending, epochs or seconds; not copied, not to be changed
 * @param y as long as x; accuracy is 0..1; NaN where there is no value; not copied, not to be changed
 * @param low the band's lower edge, as long as x; empty for no band
 * @param high the band's upper edge, likewise
 */
public record CurveSeries(
        String name,
        String arm,
        Hue hue,
        int variant,
        boolean dashed,
        Form form,
        String runId,
        double[] x,
        double[] y,
        double[] low,
        double[] high) {

    private static final double[] NO_BAND = {};

    /** How points are drawn. */
    public enum Form {
        LINE,
        /** From zero to y, next to one another about x. */
        BARS
    }

    public CurveSeries {
        if (x.length != y.length || low.length != high.length || (low.length > 0 && low.length != x.length)) {
            throw new IllegalArgumentException("curve '" + name + "' has " + x.length + " x, " + y.length + " y and "
                    + low.length + " and " + high.length + " edges of a band");
        }
    }

    /** The curve of an arm on a split: training solid, test dashed. */
    public CurveSeries(
            String name, String arm, LossKind loss, int variant, Split split, String runId, double[] x, double[] y) {
        this(name, arm, Hue.of(loss), variant, split == Split.TEST, Form.LINE, runId, x, y, NO_BAND, NO_BAND);
    }

    /** A line that comes from no run. */
    public static CurveSeries line(String name, Hue hue, boolean dashed, double[] x, double[] y) {
        return new CurveSeries(name, "", hue, 0, dashed, Form.LINE, "", x, y, NO_BAND, NO_BAND);
    }

    /** Bars that come from no run. */
    public static CurveSeries bars(String name, Hue hue, double[] x, double[] y) {
        return new CurveSeries(name, "", hue, 0, false, Form.BARS, "", x, y, NO_BAND, NO_BAND);
    }

    /** How many points. */
    public int size() {
        return x.length;
    }

    /** Whether there is a band about it. */
    public boolean hasBand() {
        return low.length > 0;
    }

    /** Whether any point has a value. */
    public boolean hasValues() {
        return Arrays.stream(y).anyMatch(Double::isFinite);
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

    /** The same curve with other values, without a band. */
    public CurveSeries withY(double[] values) {
        return new CurveSeries(name, arm, hue, variant, dashed, form, runId, x, values, NO_BAND, NO_BAND);
    }

    /** The same curve with a band. */
    public CurveSeries withBand(double[] lower, double[] upper) {
        return new CurveSeries(name, arm, hue, variant, dashed, form, runId, x, y, lower, upper);
    }

    /** The same curve as the first, the second, … of its hue. */
    public CurveSeries withVariant(int number) {
        return new CurveSeries(name, arm, hue, number, dashed, form, runId, x, y, low, high);
    }

    /** The same curve under another name. */
    public CurveSeries withName(String other) {
        return new CurveSeries(other, arm, hue, variant, dashed, form, runId, x, y, low, high);
    }
}
