package org.losslab.mixture;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/** Limited-memory BFGS with a backtracking line search, for smooth functions without constraints. */
final class Lbfgs {

    /** A function and its gradient. */
    interface Function {
        /** The value at x; writes the gradient, of x's length. */
        double evaluate(double[] x, double[] gradient);
    }

    private static final class Pair {
        final double[] step;
        final double[] change;
        final double curvature;

        Pair(double[] step, double[] change) {
            this.step = step;
            this.change = change;
            curvature = Centres.dot(step, change);
        }
    }

    private static final int MEMORY = 12;

    private Lbfgs() {}

    /** Minimizes from x, in place, until the relative decrease of 5 iterations is below 1e-13 or the limit is met. */
    static void minimize(Function function, double[] x, int maxIterations) {
        int n = x.length;
        double[] gradient = new double[n];
        double value = function.evaluate(x, gradient);
        double[] trial = new double[n];
        double[] trialGradient = new double[n];
        Deque<Pair> pairs = new ArrayDeque<>();
        int stalled = 0;
        for (int iteration = 0; iteration < maxIterations && stalled < 5; iteration++) {
            double[] direction = direction(gradient, pairs);
            double slope = Centres.dot(direction, gradient);
            if (!(slope < 0)) {
                return;
            }
            double length = pairs.isEmpty() ? Math.min(1, 0.1 / Math.sqrt(-slope)) : 1;
            double trialValue = Double.POSITIVE_INFINITY;
            for (int halving = 0; halving < 40; halving++, length /= 2) {
                for (int i = 0; i < n; i++) {
                    trial[i] = x[i] + length * direction[i];
                }
                trialValue = function.evaluate(trial, trialGradient);
                if (trialValue <= value + 1e-4 * length * slope) {
                    break;
                }
            }
            if (!(trialValue < value)) {
                return;
            }
            stalled = value - trialValue < 1e-13 * Math.abs(value) ? stalled + 1 : 0;
            remember(pairs, x, trial, gradient, trialGradient);
            value = trialValue;
            System.arraycopy(trial, 0, x, 0, n);
            System.arraycopy(trialGradient, 0, gradient, 0, n);
        }
    }

    private static void remember(
            Deque<Pair> pairs, double[] x, double[] newX, double[] gradient, double[] newGradient) {
        double[] step = new double[x.length];
        double[] change = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            step[i] = newX[i] - x[i];
            change[i] = newGradient[i] - gradient[i];
        }
        Pair pair = new Pair(step, change);
        if (pair.curvature > 1e-14 * Centres.dot(change, change)) {
            if (pairs.size() == MEMORY) {
                pairs.removeLast();
            }
            pairs.addFirst(pair);
        }
    }

    private static double[] direction(double[] gradient, Deque<Pair> pairs) {
        double[] direction = gradient.clone();
        double[] coefficients = new double[pairs.size()];
        int index = 0;
        for (Pair pair : pairs) {
            coefficients[index] = Centres.dot(pair.step, direction) / pair.curvature;
            add(direction, -coefficients[index++], pair.change);
        }
        if (!pairs.isEmpty()) {
            Pair newest = pairs.getFirst();
            Centres.scale(direction, newest.curvature / Centres.dot(newest.change, newest.change));
        }
        for (Iterator<Pair> oldestFirst = pairs.descendingIterator(); oldestFirst.hasNext(); ) {
            Pair pair = oldestFirst.next();
            double correction = Centres.dot(pair.change, direction) / pair.curvature;
            add(direction, coefficients[--index] - correction, pair.step);
        }
        Centres.scale(direction, -1);
        return direction;
    }

    private static void add(double[] target, double factor, double[] source) {
        for (int i = 0; i < target.length; i++) {
            target[i] += factor * source[i];
        }
    }
}
