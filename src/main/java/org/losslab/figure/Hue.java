package org.losslab.figure;

import org.losslab.loss.LossKind;

/** What a curve has its colour and its marker from. */
public enum Hue {
    CE(0),
    QL(1),
    CCQL(2),
    /** No loss of its own: the Bayes rule, a bound. */
    NEUTRAL(3);

    private final int index;

    Hue(int index) {
        this.index = index;
    }

    /** Which marker and which dashes are its own, 0..3. */
    public int index() {
        return index;
    }

    /** The hue of a loss. */
    public static Hue of(LossKind loss) {
        return switch (loss) {
            case CROSS_ENTROPY -> CE;
            case QUADRATIC -> QL;
            case CORRECT_CLASS_QUADRATIC -> CCQL;
        };
    }
}
