package org.losslab.mixture;

/**
 * The exact population minimizer and minimum of CCQL, and at w = 0 of QL (Lemma 3.4, Lemma 3.5, (III.1), corrected).
 *
 * <p>With τ = (K + w)σ² and s_j = μ_jᵀ(MᵀM + τI)⁻¹μ_j the rows are θ_j = (1+w)/(1+w s_j) · (MᵀM + τI)⁻¹μ_j and the minimum is
 * (1+w)/(2K) Σ_j (1−s_j)/(1+w s_j). At σ = 0 the limits: pseudo-inverse and leverages. Only two moments of the noise
 * matter. All sums are of non-negative terms in the singular basis, so that no digits cancel.
 */
public final class QuadraticOptimum {

    private final CentreGeometry geometry;
    private final double sigma;
    private final double weight;
    private final double[] leverages;
    private final double[] scales;
    private final double ridge;
    private final double normalized;

    /**
     * @param sigma σ ≥ 0
     * @param weight w ≥ 0, finite; 0 for QL
     */
    public QuadraticOptimum(CentreGeometry geometry, double sigma, double weight) {
        this.geometry = geometry;
        this.sigma = sigma;
        this.weight = weight;
        int classes = geometry.classes();
        int rank = geometry.rank();
        ridge = (classes + weight) * sigma * sigma;
        leverages = new double[classes];
        scales = new double[classes];
        double sum = 0;
        for (int j = 0; j < classes; j++) {
            double inside = 0;
            double complement = 0;
            for (int k = 0; k < rank; k++) {
                double square = geometry.left(j, k) * geometry.left(j, k);
                double eigenvalue = geometry.eigenvalue(k);
                inside += square;
                leverages[j] += square * eigenvalue / (eigenvalue + ridge);
                complement += square * ridge / (eigenvalue + ridge);
            }
            complement += rank == classes ? 0 : Math.max(0, 1 - inside);
            scales[j] = (1 + weight) / (1 + weight * leverages[j]);
            sum += complement / (1 + weight * leverages[j]);
        }
        normalized = sum / classes;
    }

    /** The minimum divided by the loss at Θ = 0. */
    public double normalized() {
        return normalized;
    }

    /** The minimum. */
    public double minimum() {
        return normalized * atZero();
    }

    /** The loss at Θ = 0: (1 + w)/2. */
    public double atZero() {
        return (1 + weight) / 2;
    }

    /** The loss at Θ = M: ½(O + (K + w)σ²). */
    public double atCentres() {
        return (geometry.offDiagonal() + ridge) / 2;
    }

    /** s_j for each class: a copy. */
    public double[] leverages() {
        return leverages.clone();
    }

    /** lim w → ∞ of the normalized minimum: σ²/(1 + σ²). */
    public double limitOfLargeWeight() {
        return sigma * sigma / (1 + sigma * sigma);
    }

    /** ‖Θ‖_F of the minimizer. */
    public double norm() {
        double sum = 0;
        for (int j = 0; j < scales.length; j++) {
            for (int k = 0; k < geometry.rank(); k++) {
                double entry = coordinate(j, k);
                sum += entry * entry;
            }
        }
        return Math.sqrt(sum);
    }

    /** The minimizer, of minimum norm where it is not unique. */
    public LinearClassifier classifier() {
        double[][] coordinates = new double[scales.length][geometry.rank()];
        for (int j = 0; j < scales.length; j++) {
            for (int k = 0; k < geometry.rank(); k++) {
                coordinates[j][k] = coordinate(j, k);
            }
        }
        return new LinearClassifier(geometry.fromSingular(coordinates));
    }

    private double coordinate(int j, int k) {
        double singular = geometry.singularValue(k);
        return scales[j] * geometry.left(j, k) * singular / (singular * singular + ridge);
    }

    /**
     * The population loss of any classifier: (1/2K)(‖I − ΘMᵀ‖²_F + w Σ_j (1 − θ_jᵀμ_j)²) + (σ²/2)(1 + w/K)‖Θ‖²_F.
     *
     * @return at least {@link #minimum}
     */
    public double lossOf(LinearClassifier classifier) {
        double[][] rows = classifier.rows();
        double[][] outputs = Rows.timesTransposed(rows, geometry.centres());
        int classes = rows.length;
        double fit = 0;
        for (int j = 0; j < classes; j++) {
            for (int i = 0; i < classes; i++) {
                double residual = (i == j ? 1 : 0) - outputs[j][i];
                fit += residual * residual * (i == j ? 1 + weight : 1);
            }
        }
        return (fit / classes + sigma * sigma * (1 + weight / classes) * Rows.squaredNorm(rows)) / 2;
    }
}
