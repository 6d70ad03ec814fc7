package org.losslab.mixture;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Weighted labelled points that stand for the mixture's expectation: a quadrature, a sample, or the centres at σ = 0. Weights
 * sum to 1.
 */
final class CrossEntropyNodes {

    /** Products of quadrature weights below this share change no digit that counts. */
    private static final double NEGLIGIBLE = 1e-13;

    final int classes;
    final int inputs;
    final int count;
    /** {@code [count, inputs]}, flat. */
    final double[] points;

    final int[] labels;
    final double[] weights;

    private CrossEntropyNodes(int classes, int inputs, int count, double[] points, int[] labels, double[] weights) {
        this.classes = classes;
        this.inputs = inputs;
        this.count = count;
        this.points = points;
        this.labels = labels;
        this.weights = weights;
    }

    /** The centres themselves: σ = 0. */
    static CrossEntropyNodes centres(double[][] centres) {
        return around(centres, new double[][] {new double[centres[0].length]}, new double[] {1});
    }

    /** Gauss–Hermite product rule of that order per axis, for centres in 1 or 2 dimensions. */
    static CrossEntropyNodes hermite(double[][] centres, double sigma, int order) {
        int inputs = centres[0].length;
        Quadrature rule = Quadrature.hermite(order);
        int second = inputs == 1 ? 1 : order;
        double[][] offsets = new double[order * second][];
        double[] weights = new double[order * second];
        int count = 0;
        for (int i = 0; i < order; i++) {
            for (int j = 0; j < second; j++) {
                double weight = rule.weight(i) * (inputs == 1 ? 1 : rule.weight(j));
                if (weight > NEGLIGIBLE) {
                    weights[count] = weight;
                    offsets[count++] = inputs == 1
                            ? new double[] {sigma * rule.node(i)}
                            : new double[] {sigma * rule.node(i), sigma * rule.node(j)};
                }
            }
        }
        return around(centres, Arrays.copyOf(offsets, count), Arrays.copyOf(weights, count));
    }

    private static CrossEntropyNodes around(double[][] centres, double[][] offsets, double[] offsetWeights) {
        int inputs = centres[0].length;
        int count = centres.length * offsets.length;
        double[] points = new double[count * inputs];
        int[] labels = new int[count];
        double[] weights = new double[count];
        int node = 0;
        for (int k = 0; k < centres.length; k++) {
            for (int o = 0; o < offsets.length; o++, node++) {
                for (int l = 0; l < inputs; l++) {
                    points[node * inputs + l] = centres[k][l] + offsets[o][l];
                }
                labels[node] = k;
                weights[node] = offsetWeights[o] / centres.length;
            }
        }
        return new CrossEntropyNodes(centres.length, inputs, count, points, labels, weights);
    }

    /**
     * Samples in antithetic pairs μ_k ± z, as many from each class.
     *
     * @param centres {@code [K, c]}, c ≤ d: in coordinates of a subspace of R^d where c < d
     * @param dimension d, in which the noise is drawn; where c < d it has to be isotropic: its first c coordinates are then as good as
     *     any
     */
    static CrossEntropyNodes stratified(
            double[][] centres, int dimension, double sigma, NoiseKind kind, int pairsPerClass, long seed) {
        RandomGenerator random = Draws.CROSS_ENTROPY_NODES.of(seed);
        int inputs = centres[0].length;
        int count = centres.length * pairsPerClass * 2;
        double[] points = new double[count * inputs];
        int[] labels = new int[count];
        double[] weights = new double[count];
        // The coordinates of a Gaussian are Gaussian, however many there are.
        double[] noise = new double[kind == NoiseKind.GAUSSIAN ? inputs : dimension];
        for (int node = 0; node < count; node++) {
            int k = node / (2 * pairsPerClass);
            if (node % 2 == 0) {
                kind.sample(random, sigma, noise);
            } else {
                Centres.scale(noise, -1);
            }
            for (int l = 0; l < inputs; l++) {
                points[node * inputs + l] = centres[k][l] + noise[l];
            }
            labels[node] = k;
            weights[node] = 1.0 / count;
        }
        return new CrossEntropyNodes(centres.length, inputs, count, points, labels, weights);
    }

    /** A sample, equally weighted. */
    static CrossEntropyNodes of(SampleSet samples) {
        int count = samples.size();
        int inputs = samples.dimension();
        double[] points = new double[count * inputs];
        int[] labels = new int[count];
        double[] weights = new double[count];
        for (int i = 0; i < count; i++) {
            System.arraycopy(samples.row(i), 0, points, i * inputs, inputs);
            labels[i] = samples.label(i);
            weights[i] = 1.0 / count;
        }
        return new CrossEntropyNodes(samples.classes(), inputs, count, points, labels, weights);
    }
}
