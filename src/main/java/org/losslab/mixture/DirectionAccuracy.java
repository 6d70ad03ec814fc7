package org.losslab.mixture;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * 0–1 accuracy of a linear classifier in R^d, d ≥ 4, under Gaussian noise: P(correct | k) is the mean over unit directions v of
 * F_χd(hi/σ) − F_χd(lo/σ), [lo, hi] the interval of t ≥ 0 with μ_k + tv in region k. Directions are
 * fixed random ones in pairs ±v.
 */
final class DirectionAccuracy {

    private final double[][] directions;
    private final ChiTable chi;

    /** @param pairs how many directions v are used, each with −v */
    DirectionAccuracy(int dimension, int pairs) {
        chi = new ChiTable(dimension);
        directions = random(dimension, pairs);
    }

    private static double[][] random(int dimension, int pairs) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(dimension);
        double[][] directions = new double[pairs][dimension];
        for (double[] direction : directions) {
            NoiseKind.SPHERE.sample(random, 1 / Math.sqrt(dimension), direction);
        }
        return directions;
    }

    /**
     * The accuracy with its standard error over the directions.
     *
     * @param rows Θ, {@code [K, d]}
     * @param centres μ, {@code [K, d]}
     */
    Accuracy of(double[][] rows, double[][] centres, double sigma) {
        int classes = rows.length;
        double[] perClass = new double[classes];
        double[][] outputs = Rows.timesTransposed(centres, rows);
        double[] slopes = new double[classes];
        double sumOfSquares = 0;
        for (double[] direction : directions) {
            for (int j = 0; j < classes; j++) {
                slopes[j] = Centres.dot(rows[j], direction);
            }
            double mean = 0;
            for (int k = 0; k < classes; k++) {
                double share = (mass(outputs[k], slopes, k, 1, sigma) + mass(outputs[k], slopes, k, -1, sigma)) / 2;
                perClass[k] += share / directions.length;
                mean += share / classes;
            }
            sumOfSquares += mean * mean;
        }
        double accuracy = Accuracy.mean(perClass);
        double variance = Math.max(0, sumOfSquares / directions.length - accuracy * accuracy);
        return new Accuracy(perClass, Math.sqrt(variance / directions.length), Accuracy.Method.DIRECTIONS);
    }

    private double mass(double[] outputs, double[] slopes, int k, int sign, double sigma) {
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        for (int j = 0; j < slopes.length; j++) {
            double margin = outputs[k] - outputs[j];
            double slope = sign * (slopes[k] - slopes[j]);
            if (slope > 0) {
                low = Math.max(low, -margin / slope);
            } else if (slope < 0) {
                high = Math.min(high, -margin / slope);
            } else if (margin < 0 || (margin == 0 && j < k)) {
                return 0;
            }
            if (low >= high) {
                return 0;
            }
        }
        return chi.cdf(high / sigma) - chi.cdf(low / sigma);
    }
}
