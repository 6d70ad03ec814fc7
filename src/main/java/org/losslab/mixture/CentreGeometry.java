package org.losslab.mixture;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.SingularOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;

/**
 * All that depends on the centres alone: M = U S Vᵀ, the spectrum of G = MMᵀ, correlations. Immutable; made once per set
 * of centres, so that σ and w may move cheaply. Every classifier of interest has its rows in the span of the centres, unless the noise
 * tells directions apart, so that expectations can be taken in r = rank M dimensions: the reduced coordinates MV.
 */
public final class CentreGeometry {

    private final double[][] centres;
    private final int rank;
    private final double[] singularValues;
    private final double[] eigenvalues;
    private final double[][] left;
    private final double[][] basis;
    private final double[][] reduced;
    private final double[] correlations;
    private final double smallestCorrelation;
    private final double largestCorrelation;
    private final double squaredMeanNorm;

    /**
     * @param centres μ, {@code [K, d]}, as {@link Centres#check} wants them
     * @throws IllegalArgumentException with one line on what is wrong
     */
    public CentreGeometry(double[][] centres) {
        Centres.check(centres);
        this.centres = Centres.copy(centres);
        int classes = centres.length;
        int dimension = centres[0].length;
        var svd = DecompositionFactory_DDRM.svd(classes, dimension, true, true, true);
        if (!svd.decompose(new DMatrixRMaj(this.centres))) {
            throw new IllegalArgumentException("the singular values of the centres could not be found");
        }
        DMatrixRMaj u = svd.getU(null, false);
        DMatrixRMaj v = svd.getV(null, false);
        double[] values = svd.getSingularValues();
        int count = Math.min(classes, dimension);
        SingularOps_DDRM.descendingOrder(u, false, values, count, v, false);
        double threshold = Math.max(classes, dimension) * 0x1p-52 * values[0];
        int found = 0;
        while (found < count && values[found] > threshold) {
            found++;
        }
        rank = found;
        singularValues = Arrays.copyOf(values, rank);
        eigenvalues = new double[classes];
        for (int k = 0; k < rank; k++) {
            eigenvalues[k] = values[k] * values[k];
        }
        left = columns(u, rank);
        basis = columns(v, rank);
        reduced = rank == dimension ? this.centres : Rows.times(this.centres, basis);

        correlations = new double[classes * classes];
        double smallest = Double.POSITIVE_INFINITY;
        double largest = Double.NEGATIVE_INFINITY;
        double total = 0;
        for (int i = 0; i < classes; i++) {
            correlations[i * classes + i] = 1;
            for (int j = 0; j < i; j++) {
                double correlation = Centres.dot(centres[i], centres[j]);
                correlations[i * classes + j] = correlation;
                correlations[j * classes + i] = correlation;
                smallest = Math.min(smallest, correlation);
                largest = Math.max(largest, correlation);
                total += correlation;
            }
        }
        smallestCorrelation = smallest;
        largestCorrelation = largest;
        squaredMeanNorm = Math.max(0, (classes + 2 * total) / ((double) classes * classes));
    }

    private static double[][] columns(DMatrixRMaj matrix, int count) {
        double[][] rows = new double[matrix.numRows][count];
        for (int i = 0; i < matrix.numRows; i++) {
            for (int j = 0; j < count; j++) {
                rows[i][j] = matrix.get(i, j);
            }
        }
        return rows;
    }

    /** K. */
    public int classes() {
        return centres.length;
    }

    /** d. */
    public int dimension() {
        return centres[0].length;
    }

    /** μ, {@code [K, d]}: a copy. */
    public double[][] centres() {
        return Centres.copy(centres);
    }

    /** r = rank M. */
    public int rank() {
        return rank;
    }

    /** The K eigenvalues of G = MMᵀ, falling, zeros beyond the rank: a copy. */
    public double[] eigenvalues() {
        return eigenvalues.clone();
    }

    /** λ_k, the k-th largest eigenvalue of G. */
    public double eigenvalue(int k) {
        return eigenvalues[k];
    }

    /** ρ_ij = μ_iᵀμ_j. */
    public double correlation(int i, int j) {
        return correlations[i * centres.length + j];
    }

    /** max over i ≠ j of |μ_iᵀμ_j|. */
    public double coherence() {
        return Math.max(Math.abs(smallestCorrelation), Math.abs(largestCorrelation));
    }

    /** max over i ≠ j of μ_iᵀμ_j. */
    public double largestCorrelation() {
        return largestCorrelation;
    }

    /** ρ, if every pair has the same correlation. */
    public OptionalDouble commonCorrelation() {
        return largestCorrelation - smallestCorrelation <= 1e-12
                ? OptionalDouble.of((largestCorrelation + smallestCorrelation) / 2)
                : OptionalDouble.empty();
    }

    /** ‖μ̄‖², μ̄ the mean centre. */
    public double squaredMeanNorm() {
        return squaredMeanNorm;
    }

    /** O = ‖G − I‖²_F / K. */
    public double offDiagonal() {
        int classes = centres.length;
        double sum = 0;
        for (int i = 0; i < classes; i++) {
            for (int j = 0; j < i; j++) {
                double correlation = correlations[i * classes + j];
                sum += correlation * correlation;
            }
        }
        return 2 * sum / classes;
    }

    double singularValue(int k) {
        return singularValues[k];
    }

    /** U_jk: how much of class j lies in the k-th direction. */
    double left(int j, int k) {
        return left[j][k];
    }

    /** The centres in r dimensions, {@code [K, r]}; the centres themselves if r = d. Not to be modified. */
    double[][] reduced() {
        return reduced;
    }

    /** Rows of a classifier in reduced coordinates: {@code [K, d]} to {@code [K, r]}. */
    double[][] reduce(double[][] rows) {
        return rank == dimension() ? Centres.copy(rows) : Rows.times(rows, basis);
    }

    /** Rows in reduced coordinates back in R^d: {@code [K, r]} to {@code [K, d]}. */
    double[][] expand(double[][] rows) {
        return rank == dimension() ? Centres.copy(rows) : Rows.timesTransposed(rows, basis);
    }

    /** Rows given by coordinates along the right singular vectors: {@code [K, r]} to {@code [K, d]}. */
    double[][] fromSingular(double[][] coordinates) {
        return Rows.timesTransposed(coordinates, basis);
    }
}
