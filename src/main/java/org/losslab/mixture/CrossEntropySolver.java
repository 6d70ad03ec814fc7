package org.losslab.mixture;

import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;

/**
 * Finds the least CE with ‖Θ‖_F ≤ R√K, under Gaussian noise unless another is given, for which samples stand. Under Gaussian noise
 * a closed form where R ≥ R_B or the centres are equicorrelated; else {@link BallOptimizer} from a warm start or the ray of
 * M − 1μ̄ᵀ. One thread at a time.
 */
public final class CrossEntropySolver implements CrossEntropySearch {

    private final CentreGeometry geometry;
    private final CrossEntropy crossEntropy;
    private final CrossEntropyEffort effort;
    private final double sigma;
    private final double radius;
    private final CrossEntropyOptimum.Method method;
    private final LinearClassifier closedForm;
    private final BallOptimizer optimizer;
    private boolean stalled;
    private double closedFormValue = Double.NaN;

    /** Under Gaussian noise; the parameters as below. */
    public CrossEntropySolver(
            CentreGeometry geometry, double sigma, double radius, CrossEntropyEffort effort, LinearClassifier start) {
        this(geometry, sigma, NoiseKind.GAUSSIAN, radius, effort, start);
    }

    /**
     * @param radius R ≥ 0, finite
     * @param start Θ to start from, {@code [K, d]}, of the tick before, scaled to ‖Θ‖_F = R√K; null or 0 for the ray of M − 1μ̄ᵀ
     */
    public CrossEntropySolver(
            CentreGeometry geometry,
            double sigma,
            NoiseKind noise,
            double radius,
            CrossEntropyEffort effort,
            LinearClassifier start) {
        this.geometry = geometry;
        this.sigma = sigma;
        this.radius = radius;
        this.effort = effort;
        crossEntropy = new CrossEntropy(geometry, sigma, noise, effort);
        OptionalDouble bayesRadius = crossEntropy.bayesRadius();
        double[][] ray = Rows.centred(geometry.reduced());
        double ball = radius * Math.sqrt(geometry.classes());
        double[][] onSphere = onSphere(ray, ball);
        if (bayesRadius.isPresent() && radius >= bayesRadius.getAsDouble()) {
            method = CrossEntropyOptimum.Method.BAYES;
            closedForm = new LinearClassifier(geometry.expand(Rows.scaled(ray, 1 / (sigma * sigma))));
            optimizer = null;
        } else if (geometry.commonCorrelation().isPresent() && !crossEntropy.otherNoise()) {
            method = CrossEntropyOptimum.Method.EQUICORRELATED;
            closedForm = new LinearClassifier(geometry.expand(onSphere));
            optimizer = null;
        } else {
            method = sigma == 0
                    ? CrossEntropyOptimum.Method.NOISELESS
                    : geometry.rank() <= 2 && !crossEntropy.otherNoise()
                            ? CrossEntropyOptimum.Method.QUADRATURE
                            : CrossEntropyOptimum.Method.SAMPLES;
            closedForm = null;
            boolean usable =
                    start != null && start.classes() == geometry.classes() && start.inputs() == geometry.dimension();
            double[][] warm = usable ? onSphere(geometry.reduce(start.rows()), ball) : onSphere;
            double[][] first = warm.length == 0 ? onSphere : warm;
            optimizer = new BallOptimizer(crossEntropy.training(), ball, CrossEntropyObjective.flat(first));
        }
    }

    /** Scaled to ‖Θ‖_F = ball, where the minimum lies if R < R_B or σ = 0; empty for Θ = 0, which has no direction. */
    private static double[][] onSphere(double[][] rows, double ball) {
        double norm = Math.sqrt(Rows.squaredNorm(rows));
        return norm == 0 ? new double[0][] : Rows.scaled(rows, ball / norm);
    }

    @Override
    public boolean finished() {
        return optimizer == null || stalled || converged() || optimizer.iterations() >= effort.maxIterations();
    }

    private boolean converged() {
        return optimizer == null || optimizer.bound() <= effort.tolerated(optimizer.value());
    }

    @Override
    public boolean advance(int iterations, BooleanSupplier cancelled) {
        for (int i = 0; i < iterations && !finished() && !cancelled.getAsBoolean(); i++) {
            stalled = !optimizer.advance();
        }
        return finished();
    }

    @Override
    public LinearClassifier classifier() {
        return closedForm != null
                ? closedForm
                : new LinearClassifier(
                        geometry.expand(CrossEntropyObjective.rows(optimizer.theta(), geometry.classes())));
    }

    @Override
    public Grounds grounds() {
        if (crossEntropy.otherNoise()) {
            return Grounds.SAMPLES;
        }
        if (sigma == 0 || geometry.commonCorrelation().isPresent()) {
            return Grounds.EXACT;
        }
        return geometry.rank() <= 2 ? Grounds.QUADRATURE : Grounds.SAMPLES;
    }

    @Override
    public double estimate() {
        if (grounds() != Grounds.SAMPLES) {
            return value();
        }
        double[] theta =
                optimizer == null ? CrossEntropyObjective.flat(geometry.reduce(closedForm.rows())) : optimizer.theta();
        return (value() + crossEntropy.heldOut().evaluate(theta, null)) / 2;
    }

    @Override
    public double gap() {
        return optimizer == null ? 0 : optimizer.bound();
    }

    @Override
    public double value() {
        return optimizer == null ? exactValue() : optimizer.value();
    }

    private double exactValue() {
        if (Double.isNaN(closedFormValue)) {
            closedFormValue = method == CrossEntropyOptimum.Method.EQUICORRELATED
                    ? Equicorrelated.crossEntropyInBall(
                            geometry.classes(), geometry.commonCorrelation().getAsDouble(), sigma, radius)
                    : crossEntropy.bayes();
        }
        return closedFormValue;
    }

    /** The current iterate with its value and bracket. */
    public CrossEntropyOptimum optimum() {
        if (optimizer == null) {
            double value = exactValue();
            return new CrossEntropyOptimum(closedForm, value, value, value, 0, 0, true, method);
        }
        double nodes = optimizer.value();
        double gap = optimizer.bound();
        double upper = nodes;
        double value = nodes;
        double lower = Math.max(0, nodes - gap);
        if (method == CrossEntropyOptimum.Method.SAMPLES) {
            upper = crossEntropy.heldOut().evaluate(optimizer.theta(), null);
            value = (nodes + upper) / 2;
        } else if (method == CrossEntropyOptimum.Method.QUADRATURE && effort.exactValue()) {
            value = crossEntropy.of(classifier());
            upper = value;
            lower = Math.max(0, value - gap);
        }
        return new CrossEntropyOptimum(
                classifier(), value, lower, upper, gap, optimizer.iterations(), converged(), method);
    }
}
