package org.losslab.data;

import java.util.Arrays;

/**
 * What is subtracted and divided by, per channel, after bytes were scaled to 0..1: x ← (x − mean) / deviation.
 *
 * @param mean {@code [channels]}
 * @param deviation {@code [channels]}, positive
 */
public record Normalization(float[] mean, float[] deviation) {

    public Normalization {
        if (mean.length != deviation.length) {
            throw new IllegalArgumentException("as many means as deviations are needed");
        }
        mean = mean.clone();
        deviation = deviation.clone();
    }

    /** Mean 0 and deviation 1: leaves the numbers as they are. */
    public static Normalization none(int channels) {
        float[] ones = new float[channels];
        Arrays.fill(ones, 1);
        return new Normalization(new float[channels], ones);
    }
}
