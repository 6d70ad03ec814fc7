package org.losslab.ui.mixture.compute;

import java.util.Optional;
import org.losslab.mixture.CentreGeometry;
import org.losslab.mixture.Feasibility;

/**
 * Centres as they could be placed.
 *
 * @param centres μ, {@code [K, d]}; not to be modified
 * @param geometry what depends on them alone
 * @param gamma γ as it is, which may be less than what was asked for
 * @param limit how large γ may be; empty for random and placed centres, and while it is searched
 * @param origin how they came about
 */
public record CentreSet(
        double[][] centres, CentreGeometry geometry, double gamma, Optional<Feasibility> limit, Origin origin) {

    /** How centres came about. */
    public enum Origin {
        /** By the arrangement. */
        ARRANGED,
        /** One by one, by hand or from a file. */
        PLACED,
        /** Random ones, while the arrangement's limit is searched in the background. */
        SEARCHING
    }
}
