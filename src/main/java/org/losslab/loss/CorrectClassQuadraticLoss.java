package org.losslab.loss;

/**
 * CCQL(f, y) = QL(f, y) + (w/2)(1 − f[y])²: the quadratic loss with more weight on the correct class (II.1).
 *
 * @param weight w ≥ 0, finite; 0 gives {@link QuadraticLoss}
 */
public record CorrectClassQuadraticLoss(double weight) implements Loss {

    private static final QuadraticLoss QUADRATIC = new QuadraticLoss();

    public CorrectClassQuadraticLoss {
        if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the weight w of CCQL must be a finite number ≥ 0, not " + weight);
        }
    }

    @Override
    public LossKind kind() {
        return LossKind.CORRECT_CLASS_QUADRATIC;
    }

    @Override
    public double value(double[] logits, int label) {
        double residual = 1 - logits[label];
        return QUADRATIC.value(logits, label) + weight / 2 * residual * residual;
    }

    @Override
    public void gradient(double[] logits, int label, double[] gradient) {
        double residual = 1 - logits[label];
        QUADRATIC.gradient(logits, label, gradient);
        gradient[label] -= weight * residual;
    }

    @Override
    public double reference(int classes) {
        return (weight + 1) / 2;
    }
}
