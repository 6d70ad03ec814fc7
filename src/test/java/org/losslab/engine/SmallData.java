package org.losslab.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.losslab.data.Augmentation;
import org.losslab.data.BatchPlan;
import org.losslab.data.Dataset;
import org.losslab.data.ExampleShape;
import org.losslab.data.Features;
import org.losslab.data.LabelledData;
import org.losslab.data.Normalization;

/** Data sets of a few examples, the same for training and test, and what engines should make of them, computed plainly. */
public final class SmallData {

    private SmallData() {}

    static Dataset vectors(float[] values, int[] labels, int dimension, int classes) {
        Features features = new Features.Vectors(ExampleShape.vector(dimension), values);
        return dataset(new LabelledData(features, labels), classes, Normalization.none(dimension));
    }

    static Dataset randomVectors(int count, int dimension, int classes) {
        Random random = new Random(7);
        float[] values = new float[count * dimension];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return vectors(values, labels(count, classes), dimension, classes);
    }

    /** Square images of random bytes. */
    public static Dataset images(int count, int size, int classes) {
        ExampleShape shape = new ExampleShape(3, size, size);
        byte[] pixels = new byte[count * shape.size()];
        new Random(11).nextBytes(pixels);
        Normalization normalization =
                new Normalization(new float[] {0.5f, 0.4f, 0.45f}, new float[] {0.25f, 0.2f, 0.3f});
        return dataset(
                new LabelledData(new Features.Images(shape, pixels), labels(count, classes)), classes, normalization);
    }

    /** These examples as they are. */
    static BatchPlan plan(int... examples) {
        byte[] centred = new byte[examples.length];
        Arrays.fill(centred, (byte) Augmentation.PADDING);
        return new BatchPlan(examples, centred, centred, new boolean[examples.length]);
    }

    /** The normalized window of an image, padded with zeros, planes of rows. */
    static double[] window(Dataset data, int example, int cropX, int cropY, boolean flip) {
        ExampleShape shape = data.shape();
        double[] window = new double[shape.size()];
        int next = 0;
        for (int channel = 0; channel < shape.channels(); channel++) {
            for (int y = 0; y < shape.height(); y++) {
                for (int x = 0; x < shape.width(); x++) {
                    int column = (flip ? shape.width() - 1 - x : x) + cropX - Augmentation.PADDING;
                    int row = y + cropY - Augmentation.PADDING;
                    boolean inside = column >= 0 && column < shape.width() && row >= 0 && row < shape.height();
                    window[next++] = inside ? value(data, example, channel, row, column) : 0;
                }
            }
        }
        return window;
    }

    /** Mean and unbiased variance of a channel over all images, normalized. */
    static double[] moments(Dataset data, int channel) {
        ExampleShape shape = data.shape();
        double[] values = IntStream.range(0, data.train().count() * shape.height() * shape.width())
                .mapToDouble(i -> value(
                        data,
                        i / (shape.height() * shape.width()),
                        channel,
                        i / shape.width() % shape.height(),
                        i % shape.width()))
                .toArray();
        double mean = Arrays.stream(values).average().orElseThrow();
        double square = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return new double[] {mean, square / (values.length - 1)};
    }

    private static double value(Dataset data, int example, int channel, int row, int column) {
        ExampleShape shape = data.shape();
        byte[] pixels = ((Features.Images) data.train().features()).pixels();
        int index = ((example * shape.channels() + channel) * shape.height() + row) * shape.width() + column;
        Normalization normalization = data.normalization();
        return ((pixels[index] & 0xFF) / 255.0 - normalization.mean()[channel])
                / normalization.deviation()[channel];
    }

    private static int[] labels(int count, int classes) {
        return IntStream.range(0, count).map(i -> i % classes).toArray();
    }

    private static Dataset dataset(LabelledData data, int classes, Normalization normalization) {
        List<String> names =
                IntStream.range(0, classes).mapToObj(k -> "class " + k).toList();
        return new Dataset("a few examples", names, data, data, normalization, "");
    }
}
