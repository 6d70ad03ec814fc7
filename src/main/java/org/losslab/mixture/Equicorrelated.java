package org.losslab.mixture;

/** One-dimensional quadratures for equicorrelated centres, μ_iᵀμ_j = ρ for all i ≠ j, under Gaussian noise. */
final class Equicorrelated {

    /** Step of the trapezoidal rule over a Gumbel variable: its error is e^(−π²/h). */
    private static final double GUMBEL_STEP = 0.28;
    /** Step of the trapezoidal rule over a normal variable. */
    private static final double NORMAL_STEP = 0.2;

    private Equicorrelated() {}

    /** ∫ φ(t) Φ(t + √(1−ρ)/σ)^(K−1) dt. */
    static double accuracy(int classes, double correlation, double sigma) {
        double shift = Math.sqrt(1 - correlation) / sigma;
        double error = 0;
        for (double t = -9; t <= 9; t += NORMAL_STEP / 2) {
            error += Normal.density(t) * NORMAL_STEP / 2 * missing(Normal.tail(t + shift), classes - 1);
        }
        return Math.max(0, 1 - error);
    }

    /** CE at Θ = RM: A = R(1−ρ), B = Rσ√(1−ρ). */
    static double crossEntropyAtCentres(int classes, double correlation, double sigma, double radius) {
        return expectation(classes, radius * (1 - correlation), radius * sigma * Math.sqrt(1 - correlation));
    }

    /** The least CE with ‖Θ‖_F ≤ R√K: with R' = min(R, R_B), A = R'√(K(1−ρ)/(K−1)), B = R'σ√(K/(K−1)). */
    static double crossEntropyInBall(int classes, double correlation, double sigma, double radius) {
        double share = classes / (classes - 1.0);
        double bayesRadius = Math.sqrt((1 - correlation) / share) / (sigma * sigma);
        double used = Math.min(radius, bayesRadius);
        return expectation(classes, used * Math.sqrt(share * (1 - correlation)), used * sigma * Math.sqrt(share));
    }

    /**
     * E log(1 + Σ_{i≠k} e^(−A + B(ξ_i − ξ_k))) for independent standard normal ξ. With L the distribution function of Bξ plus a Gumbel
     * variable, this is ∫ L(t − A)(1 − L(t)^(K−1)) dt: a sum of positive terms.
     */
    static double expectation(int classes, double a, double b) {
        if (b == 0) {
            return Math.log1p((classes - 1) * Math.exp(-a));
        }
        double step = 0.25 * Math.max(1, 0.8 * b);
        double low = a - 9.5 * b - 5;
        double high = Math.max(9.5 * b, a) + 45;
        double sum = 0;
        for (double t = low; t <= high; t += step) {
            sum += (1 - above(t - a, b)) * missing(above(t, b), classes - 1);
        }
        return sum * step;
    }

    /** 1 − (1 − p)^n without cancellation. */
    private static double missing(double p, int n) {
        return p >= 1 ? 1 : -Math.expm1(n * Math.log1p(-p));
    }

    /** P(Bξ + Gumbel > t): the mean over the smoother of the two variables is in closed form. */
    private static double above(double t, double b) {
        double sum = 0;
        if (b >= 1) {
            for (double g = -4; g <= 42; g += GUMBEL_STEP) {
                double tail = Math.exp(-g);
                sum += tail * Math.exp(-tail) * Normal.tail((t - g) / b);
            }
            return Math.min(1, sum * GUMBEL_STEP);
        }
        for (double x = -9; x <= 9; x += NORMAL_STEP) {
            sum += Normal.density(x) * -Math.expm1(-Math.exp(b * x - t));
        }
        return Math.min(1, sum * NORMAL_STEP);
    }
}
