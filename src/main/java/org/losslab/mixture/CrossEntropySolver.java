package org.losslab.mixture;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;

/**
 * Finds the least CE with ‖Θ‖_F ≤ R√K, under Gaussian noise unless another is given, for which samples stand. Under Gaussian noise
 * a closed form where R ≥ R_B or the centres are equicorrelated; else {@link BallOptimizer} from a warm start or the ray of
 * M − 1μ̄ᵀ. One thread at a time.
 *
 * <p>Samples are fitted too well where Θ has many entries for them. The classifier is therefore looked for between the one that fits
 * them best and the Gaussian noise's posterior (M − 1μ̄ᵀ)/σ², shortened into the ball, and other samples judge.
 */
public final class CrossEntropySolver implements CrossEntropySearch {

    /** The nearest to the posterior that is tried, as a share of the way. */
    private static final double NEAREST = 1.0 / 256;
    /** After so many iterations each other samples are asked. */
    private static final int ASKED = 10;
    /** What fits these so much worse than the posterior learns the samples by heart. */
    private static final double BY_HEART = 1.5;

    private final CrossEntropy crossEntropy;
    private final CrossEntropyEffort effort;
    private final CrossEntropyOptimum.Method method;
    private final Grounds grounds;
    /** Θ in the coordinates that CE is taken in, flat, where nothing is searched for; else null. */
    private final double[] closedForm;
    /** The Gaussian posterior's Θ, shortened into the ball, flat. */
    private final double[] posterior;

    private final BallOptimizer optimizer;
    /** The posterior's CE over other samples; NaN until it is asked for. */
    private double heldPosterior = Double.NaN;

    private double trainingPosterior = Double.NaN;

