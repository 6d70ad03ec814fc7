package org.losslab.data;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Parts of labelled data with the same number of examples of each class, in the order of the whole. */
public final class PerClass {

    private PerClass() {}

    /** The first examples of each class, at most so many. */
    public static LabelledData first(LabelledData data, int perClass) {
        int[] rank = ranks(data);
        return part(data, i -> rank[i] < perClass);
    }

    /** What {@link #first} leaves out. */
    public static LabelledData after(LabelledData data, int perClass) {
        int[] rank = ranks(data);
        return part(data, i -> rank[i] >= perClass);
    }

    /** {@code [count]}: how many examples of its class come before each. */
    private static int[] ranks(LabelledData data) {
        int classes = Arrays.stream(data.labels()).max().orElse(-1) + 1;
        int[] seen = new int[classes];
        return Arrays.stream(data.labels()).map(label -> seen[label]++).toArray();
    }

    private static LabelledData part(LabelledData data, IntPredicate stays) {
        int[] indices = IntStream.range(0, data.count()).filter(stays).toArray();
        if (indices.length == data.count()) {
            return data;
        }
        int[] labels = Arrays.stream(indices).map(i -> data.labels()[i]).toArray();
        return new LabelledData(features(data.features(), indices), labels);
    }

    private static Features features(Features whole, int[] indices) {
        int size = whole.shape().size();
        if (whole instanceof Features.Images images) {
            byte[] pixels = new byte[indices.length * size];
            copy(images.pixels(), pixels, indices, size);
            return new Features.Images(whole.shape(), pixels);
        }
        float[] values = new float[indices.length * size];
        copy(((Features.Vectors) whole).values(), values, indices, size);
        return new Features.Vectors(whole.shape(), values);
    }

    /** Copies whole examples between arrays of the same kind. */
    private static void copy(Object from, Object to, int[] indices, int size) {
        for (int i = 0; i < indices.length; i++) {
            System.arraycopy(from, indices[i] * size, to, i * size, size);
        }
    }
}
