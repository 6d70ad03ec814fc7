package org.losslab.mixture;

import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Moves centres of low coherence together until their coherence is a given one. */
final class Squeeze {

    private static final int CANDIDATES = 2000;
    private static final int REFINEMENTS = 2000;
    /** In three dimensions axes point there: upwards, and a little towards where a sphere is looked at from. */
    private static final double[] UPRIGHT = {0.44, 0.3, Math.sqrt(1 - 0.44 * 0.44 - 0.3 * 0.3)};

    private Squeeze() {}

    /**
     * Squeezes lines P towards an axis v: μ_k = normalize(P_k + (s − 1)(P_k·v) v) with log s bisected until the
     * coherence is the target. Signs are flipped so that Pv > 0, v the direction of the largest min |P_k·v| found.
     *
     * @param target at least P's coherence, below 1
     */
    static double[][] lines(double[][] lines, double target) {
        double[] axis = axis(lines, true);
        double[][] flipped = turned(lines, axis);
        for (double[] line : flipped) {
            if (Centres.dot(line, axis) < 0) {
                Centres.scale(line, -1);
            }
        }
        return target <= Centres.coherence(flipped)
                ? flipped
                : solve(s -> stretched(flipped, axis, Math.expm1(s)), Centres::coherence, target);
    }

    /**
     * Draws points P together: μ_k = normalize(P_k + t v) with t bisected until the largest signed correlation is the
     * target; −v is a direction far from all points, so that none passes through the origin.
     */
    static double[][] points(double[][] points, double target) {
        double[] axis = axis(points, false);
        double[][] turned = turned(points, axis);
        return target <= Centres.largestCorrelation(turned)
                ? turned
                : solve(t -> shifted(turned, axis, Math.expm1(t)), Centres::largestCorrelation, target);
    }

    /** The rows, and the axis in place, reflected so that in three dimensions the axis is upright; others are copied as they are. */
    private static double[][] turned(double[][] rows, double[] axis) {
        double[][] result = Centres.copy(rows);
        if (axis.length != UPRIGHT.length) {
            return result;
        }
        double[] mirror = axis.clone();
        add(mirror, -1, UPRIGHT);
        double square = Centres.dot(mirror, mirror);
        if (square > 0) {
            for (double[] row : result) {
                add(row, -2 * Centres.dot(row, mirror) / square, mirror);
            }
            System.arraycopy(UPRIGHT, 0, axis, 0, axis.length);
        }
        return Centres.normalized(result);
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
