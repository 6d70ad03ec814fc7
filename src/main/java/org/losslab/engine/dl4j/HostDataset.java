package org.losslab.engine.dl4j;

import java.nio.FloatBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.losslab.data.BatchPlan;
import org.losslab.data.Dataset;
import org.losslab.data.ExampleShape;
import org.losslab.data.LabelledData;
import org.losslab.engine.DeviceBatch;
import org.losslab.engine.DeviceDataset;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A data set on the processor: images stay bytes until a batch needs them. Batches' arrays are used again. */
final class HostDataset implements DeviceDataset {

    private final Dataset data;
    private final ExampleWriter train;
    private final ExampleWriter test;
    private final Map<Integer, Deque<Pair>> idle = new HashMap<>();

    HostDataset(Dataset data) {
        this.data = data;
        this.train = ExampleWriter.of(data.train().features(), data.normalization());
        this.test = ExampleWriter.of(data.test().features(), data.normalization());
    }

    @Override
    public DeviceBatch training(BatchPlan plan) {
        HostBatch batch = batch(plan.size());
        FloatBuffer inputs = FlatArrays.floats(batch.inputs());
        FloatBuffer labels = FlatArrays.floats(batch.labels());
        for (int i = 0; i < plan.size(); i++) {
            int example = plan.indices()[i];
            train.write(example, plan.cropX()[i], plan.cropY()[i], plan.flips()[i], inputs);
            labels.put(data.train().labels()[example]);
        }
        return batch;
    }

    @Override
    public DeviceBatch evaluation(Split split, int from, int to) {
        LabelledData part = split == Split.TRAIN ? data.train() : data.test();
        ExampleWriter writer = split == Split.TRAIN ? train : test;
        HostBatch batch = batch(to - from);
        FloatBuffer inputs = FlatArrays.floats(batch.inputs());
        FloatBuffer labels = FlatArrays.floats(batch.labels());
        for (int example = from; example < to; example++) {
            writer.write(example, inputs);
            labels.put(part.labels()[example]);
        }
        return batch;
    }

    @Override
    public void close() {
        idle.values()
                .forEach(pairs -> pairs.forEach(pair -> {
                    pair.inputs().close();
                    pair.labels().close();
                }));
        idle.clear();
    }

    private HostBatch batch(int size) {
        Deque<Pair> pairs = idle.computeIfAbsent(size, n -> new ArrayDeque<>());
        Pair pair = pairs.isEmpty() ? newPair(size) : pairs.pop();
        return new HostBatch(pair.inputs(), pair.labels(), (inputs, labels) -> pairs.push(new Pair(inputs, labels)));
    }

    private Pair newPair(int size) {
        ExampleShape shape = data.shape();
        long[] sizes = shape.isImage()
                ? new long[] {size, shape.height(), shape.width(), shape.channels()}
                : new long[] {size, shape.size()};
        return new Pair(Nd4j.create(DataType.FLOAT, sizes), Nd4j.create(DataType.FLOAT, size, 1));
    }

    private record Pair(INDArray inputs, INDArray labels) {}
}
