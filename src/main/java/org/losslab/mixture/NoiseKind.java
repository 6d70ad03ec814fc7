package org.losslab.mixture;

import java.util.Locale;
import java.util.random.RandomGenerator;

/** A distribution of the noise z in R^d with E z = 0 and E zzᵀ = σ² I. */
public enum NoiseKind {
    /** z ~ N(0, σ² I). */
    GAUSSIAN,
    /** Uniform in the ball of radius σ√(d+2). */
    BALL,
    /** Uniform on the sphere of radius σ√d. */
    SPHERE,
    /** Independent coordinates ±σ. */
    RADEMACHER;

    /** The name in files and on the command line. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The noise of that key.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static NoiseKind parse(String key) {
        for (NoiseKind kind : values()) {
            if (kind.key().equals(key)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("unknown noise '" + key + "': use gaussian, ball, sphere or rademacher");
    }

    /** Whether all directions are the same to it. */
    public boolean isotropic() {
        return this != RADEMACHER;
    }

    /** The radius that ‖z‖ never exceeds, for σ = 1: infinite for Gaussian noise. */
    public double radius(int dimension) {
        return switch (this) {
            case GAUSSIAN -> Double.POSITIVE_INFINITY;
            case BALL -> Math.sqrt(dimension + 2.0);
            case SPHERE, RADEMACHER -> Math.sqrt(dimension);
        };
    }

    /** The largest σ with ‖z‖ ≤ γ, so that Lemma 3.2 applies: γ/√d or γ/√(d+2); 0 for Gaussian noise. */
    public double largestSigma(double gamma, int dimension) {
        return gamma / radius(dimension);
    }

    /**
     * Draws z.
     *
     * @param sigma σ ≥ 0
     * @param z receives the noise, length d
     */
    public void sample(RandomGenerator random, double sigma, double[] z) {
        if (this == RADEMACHER) {
            for (int j = 0; j < z.length; j++) {
                z[j] = random.nextBoolean() ? sigma : -sigma;
            }
            return;
        }
        double square = 0;
        do {
            for (int j = 0; j < z.length; j++) {
                z[j] = random.nextGaussian();
                square += z[j] * z[j];
            }
        } while (square == 0);
        double scale = sigma;
        if (this == BALL) {
            scale *= radius(z.length) * Math.pow(random.nextDouble(), 1.0 / z.length) / Math.sqrt(square);
        } else if (this == SPHERE) {
            scale *= radius(z.length) / Math.sqrt(square);
        }
        for (int j = 0; j < z.length; j++) {
            z[j] *= scale;
        }
    }
}
