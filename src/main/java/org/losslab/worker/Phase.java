package org.losslab.worker;

/** What a worker is doing. */
public enum Phase {
    /** The process is coming up and warming its engine; commands are taken already. */
    STARTING,
    /** It waits for something to train. */
    READY,
    /** It loads data and builds the classifiers. */
    PREPARING,
    TRAINING,
    PAUSED,
    /** It writes a checkpoint and ends the training. */
    STOPPING,
    /** The process is gone; {@link WorkerStatus#message()} says why. */
    DEAD
}
