package org.losslab.mixture;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * Newton's method for a convex function in the ball ‖Θ‖ ≤ ρ: the next point y minimizes the second-order model ½yᵀHy + (g − HΘ)ᵀy in
 * the ball, y = −(H + λI)⁻¹(g − HΘ) with λ ≥ 0 chosen so that ‖y‖ ≤ ρ.
 */
final class BallNewton {

    /** Θ up to that length: its Hessian is decomposed in a fraction of a second. */
    static final int LARGEST = 400;

    private static final int HALVINGS = 200;

    private BallNewton() {}

    /**
     * The step to the model's minimum.
     *
     * @param hessian {@code [n, n]}, symmetric and positive semidefinite
     * @return y − Θ; empty if the Hessian cannot be decomposed
     */
    static double[] step(double[][] hessian, double[] theta, double[] gradient, double radius) {
        int size = theta.length;
        DMatrixRMaj matrix = new DMatrixRMaj(hessian);
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(size, true, true);
        if (!eigen.decompose(matrix)) {
            return new double[0];
        }
        double[] linear = gradient.clone();
        for (int i = 0; i < size; i++) {
            linear[i] -= Centres.dot(hessian[i], theta);
        }
        double[] curvatures = new double[size];
        double[] slopes = new double[size];
        for (int i = 0; i < size; i++) {
            curvatures[i] = Math.max(0, eigen.getEigenvalue(i).real);
            slopes[i] = Centres.dot(eigen.getEigenVector(i).getData(), linear);
        }
        double multiplier = multiplier(curvatures, slopes, radius);
        double[] step = new double[size];
        for (int i = 0; i < size; i++) {
            double[] vector = eigen.getEigenVector(i).getData();
            double length = length(curvatures[i], slopes[i], multiplier);
            for (int j = 0; j < size; j++) {
                step[j] += length * vector[j];
            }
        }
        for (int i = 0; i < size; i++) {
            step[i] -= theta[i];
        }
        return step;
    }

    /** The least λ ≥ 0 with ‖y(λ)‖ ≤ ρ. */
    private static double multiplier(double[] curvatures, double[] slopes, double radius) {
        if (norm(curvatures, slopes, 0) <= radius) {
            return 0;
        }
        double low = 0;
        double high = Math.sqrt(Centres.dot(slopes, slopes)) / radius;
        for (int i = 0; i < HALVINGS && low < high; i++) {
            // In the logarithm: λ may be smaller than the curvatures by many powers of ten.
            double middle = low == 0 ? high * 1e-3 : Math.sqrt(low * high);
            if (middle <= low || middle >= high) {
                break;
            }
            if (norm(curvatures, slopes, middle) <= radius) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    private static double norm(double[] curvatures, double[] slopes, double multiplier) {
        double sum = 0;
        for (int i = 0; i < slopes.length; i++) {
            double length = length(curvatures[i], slopes[i], multiplier);
            sum += length * length;
        }
        return Math.sqrt(sum);
    }

    /** Along a flat direction in which the function does not change, y is 0. */
    private static double length(double curvature, double slope, double multiplier) {
        return slope == 0 ? 0 : -slope / (curvature + multiplier);
    }
}
