package org.losslab.ui.mixture.compute;

import java.util.Optional;
import org.losslab.loss.LossKind;

/** Whose regions a picture shows. */
public enum PictureKind {
    CE(LossKind.CROSS_ENTROPY),
    QL(LossKind.QUADRATIC),
    CCQL(LossKind.CORRECT_CLASS_QUADRATIC),
    /** argmax μ_kᵀx. */
    BAYES(null);

    private final LossKind loss;

    PictureKind(LossKind loss) {
        this.loss = loss;
    }

    /** The loss that is minimized; none for the Bayes rule. */
    public Optional<LossKind> loss() {
        return Optional.ofNullable(loss);
    }
}
