package org.losslab.engine;

/** Inputs and labels of one step on a device, for the learners of the same session. */
public interface DeviceBatch extends AutoCloseable {

    /** How many examples. */
    int size();

    @Override
    void close();
}
