package org.losslab.run;

/** What a row of metrics.csv was measured on. */
public enum Split {
    /** The running average over the epoch's steps: augmented, in training mode. */
    TRAIN("train"),
    /** A full pass over the training split in evaluation mode. */
    TRAIN_EVAL("train_eval"),
    /** A full pass over the test split in evaluation mode. */
    TEST("test");

    private final String key;

    Split(String key) {
        this.key = key;
    }

    /** The name in metrics.csv. */
    public String key() {
        return key;
    }
}
