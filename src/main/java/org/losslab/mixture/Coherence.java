package org.losslab.mixture;

/** What is known of the smallest coherence of K unit vectors in R^d. */
public final class Coherence {

    private Coherence() {}

    /** The smallest coherence known here; K, d ≥ 2. Searches where {@link Feasibility#needsSearch} says so. */
    public static double bestKnown(int classes, int dimension) {
        if (dimension >= classes) {
            return 0;
        }
        return dimension == 2 ? Math.cos(Math.PI / classes) : Centres.coherence(LinePacking.best(classes, dimension));
    }

    /**
     * A coherence that no K unit vectors in R^d go below: cos(π/K) for d = 2; otherwise Welch's √((K−d)/(d(K−1))) and,
     * for K > d(d+1)/2, also 1/√d and Levenshtein's √((3K−d²−2d)/((K−d)(d+2))).
     */
    public static double lowerBound(int classes, int dimension) {
        double k = classes;
        double d = dimension;
        if (d >= k) {
            return 0;
        }
        if (dimension == 2) {
            return Math.cos(Math.PI / k);
        }
        double bound = Math.sqrt((k - d) / (d * (k - 1)));
        if (k > d * (d + 1) / 2) {
            bound = Math.max(bound, 1 / Math.sqrt(d));
            bound = Math.max(bound, Math.sqrt((3 * k - d * d - 2 * d) / ((k - d) * (d + 2))));
        }
        return bound;
    }

    /** The largest signed correlation of K unit vectors is at least −1/(K−1), in any dimension. */
    static double signedLowerBound(int classes) {
        return -1.0 / (classes - 1);
    }
}
