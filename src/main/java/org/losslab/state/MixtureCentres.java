package org.losslab.state;

import java.util.List;
import org.losslab.mixture.CentreArrangement;

/**
 * Where the mixture's centres are to be.
 *
 * @param arrangement how they are placed; one that cannot be at this K and d becomes {@code AUTO}
 * @param classes K, 2..200
 * @param dimension d, 2..200
 * @param gamma γ, as far as the arrangement reaches it
 * @param gammaAtMaximum whether γ is kept at the arrangement's limit
 * @param placed centres put in place one by one, {@code [K, d]}; empty for none
 */
public record MixtureCentres(
        CentreArrangement arrangement,
        int classes,
        int dimension,
        double gamma,
        boolean gammaAtMaximum,
        List<List<Double>> placed) {

    /** The largest K and d. */
    public static final int LARGEST = 200;

    /** A half-open fan: five centres within a quarter of the circle, where QL and CCQL mask classes. */
    public static final MixtureCentres INITIAL =
            new MixtureCentres(CentreArrangement.AUTO, 5, 2, (1 - Math.cos(Math.PI / 10)) / 3, false, List.of());

    /** Of γ. */
    public static final double SMALLEST_GAMMA = 1e-6;

    public MixtureCentres {
        classes = Math.max(2, Math.min(LARGEST, classes));
        dimension = Math.max(2, Math.min(LARGEST, dimension));
        gamma = Double.isFinite(gamma) ? Math.max(SMALLEST_GAMMA, Math.min(1, gamma)) : 0.1;
        boolean impossible = (arrangement == CentreArrangement.FAN && dimension != 2)
                || (arrangement == CentreArrangement.EQUICORRELATED && dimension < classes);
        arrangement = impossible ? CentreArrangement.AUTO : arrangement;
        placed = fits(placed, classes, dimension)
                ? placed.stream().map(List::copyOf).toList()
                : List.of();
    }

    private static boolean fits(List<List<Double>> placed, int classes, int dimension) {
        return placed.size() == classes && placed.stream().allMatch(row -> row.size() == dimension);
    }

    public MixtureCentres withArrangement(CentreArrangement other) {
        return new MixtureCentres(other, classes, dimension, gamma, gammaAtMaximum, List.of());
    }

    public MixtureCentres withClasses(int count) {
        return new MixtureCentres(arrangement, count, dimension, gamma, gammaAtMaximum, placed);
    }

    public MixtureCentres withDimension(int count) {
        return new MixtureCentres(arrangement, classes, count, gamma, gammaAtMaximum, placed);
    }

    /** γ set by hand: it is no longer kept at the limit, and centres are arranged anew. */
    public MixtureCentres withGamma(double value) {
        return new MixtureCentres(arrangement, classes, dimension, value, false, List.of());
    }

    public MixtureCentres withGammaAtMaximum(boolean locked) {
        return new MixtureCentres(arrangement, classes, dimension, gamma, locked, locked ? List.of() : placed);
    }

    /** Centres put in place, with as many classes and dimensions as they have; empty takes them away. */
    public MixtureCentres withPlaced(List<List<Double>> centres) {
        return centres.isEmpty()
                ? new MixtureCentres(arrangement, classes, dimension, gamma, gammaAtMaximum, centres)
                : new MixtureCentres(
                        arrangement, centres.size(), centres.get(0).size(), gamma, gammaAtMaximum, centres);
    }
}
