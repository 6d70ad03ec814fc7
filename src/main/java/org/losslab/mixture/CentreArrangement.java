package org.losslab.mixture;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How unit centres are placed. All but {@code RANDOM} meet a given γ exactly. */
public enum CentreArrangement {
    /** Equicorrelated if d ≥ K, a fan if d = 2, a squeezed packing otherwise. */
    AUTO,
    /** Every pair at inner product 1 − 3γ; needs d ≥ K. */
    EQUICORRELATED,
    /** In the plane, neighbours at the angle arccos(1 − 3γ); needs d = 2. */
    FAN,
    /** A line packing squeezed towards an axis until its coherence is 1 − 3γ. */
    PACKING,
    /** Evenly around the circle or sphere, under the signed condition max μ_iᵀμ_j = 1 − 3γ only. */
    EVEN,
    /** Independent uniform directions; γ plays no part. */
    RANDOM;

    /** The name in files and on the command line. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The arrangement of that key.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static CentreArrangement parse(String key) {
        for (CentreArrangement arrangement : values()) {
            if (arrangement.key().equals(key)) {
                return arrangement;
            }
        }
        throw new IllegalArgumentException("unknown arrangement '" + key + "': use one of "
                + Arrays.stream(values()).map(CentreArrangement::key).collect(Collectors.joining(", ")));
    }

    /** What {@code AUTO} stands for at K classes in R^d; the others stand for themselves. */
    public CentreArrangement resolve(int classes, int dimension) {
        if (this != AUTO) {
            return this;
        }
        if (dimension >= classes) {
            return EQUICORRELATED;
        }
        return dimension == 2 ? FAN : PACKING;
    }
}
