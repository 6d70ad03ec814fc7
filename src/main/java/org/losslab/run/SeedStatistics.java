package org.losslab.run;

import java.util.List;

/**
 * What several seeds gave for one number.
 *
 * @param n how many there are, ≥ 1
 * @param mean their mean
 * @param sd the standard deviation of the sample, with n − 1; NaN for n = 1
 * @param min the smallest
 * @param max the largest
 */
public record SeedStatistics(int n, double mean, double sd, double min, double max) {

    /**
     * Two-sided 95 % quantiles of Student's t with 1 to 30 degrees of freedom: NIST/SEMATECH e-Handbook of Statistical
     * Methods, table 1.3.6.7.2.
     */
    private static final double[] T95 = {
        12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160, 2.145, 2.131, 2.120,
        2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045, 2.042
    };

    private static final double Z95 = 1.959964;

    /** The statistics of values, at least one. */
    public static SeedStatistics of(List<Double> values) {
        int n = values.size();
        double mean = values.stream().mapToDouble(Double::doubleValue).sum() / n;
        double squares = values.stream()
                .mapToDouble(value -> (value - mean) * (value - mean))
                .sum();
        return new SeedStatistics(
                n,
                mean,
                n > 1 ? Math.sqrt(squares / (n - 1)) : Double.NaN,
                values.stream().mapToDouble(Double::doubleValue).min().orElseThrow(),
                values.stream().mapToDouble(Double::doubleValue).max().orElseThrow());
    }

    /** The mean's standard error, sd/√n; NaN for n = 1. */
    public double standardError() {
        return sd / Math.sqrt(n);
    }

    /** Half the width of the mean's 95 % interval by Student's t, which takes the values for normal; NaN for n = 1. */
    public double halfInterval95() {
        return n > 1 ? t95(n - 1) * standardError() : Double.NaN;
    }

    /** Beyond the table, the expansion in 1/ν (Abramowitz and Stegun, 26.7.5), good to four digits there. */
    static double t95(int degreesOfFreedom) {
        if (degreesOfFreedom <= T95.length) {
            return T95[degreesOfFreedom - 1];
        }
        double nu = degreesOfFreedom;
        double cube = Z95 * Z95 * Z95;
        double fifth = cube * Z95 * Z95;
        return Z95 + (cube + Z95) / (4 * nu) + (5 * fifth + 16 * cube + 3 * Z95) / (96 * nu * nu);
    }
}
