package org.losslab.engine;

import org.losslab.data.Tensor;

/**
 * One named array of a classifier.
 *
 * @param name with dots, as PyTorch names a module's parameters
 * @param shape convolutions {@code [out, in, height, width]}, dense weights {@code [out, in]}, the rest {@code [n]}
 * @param trained whether steps change it; running statistics are not trained
 * @param initialMean what it starts at
 * @param initialDeviation the standard deviation of its normal start around that; 0 for none
 */
public record ParameterSpec(String name, int[] shape, boolean trained, double initialMean, double initialDeviation) {

    public long size() {
        return Tensor.size(shape);
    }
}
