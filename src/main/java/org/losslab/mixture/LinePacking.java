package org.losslab.mixture;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The best line packings known here: K unit vectors in R^d with a small coherence max |P_i·P_j|. */
final class LinePacking {

    private record Size(int classes, int dimension) {}

    private static final Map<Size, double[][]> FOUND = new ConcurrentHashMap<>();

    private LinePacking() {}

    /** Whether {@link #best} has to search, which may take seconds for large K and d, the first time. */
    static boolean needsSearch(int classes, int dimension) {
        return dimension > 2
                && classes > dimension + 1
                && !(dimension == 3 && PackingTable.contains(classes))
                && !FOUND.containsKey(new Size(classes, dimension));
    }

    /** The packing, {@code [K, d]}: not to be modified. K ≥ 2, d ≥ 2. */
    static double[][] best(int classes, int dimension) {
        return FOUND.computeIfAbsent(new Size(classes, dimension), LinePacking::find);
    }

    private static double[][] find(Size size) {
        int classes = size.classes();
        int dimension = size.dimension();
        if (dimension >= classes) {
            return PlainCentres.equicorrelated(classes, dimension, 0);
        }
        if (dimension == 2) {
            return PlainCentres.arc(classes, Math.PI / classes);
        }
        if (classes == dimension + 1) {
            return PlainCentres.simplex(classes, dimension);
        }
        if (dimension == 3 && PackingTable.contains(classes)) {
            return PackingTable.centres(classes);
        }
        return new PackingSearch(classes, dimension, true).run();
    }
}
