package org.losslab.engine.dl4j;

import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A part of a network. It owns the memory of what it returns, which stays as it is until its next call, and may overwrite the gradient
 * that it is given.
 */
interface Stage extends AutoCloseable {

    /** The output for a batch. */
    INDArray forward(INDArray input, boolean training);

    /**
     * Writes the gradients of the parameters.
     *
     * @param epsilon the gradient in the last output; may be overwritten
     * @return the gradient in the last input
     */
    INDArray backward(INDArray epsilon);

    /** Running statistics by name, the arrays themselves. */
    default Map<String, INDArray> statistics() {
        return Map.of();
    }

    @Override
    void close();

    /** Where a stage finds its parameters and puts their gradients. */
    interface Parameters {
        INDArray value(String name);

        INDArray gradient(String name);

        /** Those whose names begin with a prefix, without it. */
        default Parameters within(String prefix) {
            Parameters all = this;
            return new Parameters() {
                @Override
                public INDArray value(String name) {
                    return all.value(prefix + name);
                }

                @Override
                public INDArray gradient(String name) {
                    return all.gradient(prefix + name);
                }
            };
        }
    }
}
