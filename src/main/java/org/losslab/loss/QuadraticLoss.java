package org.losslab.loss;

import java.util.Objects;

/** QL(f, y) = ½‖one-hot(y) − f‖²; gradient f − one-hot(y). */
public record QuadraticLoss() implements Loss {

    @Override
    public LossKind kind() {
        return LossKind.QUADRATIC;
    }

    @Override
    public double value(double[] logits, int label) {
        double residual = 1 - logits[label];
        double sum = residual * residual;
        for (int k = 0; k < logits.length; k++) {
            if (k != label) {
                sum += logits[k] * logits[k];
            }
        }
        return sum / 2;
    }

    @Override
    public void gradient(double[] logits, int label, double[] gradient) {
        Objects.checkIndex(label, logits.length);
        System.arraycopy(logits, 0, gradient, 0, logits.length);
        gradient[label] -= 1;
    }

    @Override
    public double reference(int classes) {
        return 0.5;
    }
}
