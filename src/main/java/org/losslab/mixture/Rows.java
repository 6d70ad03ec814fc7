package org.losslab.mixture;

/** Products of small matrices held as rows. */
final class Rows {

    private Rows() {}

    /** A B: {@code [n, m]} times {@code [m, p]}. */
    static double[][] times(double[][] a, double[][] b) {
        int columns = b[0].length;
        double[][] product = new double[a.length][columns];
        for (int i = 0; i < a.length; i++) {
            for (int l = 0; l < b.length; l++) {
                double factor = a[i][l];
                for (int j = 0; j < columns; j++) {
                    product[i][j] += factor * b[l][j];
                }
            }
        }
        return product;
    }

    /** A Bᵀ: {@code [n, m]} times the transpose of {@code [p, m]}. */
    static double[][] timesTransposed(double[][] a, double[][] b) {
        double[][] product = new double[a.length][b.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b.length; j++) {
                product[i][j] = Centres.dot(a[i], b[j]);
            }
        }
        return product;
    }

    /** ‖A‖²_F. */
    static double squaredNorm(double[][] a) {
        double sum = 0;
        for (double[] row : a) {
            sum += Centres.dot(row, row);
        }
        return sum;
    }

    /** factor · A, a new matrix. */
    static double[][] scaled(double[][] a, double factor) {
        double[][] result = Centres.copy(a);
        for (double[] row : result) {
            Centres.scale(row, factor);
        }
        return result;
    }

    /** A − 1āᵀ with ā the mean row, a new matrix. */
    static double[][] centred(double[][] a) {
        double[][] result = Centres.copy(a);
        for (int j = 0; j < a[0].length; j++) {
            double mean = 0;
            for (double[] row : a) {
                mean += row[j] / a.length;
            }
            for (double[] row : result) {
                row[j] -= mean;
            }
        }
        return result;
    }
}
