package org.losslab.mixture;

import java.util.function.ToIntFunction;

/** f(x) = Θx; the predicted class is the first with the largest logit. Immutable. */
public final class LinearClassifier {

    private final double[][] weights;

    /** @param weights Θ, {@code [K, d]}, finite */
    public LinearClassifier(double[][] weights) {
        this.weights = Centres.copy(weights);
    }

    /** Θ, {@code [K, d]}: a copy. */
    public double[][] weights() {
        return Centres.copy(weights);
    }

    public int classes() {
        return weights.length;
    }

    /** The number of inputs: d, or D of a feature map. */
    public int inputs() {
        return weights[0].length;
    }

    /** ‖Θ‖_F. */
    public double norm() {
        return Math.sqrt(Rows.squaredNorm(weights));
    }

    /** Writes Θx. */
    public void logits(double[] x, double[] logits) {
        for (int k = 0; k < weights.length; k++) {
            logits[k] = Centres.dot(weights[k], x);
        }
    }

    /** argmax Θx, the lowest index among equals. */
    public int predict(double[] x) {
        int best = 0;
        double largest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < weights.length; k++) {
            double logit = Centres.dot(weights[k], x);
            if (logit > largest) {
                largest = logit;
                best = k;
            }
        }
        return best;
    }

    /** Whether x gets another class than a label, which is known sooner than the class. NaN is right for none. */
    public boolean misses(double[] x, int label) {
        double own = Centres.dot(weights[label], x);
        for (int k = 0; k < label; k++) {
            if (!(own > Centres.dot(weights[k], x))) {
                return true;
            }
        }
        for (int k = label + 1; k < weights.length; k++) {
            if (!(own >= Centres.dot(weights[k], x))) {
                return true;
            }
        }
        return false;
    }

    /** The rows themselves, for this package's loops: not to be modified. */
    double[][] rows() {
        return weights;
    }

    /** The predicted class of an x, by its features; one thread at a time. */
    public ToIntFunction<double[]> onFeatures(FeatureMap map) {
        double[] features = new double[map.dimension()];
        return x -> {
            map.apply(x, features);
            return predict(features);
        };
    }
}
