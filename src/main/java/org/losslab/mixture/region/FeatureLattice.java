package org.losslab.mixture.region;

import java.util.stream.IntStream;
import org.losslab.mixture.FeatureMap;

/**
 * φ at the points that a lattice over a surface shows, {@code [points, D]}. Depends on no slider but those of the features, so
 * it is kept while the others move.
 */
public final class FeatureLattice {

    final Surface surface;
    final int step;
    final int columns;
    final int rows;
    final double[][] features;

    /** From a point of the surface to the x that the feature map takes. */
    @FunctionalInterface
    public interface Embedding {
        void apply(double[] point, double[] x);
    }

    /**
     * @param step pixels between points of the lattice
     * @param dimension d, the length of x
     */
    public FeatureLattice(Surface surface, int step, FeatureMap map, int dimension, Embedding embedding) {
        this.surface = surface;
        this.step = step;
        columns = (surface.width + step - 1) / step + 1;
        rows = (surface.height + step - 1) / step + 1;
        features = new double[columns * rows][map.dimension()];
        IntStream.range(0, rows).parallel().forEach(row -> {
            double[] point = new double[3];
            double[] x = new double[dimension];
            for (int column = 0; column < columns; column++) {
                surface.point(column * step, row * step, point);
                embedding.apply(point, x);
                map.apply(x, features[row * columns + column]);
            }
        });
    }

    /** The logits of a classifier at all points, {@code [points, K]}. */
    double[][] logits(double[][] weights) {
        int classes = weights.length;
        int inputs = weights[0].length;
        double[][] transposed = new double[inputs][classes];
        for (int k = 0; k < classes; k++) {
            for (int j = 0; j < inputs; j++) {
                transposed[j][k] = weights[k][j];
            }
        }
        double[][] logits = new double[features.length][classes];
        IntStream.range(0, rows).parallel().forEach(row -> {
            for (int p = row * columns; p < (row + 1) * columns; p++) {
                double[] sum = logits[p];
                double[] phi = features[p];
                for (int j = 0; j < inputs; j++) {
                    double value = phi[j];
                    double[] weight = transposed[j];
                    for (int k = 0; k < classes; k++) {
                        sum[k] += value * weight[k];
                    }
                }
            }
        });
        return logits;
    }
}
