package org.losslab.mixture;

/** The distribution function of ‖Z‖, Z standard normal in R^d, by cubic interpolation between exact slopes. */
final class ChiTable {

    private static final int CELLS = 4096;
    private static final Quadrature RULE = Quadrature.legendre(6);

    private final double start;
    private final double width;
    private final double[] values = new double[CELLS + 1];
    private final double[] slopes = new double[CELLS + 1];

    ChiTable(int dimension) {
        double mode = Math.sqrt(dimension);
        start = Math.max(0, mode - 10);
        width = (mode + 10 - start) / CELLS;
        double logConstant = (1 - dimension / 2.0) * Math.log(2) - logGammaOfHalf(dimension);
        for (int i = 0; i <= CELLS; i++) {
            slopes[i] = density(dimension, logConstant, start + i * width);
        }
        for (int i = 0; i < CELLS; i++) {
            double mass = 0;
            for (int q = 0; q < RULE.size(); q++) {
                double x = start + (i + (1 + RULE.node(q)) / 2) * width;
                mass += RULE.weight(q) / 2 * width * density(dimension, logConstant, x);
            }
            values[i + 1] = values[i] + mass;
        }
    }

    private static double density(int dimension, double logConstant, double x) {
        if (x == 0) {
            return dimension == 1 ? Math.exp(logConstant) : 0;
        }
        return Math.exp(logConstant + (dimension - 1) * Math.log(x) - x * x / 2);
    }

    /** log Γ(n/2) by recursion from Γ(1) = 1 or Γ(½) = √π. */
    private static double logGammaOfHalf(int n) {
        double sum = n % 2 == 0 ? 0 : Math.log(Math.PI) / 2;
        for (double x = n % 2 == 0 ? 1 : 0.5; x < n / 2.0 - 0.25; x++) {
            sum += Math.log(x);
        }
        return sum;
    }

    /** P(‖Z‖ ≤ x), absolute error below 1e-12. */
    double cdf(double x) {
        double position = (x - start) / width;
        if (!(position > 0)) {
            return 0;
        }
        if (position >= CELLS) {
            return 1;
        }
        int cell = (int) position;
        double t = position - cell;
        double rise = values[cell + 1] - values[cell];
        double left = slopes[cell] * width;
        double right = slopes[cell + 1] * width;
        return values[cell] + t * (left + t * (3 * rise - 2 * left - right + t * (left + right - 2 * rise)));
    }
}
