package org.losslab.figure;

/** The debiased exponential moving average. */
public final class Smoothing {

    private Smoothing() {}

    /**
     * Smooths a curve: m_t = s·m_{t−1} + (1 − s)·y_t from m_0 = 0, divided by 1 − s^t, so that the start is not drawn towards
     * zero (Kingma and Ba, "Adam", 2015, Section 3). Values that are not finite stay as they are and count for nothing.
     *
     * @param y the values; not modified
     * @param smoothing s, 0 (nothing changes) to below 1
     * @return as long as y
     */
    public static double[] smooth(double[] y, double smoothing) {
        if (smoothing == 0) {
            return y.clone();
        }
        double[] result = new double[y.length];
        double mean = 0;
        double bias = 1;
        for (int i = 0; i < y.length; i++) {
            if (Double.isFinite(y[i])) {
                mean = smoothing * mean + (1 - smoothing) * y[i];
                bias *= smoothing;
                result[i] = mean / (1 - bias);
            } else {
                result[i] = y[i];
            }
        }
        return result;
    }
}
