package org.losslab.mixture;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Searches unit vectors with a small coherence max |P_i·P_j| (lines) or max P_i·P_j (points): the p-norm of the
 * correlations, log-scaled, is minimized by L-BFGS for growing p, from several random starts. Deterministic.
 */
final class PackingSearch {

    private static final double[] POWERS = {4, 16, 64, 256, 1024, 8192, 65536};
    private static final int ITERATIONS = 300;
    private static final int MAX_STARTS = 24;
    /** Multiplications that all starts together may take, roughly. */
    private static final double EFFORT = 4e9;

    private final int classes;
    private final int dimension;
    private final boolean lines;
    private final double[] unit;
    private final double[] unitGradient;
    private final double[] lengths;
    private final double[] correlations;

    PackingSearch(int classes, int dimension, boolean lines) {
        this.classes = classes;
        this.dimension = dimension;
        this.lines = lines;
        unit = new double[classes * dimension];
        unitGradient = new double[classes * dimension];
        lengths = new double[classes];
        correlations = new double[classes * classes];
    }

    /** The best vectors found, {@code [K, d]}. */
    double[][] run() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1000L * classes + dimension);
        double perStart = 2.0 * POWERS.length * ITERATIONS * classes * classes * dimension;
        int starts = (int) Math.max(1, Math.min(MAX_STARTS, EFFORT / perStart));
        double[][] best = null;
        double bestCoherence = Double.POSITIVE_INFINITY;
        for (int start = 0; start < starts; start++) {
            double[][] found = descend(random);
            double coherence = lines ? Centres.coherence(found) : Centres.largestCorrelation(found);
            if (coherence < bestCoherence) {
                bestCoherence = coherence;
                best = found;
            }
        }
        return best;
    }

    private double[][] descend(RandomGenerator random) {
        double[] x = new double[classes * dimension];
        for (int i = 0; i < x.length; i++) {
            x[i] = random.nextGaussian();
        }
        for (double power : POWERS) {
            normalize(x);
            System.arraycopy(unit, 0, x, 0, x.length);
            Lbfgs.minimize((at, gradient) -> evaluate(at, power, gradient), x, ITERATIONS);
        }
        double[][] rows = new double[classes][dimension];
        for (int k = 0; k < classes; k++) {
            System.arraycopy(x, k * dimension, rows[k], 0, dimension);
        }
        return Centres.normalized(rows);
    }

    /** (1/p) log Σ_{i<j} m_ij^p with m = |g| for lines and m = e^g for points, and its gradient in the raw rows. */
    private double evaluate(double[] x, double power, double[] gradient) {
        normalize(x);
        double largest = correlate();
        double sum = 0;
        Arrays.fill(unitGradient, 0);
        for (int i = 0; i < classes; i++) {
            for (int j = 0; j < i; j++) {
                double correlation = correlations[i * classes + j];
                double exponent = power * (measure(correlation) - largest);
                if (exponent > -40) {
                    double term = Math.exp(exponent);
                    sum += term;
                    double weight = lines ? term / correlation : term;
                    for (int l = 0; l < dimension; l++) {
                        unitGradient[i * dimension + l] += weight * unit[j * dimension + l];
                        unitGradient[j * dimension + l] += weight * unit[i * dimension + l];
                    }
                }
            }
        }
        for (int k = 0; k < classes; k++) {
            double radial = 0;
            for (int l = k * dimension; l < (k + 1) * dimension; l++) {
                radial += unitGradient[l] * unit[l];
            }
            for (int l = k * dimension; l < (k + 1) * dimension; l++) {
                gradient[l] = (unitGradient[l] - radial * unit[l]) / (sum * lengths[k]);
            }
        }
        return largest + Math.log(sum) / power;
    }

    private double measure(double correlation) {
        return lines ? Math.log(Math.abs(correlation)) : correlation;
    }

    private double correlate() {
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < classes; i++) {
            for (int j = 0; j < i; j++) {
                double correlation = 0;
                for (int l = 0; l < dimension; l++) {
                    correlation += unit[i * dimension + l] * unit[j * dimension + l];
                }
                correlations[i * classes + j] = correlation;
                largest = Math.max(largest, lines ? Math.abs(correlation) : correlation);
            }
        }
        return lines ? Math.log(largest) : largest;
    }

    private void normalize(double[] x) {
        for (int k = 0; k < classes; k++) {
            double square = 0;
            for (int l = k * dimension; l < (k + 1) * dimension; l++) {
                square += x[l] * x[l];
            }
            lengths[k] = Math.sqrt(square);
            for (int l = k * dimension; l < (k + 1) * dimension; l++) {
                unit[l] = x[l] / lengths[k];
            }
        }
    }
}
