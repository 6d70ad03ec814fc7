package org.losslab.engine;

import org.losslab.data.BatchPlan;

/** A data set on a device. */
public interface DeviceDataset extends AutoCloseable {

    /** The batch that a plan describes, from the training split, augmented and normalized; shared by all learners. */
    DeviceBatch training(BatchPlan plan);

    /**
     * Examples of a split as they are, normalized.
     *
     * @param split which
     * @param from the first example
     * @param to one past the last
     */
    DeviceBatch evaluation(Split split, int from, int to);

    @Override
    void close();

    /** The two parts of a data set. */
    enum Split {
        TRAIN,
        TEST
    }
}
