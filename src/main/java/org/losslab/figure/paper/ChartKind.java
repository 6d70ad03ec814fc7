package org.losslab.figure.paper;

/** What of runs a figure shows. */
public enum ChartKind {
    ACCURACY,
    LOSS,
    /** Accuracy and loss side by side as (a) and (b). */
    BOTH,
    /** The last accuracy of every arm against its number of classes. */
    CLASSES;

    /** How many panels it has. */
    public int panels() {
        return this == BOTH ? 2 : 1;
    }
}
