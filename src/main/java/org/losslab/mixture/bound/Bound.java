package org.losslab.mixture.bound;

/**
 * One bound of a statement beside the value that it bounds.
 *
 * @param key a name, such as {@code log_bound}
 * @param side whether the value lies above or below the bound, or equals it
 * @param origin as printed, as corrected, or sharper than the paper's
 * @param value the bound
 * @param exact what it bounds; NaN where that has to be computed elsewhere (CE's minimum, a probability)
 */
public record Bound(String key, Side side, Origin origin, double value, double exact) {

    /** Where the bounded value lies. */
    public enum Side {
        LOWER,
        UPPER,
        EQUAL
    }

    /** Whose bound it is. */
    public enum Origin {
        PRINTED,
        CORRECTED,
        SHARPER
    }

    static Bound lower(String key, Origin origin, double value, double exact) {
        return new Bound(key, Side.LOWER, origin, value, exact);
    }

    static Bound upper(String key, Origin origin, double value, double exact) {
        return new Bound(key, Side.UPPER, origin, value, exact);
    }

    static Bound equal(String key, Origin origin, double value, double exact) {
        return new Bound(key, Side.EQUAL, origin, value, exact);
    }

    /** The same bound of a value found elsewhere. */
    public Bound withExact(double found) {
        return new Bound(key, side, origin, value, found);
    }

    /** How far the exact value is on the right side of the bound: negative where the bound is false; NaN if unknown. */
    public double slack() {
        return switch (side) {
            case LOWER -> exact - value;
            case UPPER -> value - exact;
            case EQUAL -> -Math.abs(value - exact);
        };
    }

    /** Whether the bound is true here, but for rounding; true where the exact value is not known. */
    public boolean holds() {
        return !(slack() < -1e-12 * Math.max(1, Math.abs(exact)));
    }
}
