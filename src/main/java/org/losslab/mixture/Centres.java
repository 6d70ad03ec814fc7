package org.losslab.mixture;

/** Makes, checks and measures centres: {@code [K, d]} arrays with unit rows. */
public final class Centres {

    /** How far from 1 the length of a centre may be. */
    static final double LENGTH_TOLERANCE = 1e-9;
    /** How far γ may exceed its limit by rounding. */
    private static final double GAMMA_TOLERANCE = 1e-12;

    private Centres() {}

    /**
     * Places the centres.
     *
     * @param classes K ≥ 2
     * @param dimension d ≥ 2
     * @param gamma γ in (0, the arrangement's limit]; ignored by {@code RANDOM}
     * @param seed of {@code RANDOM}; the others do not depend on it
     * @return {@code [K, d]}, unit rows, with coherence 1 − 3γ ({@code EVEN}: largest signed correlation 1 − 3γ)
     * @throws IllegalArgumentException with one line on why it is infeasible
     */
    public static double[][] arrange(
            CentreArrangement arrangement, int classes, int dimension, double gamma, long seed) {
        checkShape(classes, dimension);
        CentreArrangement resolved = arrangement.resolve(classes, dimension);
        if (resolved == CentreArrangement.RANDOM) {
            return random(classes, dimension, seed);
        }
        Feasibility feasibility = Feasibility.of(resolved, classes, dimension);
        if (!(gamma > 0 && gamma <= feasibility.gammaMax() + GAMMA_TOLERANCE)) {
            throw new IllegalArgumentException(feasibility.refusal(gamma));
        }
        double feasible = Math.min(gamma, feasibility.gammaMax());
        return switch (resolved) {
            case EQUICORRELATED -> PlainCentres.equicorrelated(classes, dimension, 1 - 3 * feasible);
            case FAN -> PlainCentres.arc(classes, Math.acos(1 - 3 * feasible));
            case PACKING -> Squeeze.lines(LinePacking.best(classes, dimension), 1 - 3 * feasible);
            default -> Squeeze.points(EvenPoints.best(classes, dimension), 1 - 3 * feasible);
        };
    }

    /**
     * Whether centres can be arranged at all.
     *
     * @throws IllegalArgumentException unless K ≥ 2 and d ≥ 2
     */
    public static void checkShape(int classes, int dimension) {
        if (classes < 2) {
            throw new IllegalArgumentException("a mixture needs at least 2 classes, not " + classes);
        }
        if (dimension < 2) {
            throw new IllegalArgumentException("centres are arranged in 2 dimensions or more, not " + dimension);
        }
    }

    private static double[][] random(int classes, int dimension, long seed) {
        var random = Draws.CENTRES.of(seed);
        double[][] centres = new double[classes][dimension];
        for (double[] centre : centres) {
            NoiseKind.SPHERE.sample(random, 1, centre);
        }
        return normalized(centres);
    }

    /**
     * Checks that the rows are centres of a mixture.
     *
     * @throws IllegalArgumentException with one line, naming the centre (counted from 1) and what to do
     */
    public static void check(double[][] centres) {
        checkRows(centres);
        for (int i = 0; i < centres.length; i++) {
            double length = Math.sqrt(dot(centres[i], centres[i]));
            if (Math.abs(length - 1) > LENGTH_TOLERANCE) {
                throw new IllegalArgumentException(
                        "centre " + (i + 1) + " has length " + length + ", not 1: divide each centre by its length");
            }
        }
        for (int i = 0; i < centres.length; i++) {
            for (int j = 0; j < i; j++) {
                if (squaredDistance(centres[i], centres[j]) < 1e-24) {
                    throw new IllegalArgumentException(
                            "centres " + (j + 1) + " and " + (i + 1) + " are the same: move or remove one of them");
                }
            }
        }
    }

    private static void checkRows(double[][] centres) {
        if (centres.length < 2) {
            throw new IllegalArgumentException("a mixture needs at least 2 classes, not " + centres.length);
        }
        int dimension = centres[0].length;
        if (dimension == 0) {
            throw new IllegalArgumentException("a centre needs at least 1 coordinate");
        }
        for (int i = 0; i < centres.length; i++) {
            if (centres[i].length != dimension) {
                throw new IllegalArgumentException("centre " + (i + 1) + " has " + centres[i].length
                        + " coordinates, the first has " + dimension + ": give all the same number");
            }
            for (int j = 0; j < dimension; j++) {
                if (!Double.isFinite(centres[i][j])) {
                    throw new IllegalArgumentException("centre " + (i + 1) + ", coordinate " + (j + 1) + " is "
                            + centres[i][j] + ": give a finite number");
                }
            }
        }
    }

    /**
     * Each row divided by its length.
     *
     * @throws IllegalArgumentException if a row is zero or not finite, or the rows differ in length
     */
    public static double[][] normalized(double[][] centres) {
        checkRows(centres);
        double[][] unit = copy(centres);
        for (int i = 0; i < unit.length; i++) {
            double largest = 0;
            for (double value : unit[i]) {
                largest = Math.max(largest, Math.abs(value));
            }
            if (largest == 0) {
                throw new IllegalArgumentException("centre " + (i + 1) + " is zero and has no direction: move it");
            }
            scale(unit[i], 1 / largest);
            scale(unit[i], 1 / Math.sqrt(dot(unit[i], unit[i])));
        }
        return unit;
    }

    /** max over i ≠ j of |μ_iᵀμ_j|: K ≥ 2 unit rows. */
    public static double coherence(double[][] centres) {
        double largest = 0;
        for (int i = 0; i < centres.length; i++) {
            for (int j = 0; j < i; j++) {
                largest = Math.max(largest, Math.abs(dot(centres[i], centres[j])));
            }
        }
        return largest;
    }

    /** max over i ≠ j of μ_iᵀμ_j: all that the lemmas on CE need. */
    public static double largestCorrelation(double[][] centres) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < centres.length; i++) {
            for (int j = 0; j < i; j++) {
                largest = Math.max(largest, dot(centres[i], centres[j]));
            }
        }
        return largest;
    }

    static double[][] copy(double[][] rows) {
        double[][] copy = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            copy[i] = rows[i].clone();
        }
        return copy;
    }

    /** aᵀb of vectors of equal length. */
    public static double dot(double[] a, double[] b) {
        // What the pictures show has two or three, for which a loop takes longer than the sum.
        if (a.length == 2) {
            return a[0] * b[0] + a[1] * b[1];
        }
        if (a.length == 3) {
            return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
        }
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += a[j] * b[j];
        }
        return sum;
    }

    static void scale(double[] values, double factor) {
        for (int j = 0; j < values.length; j++) {
            values[j] *= factor;
        }
    }

    private static double squaredDistance(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += (a[j] - b[j]) * (a[j] - b[j]);
        }
        return sum;
    }
}
