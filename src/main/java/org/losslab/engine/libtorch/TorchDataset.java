package org.losslab.engine.libtorch;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
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
    private final Tensor columns;
    private final Tensor rows;

    TorchDataset(Dataset data, TorchDevice device) {
        this.shape = data.shape();
        this.device = device;
        this.train = upload(data.train());
        this.test = upload(data.test());
        this.mean = device.floats(data.normalization().mean(), 1, -1, 1, 1);
        this.deviation = device.floats(data.normalization().deviation(), 1, -1, 1, 1);
        this.columns = columns();
        this.rows = rows();
    }

    @Override
    public DeviceBatch training(BatchPlan plan) {
        return TorchFailures.guarded(device.id(), plan.size(), () -> prepared(plan));
    }

    private DeviceBatch prepared(BatchPlan plan) {
        try (PointerScope scope = new PointerScope()) {
            int n = plan.size();
            Tensor choices = device.longs(choices(plan)).view(3L, n);
            Tensor indices = choices.select(0, 0);
            Tensor inputs = train.features.index_select(0, indices);
            if (shape.isImage()) {
                inputs =
                        TorchDevice.laidOut(cropped(normalized(inputs), choices.select(0, 1), choices.select(0, 2), n));
            }
            return keep(inputs, train.labels.index_select(0, indices), n);
        }
    }

    /**
     * A batch's choices as the device needs them, one small transfer a step: the examples, then where in the padded image each window's
     * upper left pixel comes from, then whether its rows are read forwards (1) or backwards (−1).
     */
    private long[] choices(BatchPlan plan) {
        int n = plan.size();
        int paddedWidth = shape.width() + 2 * Augmentation.PADDING;
        long[] choices = new long[3 * n];
        for (int i = 0; i < n; i++) {
            boolean flip = plan.flips()[i];
            choices[i] = plan.indices()[i];
            choices[n + i] = plan.cropY()[i] * (long) paddedWidth + plan.cropX()[i] + (flip ? shape.width() - 1 : 0);
            choices[2 * n + i] = flip ? -1 : 1;
        }
        return choices;
    }

    @Override
    public DeviceBatch evaluation(Split split, int from, int to) {
        return TorchFailures.guarded(device.id(), to - from, () -> part(split == Split.TRAIN ? train : test, from, to));
    }

    private DeviceBatch part(Part part, int from, int to) {
        try (PointerScope scope = new PointerScope()) {
            Tensor inputs = part.features.narrow(0, from, to - from);
            if (shape.isImage()) {
                inputs = TorchDevice.laidOut(normalized(inputs));
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
        columns.close();
        rows.close();
    }

    private Tensor normalized(Tensor bytes) {
        return bytes.to(ScalarType.Float).div_(new Scalar(255f)).sub_(mean).div_(deviation);
    }

    /** The windows out of the zero-padded images, gathered in one operation. */
    private Tensor cropped(Tensor images, Tensor corners, Tensor directions, long n) {
        int padding = Augmentation.PADDING;
        long height = shape.height();
        long width = shape.width();
        Tensor sources = directions.view(n, 1).mul(columns).add_(rows).add_(corners.view(n, 1));
        Tensor window = sources.view(n, 1, height * width).expand(n, shape.channels(), height * width);
        Tensor padded = torch.constant_pad_nd(images, new long[] {padding, padding, padding, padding}, new Scalar(0f));
        return padded.flatten(2, 3).gather(2, window).view(n, shape.channels(), height, width);
    }

    /** {@code [height·width]}: each pixel's column. */
    private Tensor columns() {
        return device.longs(LongStream.range(0, (long) shape.height() * shape.width())
                .map(pixel -> pixel % shape.width())
                .toArray());
    }

    /** {@code [height·width]}: how many pixels of the padded image lie before each pixel's row. */
    private Tensor rows() {
        int paddedWidth = shape.width() + 2 * Augmentation.PADDING;
        return device.longs(LongStream.range(0, (long) shape.height() * shape.width())
                .map(pixel -> pixel / shape.width() * paddedWidth)
                .toArray());
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
