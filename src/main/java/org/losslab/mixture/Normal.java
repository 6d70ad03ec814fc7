package org.losslab.mixture;

/** The standard normal distribution in double precision, and Owen's T function. */
public final class Normal {

    /** Φ rounds to 1 from here on: Q(9) is about 1e-19. */
    private static final double ONE_FROM = 9;

    private static final double STEP = 0.5;
    private static final int TERMS = 13;
    /** e^(−n²h²), n = 1..: the trapezoidal rule of erfc's integral. */
    private static final double[] POWERS = powers();

    private static final Quadrature OWEN = Quadrature.legendre(20);

    private Normal() {}

    private static double[] powers() {
        double[] powers = new double[TERMS];
        for (int n = 1; n <= TERMS; n++) {
            powers[n - 1] = Math.exp(-n * n * STEP * STEP);
        }
        return powers;
    }

    /** φ(x) = e^(−x²/2)/√(2π). */
    public static double density(double x) {
        return Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
    }

    /** Φ(x) = P(Z ≤ x). */
    public static double cdf(double x) {
        return x > ONE_FROM ? 1 : tail(-x);
    }

    /** Q(x) = P(Z > x), accurate in relative terms far into the tail. */
    public static double tail(double x) {
        double scaled = x / Math.sqrt(2);
        if (Math.abs(scaled) < 0.5) {
            return (1 - smallErf(scaled)) / 2;
        }
        double tail = largeErfc(Math.abs(scaled)) / 2;
        return x > 0 ? tail : 1 - tail;
    }

    /** erf(x) = 2/√π Σ (−1)ⁿ x²ⁿ⁺¹/(n!(2n+1)) for |x| < ½. */
    private static double smallErf(double x) {
        double power = x;
        double sum = x;
        for (int n = 1; n < 15; n++) {
            power *= -x * x / n;
            sum += power / (2 * n + 1);
        }
        return sum * 2 / Math.sqrt(Math.PI);
    }

    /**
     * erfc(x) = (2x e^(−x²)/π) ∫₀^∞ e^(−t²)/(t² + x²) dt for x ≥ ½ by the trapezoidal rule, whose error is e^(−π²/h²),
     * with the residue of its pole, 2/(e^(2πx/h) − 1).
     */
    private static double largeErfc(double x) {
        double square = x * x;
        if (square > 745) {
            return 0;
        }
        double sum = 0.5 / square;
        for (int n = 1; n <= TERMS; n++) {
            sum += POWERS[n - 1] / (n * n * STEP * STEP + square);
        }
        double trapezoid = 2 * STEP * x / Math.PI * Math.exp(-square) * sum;
        // The exponent is 2π at least: the 1 cancels nothing.
        return x > Math.PI / STEP ? trapezoid : trapezoid - 2 / (Math.exp(2 * Math.PI * x / STEP) - 1);
    }

    /**
     * Owen's T(h, a) = (1/2π) ∫₀^a e^(−h²(1+x²)/2)/(1+x²) dx, absolute error below 1e-14.
     *
     * @param h any
     * @param a any, infinite included
     */
    public static double owenT(double h, double a) {
        double height = Math.abs(h);
        double slope = Math.abs(a);
        double value;
        if (slope <= 1) {
            value = owenIntegral(height, slope);
        } else {
            // T(h, a) = ½(Q(h) + Q(ah)) − Q(h) Q(ah) − T(ah, 1/a)
            double product = height == 0 ? 0 : slope * height;
            double tail = tail(height);
            double productTail = tail(product);
            value = (tail + productTail) / 2 - tail * productTail - owenIntegral(product, 1 / slope);
        }
        return a < 0 ? -value : value;
    }

    private static double owenIntegral(double h, double a) {
        double half = h * h / 2;
        if (half > 40) {
            return 0;
        }
        double sum = 0;
        for (int i = 0; i < OWEN.size(); i++) {
            double x = a * (1 + OWEN.node(i)) / 2;
            double square = 1 + x * x;
            sum += OWEN.weight(i) * Math.exp(-half * square) / square;
        }
        return sum * a / 2 / (2 * Math.PI);
    }
}
