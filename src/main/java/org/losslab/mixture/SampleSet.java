package org.losslab.mixture;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** n labelled examples. For one seed, n and noise kind the draws move continuously with σ and the centres. Immutable, if its rows are left as they are. */
public final class SampleSet {

    private final int classes;
    private final double[][] rows;
    private final int[] labels;

    private SampleSet(int classes, double[][] rows, int[] labels) {
        this.classes = classes;
        this.rows = rows;
        this.labels = labels;
    }

    /** Draws n ≥ 1 examples, y uniform. */
    public static SampleSet draw(MixtureModel mixture, int n, long seed) {
        RandomGenerator random = Draws.SAMPLES.of(seed);
        double[][] rows = new double[n][mixture.dimension()];
        int[] labels = new int[n];
        for (int i = 0; i < n; i++) {
            labels[i] = random.nextInt(mixture.classes());
            mixture.sample(random, labels[i], rows[i]);
        }
        return new SampleSet(mixture.classes(), rows, labels);
    }

    /** The same examples with φ(x) in place of x. */
    public SampleSet map(FeatureMap features) {
        double[][] mapped = new double[rows.length][features.dimension()];
        for (int i = 0; i < rows.length; i++) {
            features.apply(rows[i], mapped[i]);
        }
        return new SampleSet(classes, mapped, labels);
    }

    /** n. */
    public int size() {
        return rows.length;
    }

    /** d, or D of the features. */
    public int dimension() {
        return rows[0].length;
    }

    public int classes() {
        return classes;
    }

    /** y of example i. */
    public int label(int i) {
        return labels[i];
    }

    /** How many examples the class has that has most. */
    public int largestClass() {
        int[] counts = new int[classes];
        for (int label : labels) {
            counts[label]++;
        }
        return Arrays.stream(counts).max().orElse(0);
    }

    /** Coordinate j of example i. */
    public double value(int i, int j) {
        return rows[i][j];
    }

    /** The share of examples that the classifier gets right. */
    public double accuracyOf(LinearClassifier classifier) {
        int correct = 0;
        for (int i = 0; i < rows.length; i++) {
            correct += classifier.misses(rows[i], labels[i]) ? 0 : 1;
        }
        return (double) correct / rows.length;
    }

    /** x of example i, or its features: not to be modified. */
    public double[] row(int i) {
        return rows[i];
    }
}
