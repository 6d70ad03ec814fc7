package org.losslab.mixture;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;

/** Nodes and weights of a Gaussian quadrature rule, from the eigenvalues of its Jacobi matrix (Golub and Welsch). */
final class Quadrature {

    private final double[] nodes;
    private final double[] weights;

    private Quadrature(double[] squaredOffDiagonal, double mass) {
        int n = squaredOffDiagonal.length + 1;
        DMatrixRMaj jacobi = new DMatrixRMaj(n, n);
        for (int i = 1; i < n; i++) {
            double entry = Math.sqrt(squaredOffDiagonal[i - 1]);
            jacobi.set(i, i - 1, entry);
            jacobi.set(i - 1, i, entry);
        }
        var eigen = DecompositionFactory_DDRM.eig(n, true, true);
        eigen.decompose(jacobi);
        nodes = new double[n];
        weights = new double[n];
        for (int i = 0; i < n; i++) {
            nodes[i] = eigen.getEigenvalue(i).getReal();
            double first = eigen.getEigenVector(i).get(0);
            weights[i] = mass * first * first;
        }
    }

    /** ∫_{−1}^{1} f(x) dx ≈ Σ w f(x). */
    static Quadrature legendre(int order) {
        double[] squares = new double[order - 1];
        for (int i = 1; i < order; i++) {
            squares[i - 1] = i * i / (4.0 * i * i - 1);
        }
        return new Quadrature(squares, 2);
    }

    /** E f(Z) ≈ Σ w f(x) for a standard normal Z. */
    static Quadrature hermite(int order) {
        double[] squares = new double[order - 1];
        for (int i = 1; i < order; i++) {
            squares[i - 1] = i;
        }
        return new Quadrature(squares, 1);
    }

    int size() {
        return nodes.length;
    }

    double node(int i) {
        return nodes[i];
    }

    double weight(int i) {
        return weights[i];
    }
}
