package org.losslab.mixture;

import java.util.Arrays;

/**
 * CE's minimum in the ball ‖Θ‖_F ≤ ρ: spectral projected gradient (Birgin, Martínez, Raydan 2000), followed by Newton's method
 * unless Θ is too long; near separability gradients alone take thousands of iterations. Each iterate comes with its Frank–Wolfe gap ⟨g, Θ⟩ + ρ‖g‖_F, which the distance to the minimum value cannot exceed.
 */
final class BallOptimizer {

    private static final int MEMORY = 8;
    /** So many are cheap and suffice where a slider moved a little; with few more, Newton's steps get to the minimum. */
    private static final int GRADIENT_ITERATIONS = 10;

    private static final double SMALLEST_STEP = 1e-12;
    private static final double LARGEST_STEP = 1e12;

    private final CrossEntropyObjective objective;
    private final double radius;
    private final double[] recent = new double[MEMORY];
    private double[] theta;
    private double[] gradient;
    private double[] trial;
    private double[] trialGradient;
    private double value;
    private double best;
    private double bestGap;
    private double[] bestTheta;
    private double step;
    private int iterations;

    /** @param start Θ to start from, scaled into the ball if it lies outside */
    BallOptimizer(CrossEntropyObjective objective, double radius, double[] start) {
        this.objective = objective;
        this.radius = radius;
        theta = start.clone();
        project(theta);
        gradient = new double[theta.length];
        trial = new double[theta.length];
        trialGradient = new double[theta.length];
        value = objective.evaluate(theta, gradient);
        Arrays.fill(recent, Double.NEGATIVE_INFINITY);
        recent[0] = value;
        step = objective.safeStep();
        bestTheta = theta.clone();
        best = value;
        bestGap = Math.min(value, gap());
    }

    /** The value of the best iterate. */
    double value() {
        return best;
    }

    /** How far {@link #value} can be above the minimum. */
    double bound() {
        return bestGap;
    }

    double[] theta() {
        return bestTheta;
    }

    int iterations() {
        return iterations;
    }

    /** One iteration; false if no further decrease is possible in double precision. */
    boolean advance() {
        boolean curved = iterations >= GRADIENT_ITERATIONS && theta.length <= BallNewton.LARGEST;
        return (curved && newton()) || move(projectedGradient());
    }

    private boolean newton() {
        double[] newtonStep = BallNewton.step(objective.hessian(theta), theta, gradient, radius);
        return newtonStep.length > 0 && move(newtonStep);
    }

    private double[] projectedGradient() {
        double[] direction = new double[theta.length];
        for (int i = 0; i < theta.length; i++) {
            direction[i] = theta[i] - step * gradient[i];
        }
        project(direction);
        for (int i = 0; i < theta.length; i++) {
            direction[i] -= theta[i];
        }
        return direction;
    }

    private boolean move(double[] move) {
        double slope = Centres.dot(move, gradient);
        if (!(slope < 0)) {
            return false;
        }
        double reference = Arrays.stream(recent).max().getAsDouble();
        double length = 1;
        double trialValue = 0;
        for (int halving = 0; ; halving++) {
            for (int i = 0; i < theta.length; i++) {
                trial[i] = theta[i] + length * move[i];
            }
            trialValue = objective.evaluate(trial, trialGradient);
            if (trialValue <= reference + 1e-4 * length * slope) {
                break;
            }
            if (halving == 30) {
                return false;
            }
            double parabola = slope * length * length / (2 * (value + length * slope - trialValue));
            length = parabola > 0.1 * length && parabola < 0.9 * length ? parabola : length / 2;
        }
        accept(trialValue);
        return true;
    }

    private void accept(double trialValue) {
        double squaredStep = 0;
        double curvature = 0;
        for (int i = 0; i < theta.length; i++) {
            double change = trial[i] - theta[i];
            squaredStep += change * change;
            curvature += change * (trialGradient[i] - gradient[i]);
        }
        step = curvature <= 0 ? LARGEST_STEP : Math.max(SMALLEST_STEP, Math.min(LARGEST_STEP, squaredStep / curvature));
        double[] old = theta;
        theta = trial;
        trial = old;
        old = gradient;
        gradient = trialGradient;
        trialGradient = old;
        value = trialValue;
        recent[++iterations % MEMORY] = value;
        double gap = gap();
        // The lower bound value − gap of any iterate holds for all, and so does 0: keep the better end of each.
        double floor = Math.max(best - bestGap, value - gap);
        if (value <= best) {
            best = value;
            System.arraycopy(theta, 0, bestTheta, 0, theta.length);
        }
        bestGap = best - Math.max(0, floor);
    }

    private double gap() {
        return Math.max(0, Centres.dot(gradient, theta) + radius * norm(gradient));
    }

    private void project(double[] point) {
        double length = norm(point);
        if (length > radius) {
            Centres.scale(point, radius / length);
        }
    }

    private static double norm(double[] values) {
        return Math.sqrt(Centres.dot(values, values));
    }
}
