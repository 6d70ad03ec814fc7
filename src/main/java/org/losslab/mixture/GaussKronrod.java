package org.losslab.mixture;

import java.util.function.DoubleUnaryOperator;

/**
 * Adaptive integration by the pair of Gauss's rule with 7 nodes and Kronrod's with 15 (Piessens et al., QUADPACK, 1983): an interval
 * where the two differ by more than a tolerance is halved.
 */
final class GaussKronrod {

    /** Positive nodes, falling; every second one is Gauss's, too. */
    private static final double[] NODES = {
        0.9914553711208126,
        0.9491079123427585,
        0.8648644233597691,
        0.7415311855993945,
        0.5860872354676911,
        0.4058451513773972,
        0.20778495500789848
    };

    private static final double[] KRONROD = {
        0.022935322010529224,
        0.06309209262997856,
        0.10479001032225019,
        0.14065325971552592,
        0.1690047266392679,
        0.19035057806478542,
        0.20443294007529889
    };

    private static final double KRONROD_MIDDLE = 0.20948214108472782;

    private static final double[] GAUSS = {0.1294849661688697, 0.27970539148927664, 0.3818300505051189};

    private static final double GAUSS_MIDDLE = 0.4179591836734694;

    /** So often an interval is halved at most, whether the rules then agree or not. */
    private static final int DEPTH = 20;

    private GaussKronrod() {}

    /**
     * ∫ f from one number to another.
     *
     * @param tolerance up to which the two rules may differ on each interval; on a smooth f Kronrod's, which counts, errs by less
     */
    static double integral(DoubleUnaryOperator f, double from, double to, double tolerance) {
        return integral(f, from, to, tolerance, 0);
    }

    private static double integral(DoubleUnaryOperator f, double from, double to, double tolerance, int depth) {
        double middle = (from + to) / 2;
        double half = (to - from) / 2;
        double central = f.applyAsDouble(middle);
        double kronrod = KRONROD_MIDDLE * central;
        double gauss = GAUSS_MIDDLE * central;
        for (int i = 0; i < NODES.length; i++) {
            double both = f.applyAsDouble(middle - half * NODES[i]) + f.applyAsDouble(middle + half * NODES[i]);
            kronrod += KRONROD[i] * both;
            gauss += i % 2 == 1 ? GAUSS[i / 2] * both : 0;
        }
        // NaN is no reason to look closer.
        return Math.abs(kronrod - gauss) * half > tolerance && depth < DEPTH
                ? integral(f, from, middle, tolerance, depth + 1) + integral(f, middle, to, tolerance, depth + 1)
                : kronrod * half;
    }
}
