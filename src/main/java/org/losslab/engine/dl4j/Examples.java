package org.losslab.engine.dl4j;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.INDArrayIndex;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Cuts batches by examples. */
final class Examples {

    private Examples() {}

    /** Into how many parts a batch is cut for that many threads. */
    static int parts(INDArray batch, int threads) {
        return (int) Math.min(threads, batch.size(0));
    }

    /** The examples of one part of a row-major batch, a view. */
    static INDArray part(INDArray batch, int part, int threads) {
        int parts = parts(batch, threads);
        long n = batch.size(0);
        if (parts == 1) {
            return batch;
        }
        INDArrayIndex[] indices = new INDArrayIndex[batch.rank()];
        indices[0] = NDArrayIndex.interval(n * part / parts, n * (part + 1) / parts);
        for (int axis = 1; axis < indices.length; axis++) {
            indices[axis] = NDArrayIndex.all();
        }
        return batch.get(indices);
    }
}
