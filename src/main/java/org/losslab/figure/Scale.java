package org.losslab.figure;

/** How values lie along an axis. Positions are linear in {@link #toAxis}, so zoom and decimation need not know the scale. */
public enum Scale {
    LINEAR,
    /** Fractions 0..1, labelled 0..100. */
    PERCENT,
    /** Decimal logarithm; values that are not positive have no place on it. */
    LOG;

    /** The position of a value; NaN where it has none. */
    public double toAxis(double value) {
        if (!Double.isFinite(value)) {
            return Double.NaN;
        }
        if (this == LOG) {
            return value > 0 ? Math.log10(value) : Double.NaN;
        }
        return value;
    }

    /** The positions of values. */
    public double[] toAxis(double[] values) {
        if (this != LOG) {
            boolean finite = true;
            for (double value : values) {
                finite &= Double.isFinite(value);
            }
            if (finite) {
                return values;
            }
        }
        double[] positions = new double[values.length];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = toAxis(values[i]);
        }
        return positions;
    }

    /** The value at a position. */
    public double fromAxis(double position) {
        return this == LOG ? Math.pow(10, position) : position;
    }
}
