package org.losslab.mixture;

import java.util.random.RandomGenerator;

/** x → φ(x): what a linear classifier is applied to. With features other than none, moments come from samples. */
public interface FeatureMap {

    /** D, the length of φ(x). */
    int dimension();

    /** Writes φ(x), length D. */
    void apply(double[] x, double[] features);

    /** φ(x) = x: the paper's setting. */
    static FeatureMap none(int dimension) {
        return of(dimension, (x, features) -> System.arraycopy(x, 0, features, 0, x.length));
    }

    /** φ(x) = (x, 1). */
    static FeatureMap bias(int dimension) {
        return of(dimension + 1, (x, features) -> {
            System.arraycopy(x, 0, features, 0, x.length);
            features[x.length] = 1;
        });
    }

    /** φ(x) = (1, x_i, x_i x_j for i ≤ j): D = (d+1)(d+2)/2. */
    static FeatureMap degreeTwo(int dimension) {
        return of((dimension + 1) * (dimension + 2) / 2, (x, features) -> {
            int next = 0;
            features[next++] = 1;
            for (int i = 0; i < x.length; i++) {
                features[next++] = x[i];
                for (int j = 0; j <= i; j++) {
                    features[next++] = x[i] * x[j];
                }
            }
        });
    }

    /**
     * φ(x)_i = √(2/D) cos(ω_iᵀx + b_i), ω_i normal with standard deviation 1/bandwidth, b_i uniform (Rahimi and Recht 2007): the
     * first D features of a seed do not depend on D but for the scale.
     */
    static FeatureMap randomFourier(int dimension, int count, double bandwidth, long seed) {
        RandomGenerator random = Draws.FEATURES.of(seed);
        double[][] frequencies = new double[count][dimension];
        double[] phases = new double[count];
        for (int i = 0; i < count; i++) {
            NoiseKind.GAUSSIAN.sample(random, 1 / bandwidth, frequencies[i]);
            phases[i] = 2 * Math.PI * random.nextDouble();
        }
        double scale = Math.sqrt(2.0 / count);
        return of(count, (x, features) -> {
            for (int i = 0; i < frequencies.length; i++) {
                features[i] = scale * Math.cos(Centres.dot(frequencies[i], x) + phases[i]);
            }
        });
    }

    /** A map's rule, without its length. */
    @FunctionalInterface
    interface Rule {
        void apply(double[] x, double[] features);
    }

    private static FeatureMap of(int dimension, Rule rule) {
        return new FeatureMap() {
            @Override
            public int dimension() {
                return dimension;
            }

            @Override
            public void apply(double[] x, double[] features) {
                rule.apply(x, features);
            }
        };
    }
}
