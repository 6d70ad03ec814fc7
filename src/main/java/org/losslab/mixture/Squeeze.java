package org.losslab.mixture;

import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Moves centres of low coherence together until their coherence is a given one. */
final class Squeeze {

    private static final int CANDIDATES = 2000;
    private static final int REFINEMENTS = 2000;

    private Squeeze() {}

    /**
     * Squeezes lines P towards an axis v: μ_k = normalize(P_k + (s − 1)(P_k·v) v) with log s bisected until the
     * coherence is the target. Signs are flipped so that Pv > 0, v the direction of the largest min |P_k·v| found.
     *
     * @param target at least P's coherence, below 1
     */
    static double[][] lines(double[][] lines, double target) {
        if (target <= Centres.coherence(lines)) {
            return Centres.copy(lines);
        }
        double[] axis = axis(lines, true);
        double[][] flipped = Centres.copy(lines);
        for (double[] line : flipped) {
            if (Centres.dot(line, axis) < 0) {
                Centres.scale(line, -1);
            }
        }
        return solve(s -> stretched(flipped, axis, Math.expm1(s)), Centres::coherence, target);
    }

    /**
     * Draws points P together: μ_k = normalize(P_k + t v) with t bisected until the largest signed correlation is the
     * target; −v is a direction far from all points, so that none passes through the origin.
     */
    static double[][] points(double[][] points, double target) {
        if (target <= Centres.largestCorrelation(points)) {
            return Centres.copy(points);
        }
        double[] axis = axis(points, false);
        return solve(t -> shifted(points, axis, Math.expm1(t)), Centres::largestCorrelation, target);
    }

    private static double[][] solve(
            DoubleFunction<double[][]> squeezed, ToDoubleFunction<double[][]> measure, double target) {
        double low = 0;
        double high = 1;
        while (measure.applyAsDouble(squeezed.apply(high)) < target) {
            low = high;
            high *= 2;
        }
        for (double middle = (low + high) / 2; middle > low && middle < high; middle = (low + high) / 2) {
            if (measure.applyAsDouble(squeezed.apply(middle)) < target) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return squeezed.apply(low);
    }

    private static double[][] stretched(double[][] lines, double[] axis, double factor) {
        double[][] result = Centres.copy(lines);
        for (double[] row : result) {
            add(row, factor * Centres.dot(row, axis), axis);
        }
        return Centres.normalized(result);
    }

    private static double[][] shifted(double[][] points, double[] axis, double distance) {
        double[][] result = Centres.copy(points);
        for (double[] row : result) {
            add(row, distance, axis);
        }
        return Centres.normalized(result);
    }

    private static void add(double[] row, double factor, double[] axis) {
        for (int j = 0; j < row.length; j++) {
            row[j] += factor * axis[j];
        }
    }

    /** A unit v with a large min_k |P_k·v| (lines) or min_k P_k·v (points): random starts, then a local search. */
    private static double[] axis(double[][] rows, boolean lines) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(rows.length);
        int dimension = rows[0].length;
        double[] best = new double[dimension];
        double bestValue = Double.NEGATIVE_INFINITY;
        double step = 0.5;
        for (int trial = 0; trial < CANDIDATES + REFINEMENTS; trial++) {
            double[] candidate = new double[dimension];
            NoiseKind.SPHERE.sample(random, 1 / Math.sqrt(dimension), candidate);
            if (trial >= CANDIDATES) {
                Centres.scale(candidate, step);
                add(candidate, 1, best);
                Centres.scale(candidate, 1 / Math.sqrt(Centres.dot(candidate, candidate)));
                step *= 0.997;
            }
            double value = Double.POSITIVE_INFINITY;
            for (double[] row : rows) {
                double projection = Centres.dot(row, candidate);
                value = Math.min(value, lines ? Math.abs(projection) : projection);
            }
            if (value > bestValue) {
                bestValue = value;
                best = candidate;
            }
        }
        return best;
    }
}
