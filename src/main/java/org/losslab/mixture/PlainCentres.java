package org.losslab.mixture;

/** Centres that have a closed form. */
final class PlainCentres {

    private PlainCentres() {}

    /** M = [√(1−ρ)(I − J) + √(1 + (K−1)ρ) J, 0], J = 11ᵀ/K: every pair at inner product ρ in (−1/(K−1), 1); d ≥ K. */
    static double[][] equicorrelated(int classes, int dimension, double correlation) {
        double apart = Math.sqrt(1 - correlation);
        double common = (Math.sqrt(1 + (classes - 1) * correlation) - apart) / classes;
        double[][] centres = new double[classes][dimension];
        for (int i = 0; i < classes; i++) {
            for (int j = 0; j < classes; j++) {
                centres[i][j] = common + (i == j ? apart : 0);
            }
        }
        return centres;
    }

    /** K points on the unit circle, neighbours at that angle (radians), symmetric about the second axis. */
    static double[][] arc(int classes, double angle) {
        double[][] centres = new double[classes][];
        for (int k = 0; k < classes; k++) {
            double offset = (k - (classes - 1) / 2.0) * angle;
            centres[k] = new double[] {-Math.sin(offset), Math.cos(offset)};
        }
        return centres;
    }

    /** K vertices of a regular simplex around the origin, every pair at −1/(K−1); d ≥ K − 1. */
    static double[][] simplex(int classes, int dimension) {
        double[][] vertices = new double[classes][dimension];
        double pair = -1.0 / (classes - 1);
        // Row by row as in a Cholesky factorization of the Gram matrix, whose last pivot is zero.
        for (int j = 0; j < classes - 1; j++) {
            double rest = 1;
            for (int l = 0; l < j; l++) {
                rest -= vertices[j][l] * vertices[j][l];
            }
            vertices[j][j] = Math.sqrt(rest);
            for (int i = j + 1; i < classes; i++) {
                double sum = pair;
                for (int l = 0; l < j; l++) {
                    sum -= vertices[i][l] * vertices[j][l];
                }
                vertices[i][j] = sum / vertices[j][j];
            }
        }
        return Centres.normalized(vertices);
    }
}
