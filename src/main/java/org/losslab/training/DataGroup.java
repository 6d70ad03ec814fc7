package org.losslab.training;

import java.util.Arrays;
import org.losslab.data.BatchPlan;
import org.losslab.data.Dataset;
import org.losslab.engine.DeviceBatch;
import org.losslab.engine.DeviceDataset;
import org.losslab.experiment.Experiment;

/** A data set on the device and the order in which an epoch goes through it, for all arms that train on it. */
final class DataGroup {

    private final Experiment experiment;
    private final Dataset data;
    private final DeviceDataset uploaded;
    private int orderedEpoch = -1;
    private int[] order = {};

    DataGroup(Experiment experiment, Dataset data, DeviceDataset uploaded) {
        this.experiment = experiment;
        this.data = data;
        this.uploaded = uploaded;
    }

    Dataset data() {
        return data;
    }

    DeviceDataset uploaded() {
        return uploaded;
    }

    /** How many examples a split has. */
    int count(DeviceDataset.Split split) {
        return (split == DeviceDataset.Split.TRAIN ? data.train() : data.test()).count();
    }

    /** Batches an epoch; the last may be smaller. */
    int steps() {
        return (data.train().count() + experiment.batchSize() - 1) / experiment.batchSize();
    }

    /**
     * A training batch.
     *
     * @param epoch 1, 2, …
     * @param step 0..{@link #steps()}−1
     */
    DeviceBatch batch(int epoch, int step) {
        if (epoch != orderedEpoch) {
            order = BatchPlan.order(experiment.seed(), epoch, data.train().count());
            orderedEpoch = epoch;
        }
        int from = step * experiment.batchSize();
        int[] indices = Arrays.copyOfRange(order, from, Math.min(from + experiment.batchSize(), order.length));
        return uploaded.training(BatchPlan.of(indices, experiment.augmentation(), experiment.seed(), epoch, step));
    }
}
