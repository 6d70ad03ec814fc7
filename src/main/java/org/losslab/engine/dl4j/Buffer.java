package org.losslab.engine.dl4j;

import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.Map;
import org.losslab.engine.Failures;
import org.losslab.engine.HostMemory;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * Memory for an array of floats that is used again at every step, with as many examples as are asked for. Grows to the largest batch
 * and is freed when closed, where arrays of ND4J would wait for the garbage collector. Begins at a cache line: oneDNN takes twice
 * as long over arrays that do not.
 */
final class Buffer implements AutoCloseable {

    private static final int LINE = 64;

    private final char order;
    private final Map<Long, INDArray> views = new HashMap<>();
    private INDArray memory;
    private long start;
    private long capacity;

    Buffer() {
        this('c');
    }

    /** @param order {@code c} by rows, {@code f} by columns */
    Buffer(char order) {
        this.order = order;
    }

    /**
     * The array of that shape, whatever numbers it holds. The shape's first size may differ from call to call, the others may not.
     *
     * @return the same object for the same first size, as long as no larger one was asked for
     * @throws org.losslab.data.UserException if there is not that much memory
     */
    INDArray array(long... shape) {
        long length = 1;
        for (long size : shape) {
            length *= size;
        }
        if (length > capacity) {
            close();
            allocate(length, shape[0]);
        }
        INDArray view = views.get(shape[0]);
        if (view == null) {
            view = memory.get(NDArrayIndex.interval(start, start + length)).reshape(order, shape);
            views.put(shape[0], view);
        }
        return view;
    }

    /**
     * Some examples of a row-major batch: the batch itself if they are all of them, else a copy of them here, so that operations prepared
     * for an array meet the same one at every call.
     */
    INDArray examples(INDArray batch, int from, int to) {
        if (from == 0 && to == batch.size(0)) {
            return batch;
        }
        long[] shape = batch.shape().clone();
        shape[0] = (long) to - from;
        INDArray copy = array(shape);
        int example = Math.toIntExact(batch.length() / batch.size(0));
        FloatBuffer source = FlatArrays.floats(batch);
        int start = source.position() + from * example;
        FlatArrays.floats(copy).put(source.limit(start + (to - from) * example).position(start));
        return copy;
    }

    private void allocate(long length, long examples) {
        int floats = LINE / Float.BYTES;
        long bytes = (length + floats) * Float.BYTES;
        long available = HostMemory.available();
        // ND4J does not report an allocation that fails; it crashes.
        if (bytes > available) {
            throw Failures.outOfMemory("cpu", bytes, available, Math.toIntExact(examples), null);
        }
        memory = Nd4j.createUninitialized(DataType.FLOAT, length + floats);
        long misplaced = memory.data().address() % LINE;
        start = misplaced == 0 ? 0 : (LINE - misplaced) / Float.BYTES;
        capacity = length;
    }

    @Override
    public void close() {
        views.clear();
        capacity = 0;
        if (memory != null) {
            memory.close();
            memory = null;
        }
    }
}
