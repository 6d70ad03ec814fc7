package org.losslab.engine.dl4j;

import java.util.function.BiConsumer;
import org.losslab.engine.DeviceBatch;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A batch in memory; closing it gives its arrays back for the next one. */
final class HostBatch implements DeviceBatch {

    private final INDArray inputs;
    private final INDArray labels;
    private final BiConsumer<INDArray, INDArray> giveBack;
    private INDArray planes;
    private boolean closed;

    /**
     * @param inputs {@code [n, d]} or {@code [n, height, width, channels]}
     * @param labels {@code [n, 1]}, class numbers
     * @param giveBack takes both when the batch is closed
     */
    HostBatch(INDArray inputs, INDArray labels, BiConsumer<INDArray, INDArray> giveBack) {
        this.inputs = inputs;
        this.labels = labels;
        this.giveBack = giveBack;
    }

    /** Images {@code [n, height, width, channels]}, or vectors {@code [n, d]}. */
    INDArray inputs() {
        return inputs;
    }

    /** Vectors {@code [n, d]}; of images, their planes one after the other. */
    INDArray vectors() {
        if (inputs.rank() == 2) {
            return inputs;
        }
        if (planes == null) {
            planes = inputs.permute(0, 3, 1, 2).dup('c');
        }
        return planes.reshape(size(), planes.length() / size());
    }

    /** Class numbers {@code [n, 1]}. */
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
            if (planes != null) {
                planes.close();
            }
        }
    }
}
