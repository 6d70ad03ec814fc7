package org.losslab.data;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Draws the examples of {@link DataSource.SyntheticImages}, each from a stream of its own, on all cores. */
final class SyntheticImageSamples {

    private SyntheticImageSamples() {}

    /**
     * Draws a split.
     *
     * @param classes the source's labels of the chosen classes
     * @param perClass images of each
     * @param stream {@code TRAIN_SAMPLES} or {@code TEST_SAMPLES}
     */
    static LabelledData draw(DataSource.SyntheticImages source, int[] classes, int perClass, RandomStream stream) {
        ExampleShape shape = source.shape();
        int count = classes.length * perClass;
        if ((long) count * shape.size() > 1 << 30) {
            throw new UserException(
                    count + " images do not fit in memory: lower the images per class, or choose fewer classes");
        }
        SyntheticDesign[] designs = Arrays.stream(classes)
                .mapToObj(label -> SyntheticDesign.of(source, label))
                .toArray(SyntheticDesign[]::new);
        byte[] pixels = new byte[count * shape.size()];
        int[] labels = new int[count];
        IntStream.range(0, count).parallel().forEach(example -> {
            int label = example / perClass;
            labels[example] = label;
            SyntheticPainter.paint(
                    designs[label],
                    stream.at(source.seed(), classes[label], example % perClass),
                    pixels,
                    example * shape.size());
        });
        return new LabelledData(new Features.Images(shape, pixels), labels);
    }
}
