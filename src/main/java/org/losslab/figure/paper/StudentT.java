package org.losslab.figure.paper;

/** Student's t distribution. */
final class StudentT {

    /** The 97.5 % points for 1 to 30 degrees of freedom: Abramowitz and Stegun, Table 26.10. */
    private static final double[] POINTS = {
        12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160, 2.145, 2.131, 2.120,
        2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045, 2.042
    };

    private static final double NORMAL = 1.959964;

    private StudentT() {}

    /** The 97.5 % point for ν ≥ 1 degrees of freedom; beyond the table by z + (z³ + z)/(4ν), Abramowitz and Stegun 26.7.5. */
    static double quantile975(int degrees) {
        return degrees <= POINTS.length
                ? POINTS[degrees - 1]
                : NORMAL + (NORMAL * NORMAL * NORMAL + NORMAL) / (4 * degrees);
    }
}
