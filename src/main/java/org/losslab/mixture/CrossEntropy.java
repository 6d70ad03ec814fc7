package org.losslab.mixture;

import java.util.OptionalDouble;

/**
 * CE of linear classifiers of the mixture, with Gaussian noise unless another is given, for which samples stand: the Bayes
 * classifier Θ_B = (M − 1μ̄ᵀ)/σ², whose softmax is the posterior, values of given classifiers, and {@link CrossEntropySolver} for
 * the minimum in the ball ‖Θ‖_F ≤ R√K.
 */
public final class CrossEntropy {

    private final CentreGeometry geometry;
    private final double sigma;
    private final NoiseKind noise;
    private final CrossEntropyEffort effort;
    private CrossEntropyObjective training;

    /** With Gaussian noise. */
    public CrossEntropy(CentreGeometry geometry, double sigma, CrossEntropyEffort effort) {
        this(geometry, sigma, NoiseKind.GAUSSIAN, effort);
    }

    public CrossEntropy(CentreGeometry geometry, double sigma, NoiseKind noise, CrossEntropyEffort effort) {
        this.geometry = geometry;
        this.sigma = sigma;
        this.noise = noise;
        this.effort = effort;
    }

    /** Whether the noise is another one than Gaussian, which has closed forms and quadratures. */
    boolean otherNoise() {
        return sigma > 0 && noise != NoiseKind.GAUSSIAN;
    }

    /** R_B = √(1 − ‖μ̄‖²)/σ², the R from which on the ball holds Θ_B; empty at σ = 0 and for other noise than Gaussian. */
    public OptionalDouble bayesRadius() {
        return sigma == 0 || otherNoise()
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.sqrt(Math.max(0, 1 - geometry.squaredMeanNorm())) / (sigma * sigma));
    }

    /** H(Y|X), the least CE of all: 0 at σ = 0, NaN for other noise than Gaussian. */
    public double bayes() {
        if (otherNoise()) {
            return Double.NaN;
        }
        if (sigma == 0) {
            return 0;
        }
        OptionalDouble common = geometry.commonCorrelation();
        if (common.isPresent()) {
            return Equicorrelated.crossEntropyInBall(
                    geometry.classes(), common.getAsDouble(), sigma, Double.POSITIVE_INFINITY);
        }
        return ofReduced(Rows.scaled(Rows.centred(geometry.reduced()), 1 / (sigma * sigma)));
    }

    /** CE at Θ = RM. */
    public double atCentres(double radius) {
        OptionalDouble common = geometry.commonCorrelation();
        if (common.isPresent() && !otherNoise()) {
            return Equicorrelated.crossEntropyAtCentres(geometry.classes(), common.getAsDouble(), sigma, radius);
        }
        return ofReduced(Rows.scaled(geometry.reduced(), radius));
    }

    /** CE of any classifier: to 1e-10 with {@code exactValue} and rank M ≤ 2 or at σ = 0, else by the effort's nodes. */
    public double of(LinearClassifier classifier) {
        return ofReduced(geometry.reduce(classifier.rows()));
    }

    double ofReduced(double[][] rows) {
        if (sigma > 0 && geometry.rank() <= 2 && effort.exactValue() && !otherNoise()) {
            return PlaneCrossEntropy.of(rows, geometry.reduced(), sigma);
        }
        double[] theta = CrossEntropyObjective.flat(rows);
        double value = training().evaluate(theta, null);
        return sigma > 0 && effort.exactValue() ? (value + heldOut().evaluate(theta, null)) / 2 : value;
    }

    /** The nodes that stand for the mixture, made when first needed. */
    CrossEntropyObjective training() {
        if (training == null) {
            training = new CrossEntropyObjective(nodes(1));
        }
        return training;
    }

    /** Other samples of the same kind. */
    CrossEntropyObjective heldOut() {
        return new CrossEntropyObjective(nodes(2));
    }

    private CrossEntropyNodes nodes(long seed) {
        if (sigma == 0) {
            return CrossEntropyNodes.centres(geometry.reduced());
        }
        if (geometry.rank() <= 2 && !otherNoise()) {
            return CrossEntropyNodes.hermite(geometry.reduced(), sigma, effort.hermiteOrder(geometry.classes()));
        }
        int pairs = effort.pairsPerClass(geometry.classes(), geometry.rank());
        return CrossEntropyNodes.stratified(geometry, sigma, noise, pairs, seed);
    }
}
