package org.losslab.engine.libtorch;

import java.util.stream.IntStream;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptions;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;
import org.losslab.data.Augmentation;
import org.losslab.data.BatchPlan;
import org.losslab.data.Dataset;
import org.losslab.data.ExampleShape;
import org.losslab.data.Features;
import org.losslab.data.LabelledData;
import org.losslab.engine.DeviceBatch;
import org.losslab.engine.DeviceDataset;

/** A data set on the device: images as bytes, normalized, cropped and mirrored there. */
final class TorchDataset implements DeviceDataset {

    private final ExampleShape shape;
    private final TorchDevice device;
    private final Part train;
    private final Part test;
    private final Tensor mean;
    private final Tensor deviation;

    TorchDataset(Dataset data, TorchDevice device) {
        this.shape = data.shape();
        this.device = device;
        this.train = upload(data.train());
        this.test = upload(data.test());
        this.mean = device.floats(data.normalization().mean(), 1, -1, 1, 1);
        this.deviation = device.floats(data.normalization().deviation(), 1, -1, 1, 1);
    }

    @Override
    public DeviceBatch training(BatchPlan plan) {
        return TorchFailures.guarded(device.id(), plan.size(), () -> prepared(plan));
    }

    private DeviceBatch prepared(BatchPlan plan) {
        try (PointerScope scope = new PointerScope()) {
            Tensor indices =
                    device.longs(IntStream.of(plan.indices()).mapToLong(i -> i).toArray());
            Tensor inputs = train.features.index_select(0, indices);
            if (shape.isImage()) {
                inputs = device.laidOut(cropped(normalized(inputs), plan));
            }
            return keep(inputs, train.labels.index_select(0, indices), plan.size());
        }
    }

    @Override
    public DeviceBatch evaluation(Split split, int from, int to) {
        return TorchFailures.guarded(device.id(), to - from, () -> part(split == Split.TRAIN ? train : test, from, to));
    }

    private DeviceBatch part(Part part, int from, int to) {
        try (PointerScope scope = new PointerScope()) {
            Tensor inputs = part.features.narrow(0, from, to - from);
            if (shape.isImage()) {
                inputs = device.laidOut(normalized(inputs));
            }
            return keep(inputs, part.labels.narrow(0, from, to - from), to - from);
        }
    }

    @Override
    public void close() {
        train.close();
        test.close();
        mean.close();
        deviation.close();
    }

    private Tensor normalized(Tensor bytes) {
        return bytes.to(ScalarType.Float).div_(new Scalar(255f)).sub_(mean).div_(deviation);
    }

    /** The windows of the plan out of the zero-padded images, gathered in one operation. */
    private Tensor cropped(Tensor images, BatchPlan plan) {
        int padding = Augmentation.PADDING;
        int height = shape.height();
        int width = shape.width();
        int paddedWidth = width + 2 * padding;
        int pixels = height * width;
        long[] sources = new long[plan.size() * pixels];
        int at = 0;
        for (int i = 0; i < plan.size(); i++) {
            for (int y = 0; y < height; y++) {
                long row = (plan.cropY()[i] + y) * (long) paddedWidth + plan.cropX()[i];
                for (int x = 0; x < width; x++) {
                    sources[at++] = row + (plan.flips()[i] ? width - 1 - x : x);
                }
            }
        }
        Tensor window = device.longs(sources)
                .view(plan.size(), 1L, pixels)
                .expand((long) plan.size(), shape.channels(), pixels);
        Tensor padded = torch.constant_pad_nd(images, new long[] {padding, padding, padding, padding}, new Scalar(0f));
        return padded.flatten(2, 3).gather(2, window).view(plan.size(), shape.channels(), height, width);
    }

    private Part upload(LabelledData data) {
        try (PointerScope scope = new PointerScope()) {
            Tensor labels =
                    device.longs(IntStream.of(data.labels()).mapToLong(i -> i).toArray());
            labels.retainReference();
            Tensor features = features(data.features());
            features.retainReference();
            return new Part(features, labels);
        }
    }

    private Tensor features(Features features) {
        if (features instanceof Features.Images images) {
            BytePointer bytes = new BytePointer(images.pixels());
            long[] sizes = {images.count(), shape.channels(), shape.height(), shape.width()};
            return device.move(
                    torch.from_blob(bytes, sizes, new TensorOptions(ScalarType.Byte))
                            .clone(),
                    ScalarType.Byte);
        }
        Features.Vectors vectors = (Features.Vectors) features;
        return device.floats(vectors.values(), vectors.count(), shape.size());
    }

    private static TorchBatch keep(Tensor inputs, Tensor labels, int size) {
        inputs.retainReference();
        labels.retainReference();
        return new TorchBatch(inputs, labels, size);
    }

    private record Part(Tensor features, Tensor labels) {
        void close() {
            features.close();
            labels.close();
        }
    }
}
