package org.losslab.mixture;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Points spread evenly over the unit sphere of R^d: a small largest signed correlation max P_i·P_j. */
final class EvenPoints {

    private record Size(int classes, int dimension) {}

    private static final Map<Size, double[][]> FOUND = new ConcurrentHashMap<>();

    private EvenPoints() {}

    /** Whether {@link #best} has to search, which may take seconds for large K and d, the first time. */
    static boolean needsSearch(int classes, int dimension) {
        return dimension > 2 && classes > dimension + 1 && !FOUND.containsKey(new Size(classes, dimension));
    }

    /** The points, {@code [K, d]}: not to be modified. K ≥ 2, d ≥ 2. */
    static double[][] best(int classes, int dimension) {
        return FOUND.computeIfAbsent(new Size(classes, dimension), EvenPoints::find);
    }

    private static double[][] find(Size size) {
        if (size.dimension() >= size.classes() - 1) {
            return PlainCentres.simplex(size.classes(), size.dimension());
        }
        if (size.dimension() == 2) {
            return PlainCentres.arc(size.classes(), 2 * Math.PI / size.classes());
        }
        return new PackingSearch(size.classes(), size.dimension(), false).run();
    }
}
