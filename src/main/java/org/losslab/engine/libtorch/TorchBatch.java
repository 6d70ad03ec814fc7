package org.losslab.engine.libtorch;

import org.bytedeco.pytorch.Tensor;
import org.losslab.engine.DeviceBatch;

/**
 * Inputs and labels of one step.
 *
 * @param inputs {@code [n, channels, height, width]} or {@code [n, dimension]}, float
 * @param labels {@code [n]}, long
 * @param size n
 */
record TorchBatch(Tensor inputs, Tensor labels, int size) implements DeviceBatch {
    @Override
    public void close() {
        inputs.close();
        labels.close();
    }
}