    private boolean byHeart;
    private boolean stalled;
    private double closedFormValue = Double.NaN;
    /** Of the current iterate; null until it is asked for. */
    private CrossEntropyOptimum optimum;

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
        this.effort = effort;
        crossEntropy = new CrossEntropy(geometry, sigma, noise, effort);
        double ball = radius * Math.sqrt(geometry.classes());
        double[][] ray = Rows.centred(crossEntropy.centres());
        double[] onSphere = onSphere(ray, ball);
        OptionalDouble bayesRadius = crossEntropy.bayesRadius();
        boolean symmetric = geometry.commonCorrelation().isPresent() && !crossEntropy.otherNoise();
        grounds = symmetric ? Grounds.EXACT : crossEntropy.nodesGrounds();
        if (bayesRadius.isPresent() && radius >= bayesRadius.getAsDouble()) {
            method = CrossEntropyOptimum.Method.BAYES;
            closedForm = CrossEntropyObjective.flat(Rows.scaled(ray, 1 / (sigma * sigma)));
        } else if (symmetric) {
            method = CrossEntropyOptimum.Method.EQUICORRELATED;
            closedForm = onSphere;
            closedFormValue = Equicorrelated.crossEntropyInBall(
                    geometry.classes(), geometry.commonCorrelation().getAsDouble(), sigma, radius);
        } else {
            method = switch (grounds) {
                case EXACT -> CrossEntropyOptimum.Method.NOISELESS;
                case QUADRATURE -> CrossEntropyOptimum.Method.QUADRATURE;
                case SAMPLES -> CrossEntropyOptimum.Method.SAMPLES;
            };
            closedForm = null;
        }
        double toPosterior = 1 / (sigma * sigma);
        posterior = toPosterior * Math.sqrt(Rows.squaredNorm(ray)) < ball
                ? CrossEntropyObjective.flat(Rows.scaled(ray, toPosterior))
                : onSphere;
        if (closedForm == null) {
            boolean usable =
                    start != null && start.classes() == geometry.classes() && start.inputs() == geometry.dimension();
            double[] warm = usable ? onSphere(crossEntropy.reduce(start.rows()), ball) : onSphere;
            optimizer = new BallOptimizer(crossEntropy.training(), ball, warm.length == 0 ? onSphere : warm);
        } else {
            optimizer = null;
        }
    }

    /** Scaled to ‖Θ‖_F = ball, where the minimum lies if R < R_B or σ = 0, flat; empty for Θ = 0, which has no direction. */
    private static double[] onSphere(double[][] rows, double ball) {
        double norm = Math.sqrt(Rows.squaredNorm(rows));
        return norm == 0 ? new double[0] : CrossEntropyObjective.flat(Rows.scaled(rows, ball / norm));
    }

    @Override
    public boolean finished() {
        return optimizer == null
                || stalled
                || byHeart
                || converged()
                || optimizer.iterations() >= effort.maxIterations();
    }

    private boolean converged() {
        return optimizer == null || optimizer.bound() <= effort.tolerated(optimizer.value());
    }

    @Override
    public boolean advance(int iterations, BooleanSupplier cancelled) {
        for (int i = 0; i < iterations && !finished() && !cancelled.getAsBoolean(); i++) {
            optimum = null;
            stalled = !optimizer.advance();
            byHeart = grounds == Grounds.SAMPLES && optimizer.iterations() % ASKED == 0 && isByHeart();
        }
        return finished();
    }

    private boolean isByHeart() {
        if (Double.isNaN(heldPosterior)) {
            heldPosterior = crossEntropy.heldOut().evaluate(posterior, null);
            trainingPosterior = crossEntropy.training().evaluate(posterior, null);
        }
        // A start from elsewhere may be worse on both.
        return optimizer.value() <= trainingPosterior
                && crossEntropy.heldOut().evaluate(optimizer.theta(), null) > BY_HEART * heldPosterior;
    }

    private LinearClassifier classifier(double[] theta) {
        int classes = crossEntropy.centres().length;
        return new LinearClassifier(crossEntropy.expand(CrossEntropyObjective.rows(theta, classes)));
    }

    @Override
    public LinearClassifier classifier() {
        if (optimum != null) {
            return optimum.classifier();
        }
        return classifier(optimizer == null ? closedForm : optimizer.theta());
    }

    @Override
    public Grounds grounds() {
        return grounds;
    }

    @Override
    public double estimate(BooleanSupplier cancelled) {
        if (optimum == null) {
            optimum = optimizer == null ? ofClosedForm() : ofIterate(cancelled).orElse(null);
        }
        return optimum == null ? Double.NaN : optimum.value();
    }

    @Override
    public double gap() {
        if (optimizer == null) {
            return 0;
        }
        return optimum == null ? optimizer.bound() : optimum.value() - optimum.lower();
    }

    @Override
    public double value() {
        if (optimizer != null) {
            return optimizer.value();
        }
        if (Double.isNaN(closedFormValue)) {
            closedFormValue = crossEntropy.bayes();
        }
        return closedFormValue;
    }

    /** The current iterate with its value and bracket: where samples stand for the noise this takes a few passes over others. */
    public CrossEntropyOptimum optimum() {
        estimate(() -> false);
        return optimum;
    }

    private CrossEntropyOptimum ofClosedForm() {
        return grounds == Grounds.SAMPLES
                ? overSamples(closedForm, Double.POSITIVE_INFINITY)
                : bracketed(closedForm, value(), value(), value());
    }

    /** Empty if cancelled. */
    private Optional<CrossEntropyOptimum> ofIterate(BooleanSupplier cancelled) {
        double[] theta = optimizer.theta();
        double gap = optimizer.bound();
        if (grounds == Grounds.SAMPLES) {
            return judged(theta, cancelled).map(judged -> overSamples(judged, optimizer.value() - gap));
        }
        double value = grounds == Grounds.QUADRATURE && effort.exactValue()
                ? crossEntropy.of(classifier(theta))
                : optimizer.value();
        return Optional.of(bracketed(theta, value, value - gap, value));
    }

    /** @param least over the samples that Θ may be fitted to; by chance others may be easier */
    private CrossEntropyOptimum overSamples(double[] theta, double least) {
        double training = crossEntropy.training().evaluate(theta, null);
        double held = crossEntropy.heldOut().evaluate(theta, null);
        return bracketed(
                theta, (training + held) / 2, Math.min(least, Math.min(training, held)), Math.max(training, held));
    }

    private CrossEntropyOptimum bracketed(double[] theta, double value, double lower, double upper) {
        return new CrossEntropyOptimum(
                classifier(theta),
                value,
                Math.max(0, lower),
                upper,
                optimizer == null ? 0 : optimizer.bound(),
                optimizer == null ? 0 : optimizer.iterations(),
                converged(),
                method);
    }

    /** On the way from the posterior to what fits the samples best, the place that other samples like best, to a factor of two. */
    private Optional<double[]> judged(double[] fitted, BooleanSupplier cancelled) {
        double[] best = fitted;
        double least = crossEntropy.heldOut().evaluate(fitted, null);
        for (double share = 0.5; !cancelled.getAsBoolean(); share /= 2) {
            double[] trial = posterior.clone();
            if (share >= NEAREST) {
                for (int i = 0; i < trial.length; i++) {
                    trial[i] += share * (fitted[i] - posterior[i]);
                }
            }
            double value = crossEntropy.heldOut().evaluate(trial, null);
            // CE is convex: beyond where it rises it rises on.
            if (!(value < least)) {
                return Optional.of(best);
            }
            best = trial;
            least = value;
            if (share < NEAREST) {
                return Optional.of(best);
            }
        }
        return Optional.empty();
    }
}
