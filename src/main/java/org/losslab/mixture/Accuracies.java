package org.losslab.mixture;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * The 0–1 accuracy of linear classifiers on one set of centres. Made once per set of centres: what depends on them alone
 * (directions, tables) is kept.
 */
public final class Accuracies {

    private final CentreGeometry geometry;
    private final DirectionAccuracy directions;

    /** @param pairs how many pairs of directions ±v are used where rank M ≥ 4 */
    public Accuracies(CentreGeometry geometry, int pairs) {
        this.geometry = geometry;
        directions = geometry.rank() > 3 ? new DirectionAccuracy(geometry.rank(), pairs) : null;
    }

    /**
     * Under Gaussian noise: exact where rank M ≤ 3 or σ = 0, else over directions.
     *
     * @param classifier rows in the span of the centres, as those of all minimizers are
     */
    public Accuracy gaussian(LinearClassifier classifier, double sigma) {
        if (sigma == 0) {
            return noiseless(classifier);
        }
        double[][] rows = geometry.reduce(classifier.rows());
        double[][] centres = geometry.reduced();
        if (geometry.rank() > 3) {
            return directions.of(rows, centres, sigma);
        }
        if (geometry.rank() == 3) {
            return SphereAccuracy.of(rows, centres, sigma);
        }
        return new Accuracy(SectorAccuracy.perClass(inPlane(rows), inPlane(centres), sigma), 0, Accuracy.Method.EXACT);
    }

    /**
     * Of argmax μ_kᵀx, the Bayes rule of Gaussian noise; for equicorrelated centres ∫ φ(t) Φ(t + √(1−ρ)/σ)^(K−1) dt, which CE, QL and
     * CCQL reach, too.
     */
    public Accuracy bayes(double sigma) {
        if (sigma > 0 && geometry.commonCorrelation().isPresent()) {
            double[] perClass = new double[geometry.classes()];
            double correlation = geometry.commonCorrelation().getAsDouble();
            Arrays.fill(perClass, Equicorrelated.accuracy(geometry.classes(), correlation, sigma));
            return new Accuracy(perClass, 0, Accuracy.Method.EXACT);
        }
        return gaussian(new LinearClassifier(geometry.centres()), sigma);
    }

    /** At σ = 0: whether each centre itself is classified correctly. */
    private Accuracy noiseless(LinearClassifier classifier) {
        double[] perClass = new double[geometry.classes()];
        double[][] centres = geometry.centres();
        for (int k = 0; k < perClass.length; k++) {
            perClass[k] = classifier.misses(centres[k], k) ? 0 : 1;
        }
        return new Accuracy(perClass, 0, Accuracy.Method.EXACT);
    }

    /**
     * Under any noise, by samples.
     *
     * @param samplesPerClass how many are drawn from each class
     */
    public static Accuracy sampled(
            MixtureModel mixture, FeatureMap features, LinearClassifier classifier, int samplesPerClass, long seed) {
        RandomGenerator random = Draws.ACCURACY.of(seed);
        double[] perClass = new double[mixture.classes()];
        double[] x = new double[mixture.dimension()];
        double[] values = new double[features.dimension()];
        double variance = 0;
        for (int k = 0; k < perClass.length; k++) {
            int correct = 0;
            for (int s = 0; s < samplesPerClass; s++) {
                mixture.sample(random, k, x);
                features.apply(x, values);
                correct += classifier.misses(values, k) ? 0 : 1;
            }
            perClass[k] = (double) correct / samplesPerClass;
            variance += perClass[k] * (1 - perClass[k]) / samplesPerClass;
        }
        return new Accuracy(perClass, Math.sqrt(variance) / perClass.length, Accuracy.Method.SAMPLES);
    }

    private static double[][] inPlane(double[][] rows) {
        if (rows[0].length == 2) {
            return rows;
        }
        double[][] plane = new double[rows.length][];
        for (int k = 0; k < rows.length; k++) {
            plane[k] = new double[] {rows[k][0], 0};
        }
        return plane;
    }
}
