package org.losslab.data;

/**
 * Examples with their classes.
 *
 * @param features the inputs
 * @param labels {@code [count]}, each in 0..K−1, not copied
 */
public record LabelledData(Features features, int[] labels) {

    public LabelledData {
        if (features.count() != labels.length) {
            throw new IllegalArgumentException(features.count() + " examples with " + labels.length + " labels");
        }
    }

    public int count() {
        return labels.length;
    }
}
