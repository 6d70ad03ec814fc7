package org.losslab.training;

/** How a training ended. */
public enum Outcome {
    FINISHED,
    /** It was asked to stop; it can go on from its checkpoint. */
    STOPPED,
    /** Every arm diverged. */
    FAILED
}
