package org.losslab.mixture;

/**
 * How much work CE's minimum may take.
 *
 * @param hermiteOrder nodes per axis of the quadrature, at most, where rank M ≤ 2
 * @param planeNodes nodes in all that lower the order where there are many classes, whose regions then overlap more
 * @param samples how many samples in all stand for the mixture where rank M ≥ 3, and as many held out
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

    /** For a moving slider: gap 1e-3 of the value. */
    public static final CrossEntropyEffort INTERACTIVE =
            new CrossEntropyEffort(12, 6_400, 4_000, 1e-3, 1e-12, 200, false);

    /** For a report: gap 1e-8. */
    public static final CrossEntropyEffort PRECISE = new CrossEntropyEffort(32, 100_000, 40_000, 0, 1e-8, 20_000, true);

    int hermiteOrder(int classes) {
        int affordable = (int) Math.sqrt(planeNodes / (double) classes);
        return Math.max(6, Math.min(hermiteOrder, affordable));
    }

    /** The gap at which to stop. */
    double tolerated(double value) {
        return Math.max(absoluteGap, relativeGap * value);
    }
}
