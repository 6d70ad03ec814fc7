package org.losslab.mixture;

import java.util.random.RandomGenerator;

/** A mixture of K classes in R^d: y uniform, x = μ_y + z with noise of covariance σ² I. Immutable. */
public final class MixtureModel {

    private final double[][] centres;
    private final double sigma;
    private final NoiseKind noise;

    /**
     * @param centres μ, {@code [K, d]}, K ≥ 2, distinct rows of unit length
     * @param sigma σ ≥ 0, finite: the standard deviation of each coordinate
     * @param noise the distribution of z
     * @throws IllegalArgumentException with one line on what is wrong
     */
    public MixtureModel(double[][] centres, double sigma, NoiseKind noise) {
        Centres.check(centres);
        if (!(sigma >= 0 && sigma < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("sigma must be a finite number ≥ 0, not " + sigma);
        }
        this.centres = Centres.copy(centres);
        this.sigma = sigma;
        this.noise = noise;
    }

    /** K ≥ 2. */
    public int classes() {
        return centres.length;
    }

    /** d ≥ 1. */
    public int dimension() {
        return centres[0].length;
    }

    /** The centres μ, {@code [K, d]}: a copy. */
    public double[][] centres() {
        return Centres.copy(centres);
    }

    /** σ: the standard deviation of each coordinate of the noise. */
    public double sigma() {
        return sigma;
    }

    public NoiseKind noise() {
        return noise;
    }

    /**
     * Draws x = μ_label + z.
     *
     * @param label in 0..K−1
     * @param x receives the sample, length d
     */
    public void sample(RandomGenerator random, int label, double[] x) {
        double[] centre = centres[label];
        noise.sample(random, sigma, x);
        for (int j = 0; j < x.length; j++) {
            x[j] += centre[j];
        }
    }
}
