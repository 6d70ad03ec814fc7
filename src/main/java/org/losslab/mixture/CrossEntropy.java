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
    private final boolean inSpan;
    private CrossEntropyObjective training;
    private CrossEntropyObjective heldOut;

    /** With Gaussian noise. */
    public CrossEntropy(CentreGeometry geometry, double sigma, CrossEntropyEffort effort) {
        this(geometry, sigma, NoiseKind.GAUSSIAN, effort);
    }

    public CrossEntropy(CentreGeometry geometry, double sigma, NoiseKind noise, CrossEntropyEffort effort) {
        this.geometry = geometry;
        this.sigma = sigma;
        this.noise = noise;
        this.effort = effort;
        inSpan = sigma == 0 || noise.isotropic();
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

    /** The centres in the coordinates in which CE is taken: those of their span, if the noise is the same in all directions, {@code [K, c]}. */
    double[][] centres() {
        return inSpan ? geometry.reduced() : geometry.centres();
    }

    /** Rows of a classifier in these coordinates: {@code [K, d]} to {@code [K, c]}. */
    double[][] reduce(double[][] rows) {
        return inSpan ? geometry.reduce(rows) : rows;
    }

    /** Rows in these coordinates back in R^d: {@code [K, c]} to {@code [K, d]}. */
    double[][] expand(double[][] rows) {
        return inSpan ? geometry.expand(rows) : rows;
    }

    /** H(Y|X), the least CE of all under Gaussian noise: 0 at σ = 0, NaN for other noise. */
    public double bayes() {
        if (sigma == 0) {
            return 0;
        }
        if (otherNoise()) {
            return Double.NaN;
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
        return ofReduced(Rows.scaled(centres(), radius));
    }

    /** CE of any classifier: to 1e-10 with {@code exactValue} and rank M ≤ 2 or at σ = 0, else by the effort's nodes. */
    public double of(LinearClassifier classifier) {
        return ofReduced(reduce(classifier.rows()));
    }

    private double ofReduced(double[][] rows) {
        if (effort.exactValue() && nodesGrounds() == CrossEntropySearch.Grounds.QUADRATURE) {
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
        if (heldOut == null) {
            heldOut = new CrossEntropyObjective(nodes(2));
        }
        return heldOut;
    }

    /** What CE rests on where nothing but nodes will do. */
    CrossEntropySearch.Grounds nodesGrounds() {
        if (sigma == 0) {
            return CrossEntropySearch.Grounds.EXACT;
        }
        return geometry.rank() <= 2 && !otherNoise()
                ? CrossEntropySearch.Grounds.QUADRATURE
                : CrossEntropySearch.Grounds.SAMPLES;
    }

    private CrossEntropyNodes nodes(long seed) {
        return switch (nodesGrounds()) {
            case EXACT -> CrossEntropyNodes.centres(geometry.reduced());
            case QUADRATURE ->
                CrossEntropyNodes.hermite(geometry.reduced(), sigma, effort.hermiteOrder(geometry.classes()));
            case SAMPLES -> {
                double[][] centres = centres();
                int pairs = effort.pairsPerClass(geometry.classes(), centres[0].length);
                yield CrossEntropyNodes.stratified(centres, geometry.dimension(), sigma, noise, pairs, seed);
            }
        };
    }
}
