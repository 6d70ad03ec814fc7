package org.losslab.loss;

import java.util.Objects;

/** CE(f, y) = −log softmax(f)[y] = log Σ_k exp(f[k]) − f[y], in nats; gradient softmax(f) − one-hot(y). */
public record CrossEntropyLoss() implements Loss {

    @Override
    public LossKind kind() {
        return LossKind.CROSS_ENTROPY;
    }

    @Override
    public double value(double[] logits, int label) {
        // log Σ exp(f[k] − f[y]): the correct class contributes exactly 1, so a confident right answer loses no digits.
        double correct = logits[label];
        double largest = max(logits);
        double others = 0;
        for (int k = 0; k < logits.length; k++) {
            if (k != label) {
                others += Math.exp(logits[k] - largest);
            }
        }
        if (largest == correct) {
            return Math.log1p(others);
        }
        return largest - correct + Math.log(others + Math.exp(correct - largest));
    }

    @Override
    public void gradient(double[] logits, int label, double[] gradient) {
        Objects.checkIndex(label, logits.length);
        double largest = max(logits);
        double correct = Math.exp(logits[label] - largest);
        double others = 0;
        for (int k = 0; k < logits.length; k++) {
            gradient[k] = Math.exp(logits[k] - largest);
            others += k == label ? 0 : gradient[k];
        }
        double sum = others + correct;
        for (int k = 0; k < logits.length; k++) {
            gradient[k] /= sum;
        }
        // softmax − 1 from the other classes: a confident right answer loses no digits.
        gradient[label] = -others / sum;
    }

    @Override
    public double reference(int classes) {
        return Math.log(classes);
    }

    private static double max(double[] values) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            largest = Math.max(largest, value);
        }
        return largest;
    }
}
