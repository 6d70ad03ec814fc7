package org.losslab.loss;

import java.util.Objects;

/**
 * The gradient of a loss in the K logits, split into the correct class's component and the others'.
 *
 * <p>Both are squared lengths: a small step of size η against the gradient g lowers the loss by η‖g‖², and these are the parts of
 * that. If all K residuals of a quadratic loss are alike, the parts are 1 : K − 1 for QL and (1 + w)² : K − 1 for CCQL, so the paper's
 * w = √(K−1) − 1 makes them equal.
 *
 * @param correct g_y², ≥ 0
 * @param others Σ_{k≠y} g_k², ≥ 0
 */
public record GradientSplit(double correct, double others) {

    /** No gradient: what a mean starts from. */
    public static final GradientSplit NONE = new GradientSplit(0, 0);

    /**
     * The split at one example.
     *
     * @param logits f, length K
     * @param label y, in 0..K−1
     * @throws IndexOutOfBoundsException if the label is not in 0..K−1
     */
    public static GradientSplit of(Loss loss, double[] logits, int label) {
        Objects.checkIndex(label, logits.length);
        double[] gradient = new double[logits.length];
        loss.gradient(logits, label, gradient);
        double others = 0;
        for (int k = 0; k < gradient.length; k++) {
            others += k == label ? 0 : gradient[k] * gradient[k];
        }
        return new GradientSplit(gradient[label] * gradient[label], others);
    }

    /** The sum of two, of several examples. */
    public GradientSplit plus(GradientSplit other) {
        return new GradientSplit(correct + other.correct, others + other.others);
    }

    /** The correct class's part, 0..1; NaN where there is no gradient. */
    public double correctShare() {
        double whole = correct + others;
        return whole == 0 ? Double.NaN : correct / whole;
    }
}
