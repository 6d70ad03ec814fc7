package org.losslab.engine.dl4j;

import java.util.function.BiConsumer;
import org.losslab.engine.DeviceBatch;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A batch in memory; closing it gives its arrays back for the next one. */
final class HostBatch implements DeviceBatch {

    private final INDArray inputs;
    private final INDArray labels;
    private final BiConsumer<INDArray, INDArray> giveBack;
    private boolean closed;

    /**
     * @param inputs {@code [n, d]} or {@code [n, channels, height, width]}
     * @param labels {@code [n, 1]}, class numbers
     * @param giveBack takes both when the batch is closed
     */
    HostBatch(INDArray inputs, INDArray labels, BiConsumer<INDArray, INDArray> giveBack) {
        this.inputs = inputs;
        this.labels = labels;
        this.giveBack = giveBack;
    }

    INDArray inputs() {
        return inputs;
    }

    INDArray labels() {
        return labels;
    }

    @Override
    public int size() {
        return Math.toIntExact(inputs.size(0));
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            giveBack.accept(inputs, labels);
        }
    }
}
