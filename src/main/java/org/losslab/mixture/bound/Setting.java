package org.losslab.mixture.bound;

import org.losslab.mixture.CentreGeometry;
import org.losslab.mixture.NoiseKind;

/**
 * Where the sliders stand.
 *
 * @param geometry K centres in R^d
 * @param gamma γ ≥ 0: the lemmas on CE need μ_iᵀμ_j ≤ 1 − 3γ for i ≠ j
 * @param sigma σ ≥ 0, finite: z has covariance σ² I
 * @param weight w ≥ 0, finite, of CCQL
 * @param noise the distribution of z
 * @param radius R > 0, finite: CE's norm ball is ‖Θ‖_F ≤ R√K
 * @param epsilon ε > 0: the CE that Lemma 3.2 is asked for
 * @param samples n ≥ 1 of Lemma 3.3 and the counting argument
 */
public record Setting(
        CentreGeometry geometry,
        double gamma,
        double sigma,
        double weight,
        NoiseKind noise,
        double radius,
        double epsilon,
        int samples) {

    /** @throws IllegalArgumentException with one line on the first value out of its range */
    public Setting {
        require(gamma >= 0 && gamma <= 1, "gamma must be a number in [0, 1]", gamma);
        require(sigma >= 0 && Double.isFinite(sigma), "sigma must be a finite number ≥ 0", sigma);
        require(weight >= 0 && Double.isFinite(weight), "the weight w must be a finite number ≥ 0", weight);
        require(radius > 0 && Double.isFinite(radius), "the radius R must be a finite number > 0", radius);
        require(epsilon > 0 && Double.isFinite(epsilon), "epsilon must be a finite number > 0", epsilon);
        require(samples >= 1, "the number of samples must be at least 1", samples);
    }

    private static void require(boolean condition, String rule, double value) {
        if (!condition) {
            throw new IllegalArgumentException(rule + ", not " + Numbers.plain(value));
        }
    }

    /** K. */
    public int classes() {
        return geometry.classes();
    }

    /** d. */
    public int dimension() {
        return geometry.dimension();
    }

    /** σ². */
    public double variance() {
        return sigma * sigma;
    }
}
