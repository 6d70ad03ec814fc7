package org.losslab.loss;

/**
 * A loss ℓ(f, y) of a logit vector f in R^K and a correct class y in 0..K−1, for one example.
 *
 * <p>Source: Demirkaya, Chen and Oymak, "Exploring the Role of Loss Functions in Multiclass Classification" (2020),
 * Section II.
 */
public sealed interface Loss permits CrossEntropyLoss, QuadraticLoss, CorrectClassQuadraticLoss {

    /** Which of the three losses this is. */
    LossKind kind();

    /**
     * The loss of one example.
     *
     * @param logits f, length K ≥ 2, finite
     * @param label y, in 0..K−1
     * @return ℓ(f, y) ≥ 0
     * @throws IndexOutOfBoundsException if the label is not in 0..K−1
     */
    double value(double[] logits, int label);

    /**
     * The gradient ∂ℓ/∂f of one example.
     *
     * @param logits f, length K ≥ 2, finite; not modified
     * @param label y, in 0..K−1
     * @param gradient receives the gradient, length K; may be the same array as {@code logits}
     * @throws IndexOutOfBoundsException if the label is not in 0..K−1
     */
    void gradient(double[] logits, int label, double[] gradient);

    /**
     * The loss of the zero classifier, ℓ(0, y), which does not depend on y.
     *
     * @param classes K ≥ 2
     */
    double reference(int classes);

    /** A loss value divided by that of the zero classifier: 1 at f = 0. */
    default double normalized(double value, int classes) {
        return value / reference(classes);
    }
}
