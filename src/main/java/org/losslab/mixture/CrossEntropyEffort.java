package org.losslab.mixture;

/**
 * How much work CE's minimum may take.
 *
 * @param hermiteOrder nodes per axis of the quadrature, at most, where rank M ≤ 2
 * @param planeNodes nodes in all that lower the order where there are many classes, whose regions then overlap more
 * @param samples how many samples in all stand for the mixture where no quadrature does, and as many held out; fewer where K r is large
 * @param relativeGap stop at a Frank–Wolfe gap of this share of the value
 * @param absoluteGap or of this
 * @param maxIterations stop after so many iterations at the latest
 * @param exactValue whether the value in the plane is integrated anew to about 1e-10 once Θ is found
 */
public record CrossEntropyEffort(
        int hermiteOrder,
        int planeNodes,
        int samples,
        double relativeGap,
        double absoluteGap,
        int maxIterations,
        boolean exactValue) {

    /** Multiplications that one pass over the samples may take, roughly. */
    private static final double SAMPLE_EFFORT = 1e8;

    /** For a moving slider: gap 1e-3 of the value. */
    public static final CrossEntropyEffort INTERACTIVE =
            new CrossEntropyEffort(12, 6_400, 4_000, 1e-3, 1e-12, 200, false);

    /** For a report: gap 1e-8. */
    public static final CrossEntropyEffort PRECISE = new CrossEntropyEffort(32, 25_600, 40_000, 0, 1e-8, 4_000, true);

    int hermiteOrder(int classes) {
        int affordable = (int) Math.sqrt(planeNodes / (double) classes);
        return Math.max(6, Math.min(hermiteOrder, affordable));
    }

    /** Pairs of samples for each class, with so many coordinates each. */
    int pairsPerClass(int classes, int inputs) {
        double affordable = Math.min(samples, SAMPLE_EFFORT / ((double) classes * inputs));
        return (int) Math.max(8, affordable / (2.0 * classes));
    }

    /** The gap at which to stop. */
    double tolerated(double value) {
        return Math.max(absoluteGap, relativeGap * value);
    }
}
