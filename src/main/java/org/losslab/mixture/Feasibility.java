package org.losslab.mixture;

import java.util.Locale;

/**
 * How large γ may be for K centres in R^d: the largest γ whose centres are known, and the limit that no centres pass.
 *
 * @param arrangement the arrangement meant, never {@code AUTO} or {@code RANDOM}
 * @param classes K
 * @param dimension d
 * @param gammaMax the largest γ reached by known centres; 0 where the arrangement does not exist
 * @param basis where {@code gammaMax} comes from
 * @param gammaCertified no centres of this kind have a larger γ
 */
public record Feasibility(
        CentreArrangement arrangement,
        int classes,
        int dimension,
        double gammaMax,
        Basis basis,
        double gammaCertified) {

    /** How a limit is known. */
    public enum Basis {
        EXACT,
        TABLE,
        NUMERICAL
    }

    /**
     * The limit of an arrangement. May take seconds where {@link #needsSearch} says so, and is remembered.
     *
     * @throws IllegalArgumentException if K < 2 or d < 2, or for {@code RANDOM}, which has no limit
     */
    public static Feasibility of(CentreArrangement arrangement, int classes, int dimension) {
        Centres.checkShape(classes, dimension);
        CentreArrangement resolved = arrangement.resolve(classes, dimension);
        boolean signed = resolved == CentreArrangement.EVEN;
        boolean exists =
                switch (resolved) {
                    case EQUICORRELATED -> dimension >= classes;
                    case FAN -> dimension == 2;
                    case RANDOM -> throw new IllegalArgumentException("random centres have no limit of gamma");
                    default -> true;
                };
        double certified =
                (1 - (signed ? Coherence.signedLowerBound(classes) : Coherence.lowerBound(classes, dimension))) / 3;
        if (!exists) {
            return new Feasibility(resolved, classes, dimension, 0, Basis.EXACT, certified);
        }
        double best = signed
                ? Centres.largestCorrelation(EvenPoints.best(classes, dimension))
                : Coherence.bestKnown(classes, dimension);
        return new Feasibility(
                resolved, classes, dimension, (1 - best) / 3, basis(classes, dimension, signed), certified);
    }

    /** Whether {@link #of} has to search numerically, which belongs in the background. */
    public static boolean needsSearch(CentreArrangement arrangement, int classes, int dimension) {
        return switch (arrangement.resolve(classes, dimension)) {
            case PACKING -> LinePacking.needsSearch(classes, dimension);
            case EVEN -> EvenPoints.needsSearch(classes, dimension);
            default -> false;
        };
    }

    private static Basis basis(int classes, int dimension, boolean signed) {
        if (dimension == 2 || classes <= dimension + 1) {
            return Basis.EXACT;
        }
        return !signed && dimension == 3 && PackingTable.contains(classes) ? Basis.TABLE : Basis.NUMERICAL;
    }

    /** One line on why the limit is where it is. */
    public String reason() {
        if (gammaMax == 0) {
            return arrangement == CentreArrangement.FAN
                    ? "a fan lies in the plane: it needs d = 2, not " + dimension
                    : "equicorrelated centres need d ≥ K, not d = " + dimension + " and K = " + classes;
        }
        boolean signed = arrangement == CentreArrangement.EVEN;
        String limit =
                String.format(Locale.ROOT, "%d centres in %d dimensions reach γ = %.4g", classes, dimension, gammaMax);
        return switch (basis) {
            case EXACT -> limit + (signed ? " where only positive products count, and no more" : " and no more");
            case TABLE -> limit + String.format(Locale.ROOT, " (table); none can pass %.4g", gammaCertified);
            case NUMERICAL ->
                limit
                        + String.format(
                                Locale.ROOT,
                                signed
                                        ? " where only positive products count (search); none can pass %.4g"
                                        : " (search); none can pass %.4g",
                                gammaCertified);
        };
    }

    /** One line that refuses that γ and says what to do. */
    String refusal(double gamma) {
        if (gammaMax == 0) {
            return reason();
        }
        if (!(gamma > 0)) {
            return "gamma must be a number > 0, not " + gamma;
        }
        return "gamma " + gamma + " is too large: " + reason();
    }
}
