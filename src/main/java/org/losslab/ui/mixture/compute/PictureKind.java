package org.losslab.ui.mixture.compute;

import java.util.List;
import java.util.Optional;
import org.losslab.loss.CorrectClassQuadraticLoss;
import org.losslab.loss.CrossEntropyLoss;
import org.losslab.loss.Loss;
import org.losslab.loss.LossKind;
import org.losslab.loss.QuadraticLoss;

/** Whose regions a picture shows. */
public enum PictureKind {
    CE(LossKind.CROSS_ENTROPY),
    QL(LossKind.QUADRATIC),
    CCQL(LossKind.CORRECT_CLASS_QUADRATIC),
    /** argmax μ_kᵀx. */
    BAYES(null);

    /** Those of a loss, in the order of the pictures. */
    static final List<PictureKind> LOSSES = List.of(CE, QL, CCQL);

    private final LossKind loss;

    PictureKind(LossKind loss) {
        this.loss = loss;
    }

    /** The loss that is minimized; none for the Bayes rule. */
    public Optional<LossKind> loss() {
        return Optional.ofNullable(loss);
    }

    /**
     * The same as a function.
     *
     * @param weight CCQL's w
     * @throws IllegalArgumentException for the Bayes rule
     */
    public Loss loss(double weight) {
        return switch (this) {
            case CE -> new CrossEntropyLoss();
            case QL -> new QuadraticLoss();
            case CCQL -> new CorrectClassQuadraticLoss(weight);
            case BAYES -> throw new IllegalArgumentException("the Bayes rule minimizes no loss");
        };
    }
}
