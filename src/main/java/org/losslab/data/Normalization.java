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

    /**
     * Mean and standard deviation of each channel over all pixels of these images; an even channel keeps the deviation 1.
     *
     * @param images at least one, scaled from bytes to 0..1
     */
    public static Normalization of(Features.Images images) {
        int channels = images.shape().channels();
        int plane = images.shape().height() * images.shape().width();
        long[][] histogram = new long[channels][256];
        byte[] pixels = images.pixels();
        for (int start = 0, channel = 0; start < pixels.length; start += plane, channel = (channel + 1) % channels) {
            long[] counts = histogram[channel];
            for (int i = start; i < start + plane; i++) {
                counts[pixels[i] & 0xFF]++;
            }
        }
        float[] mean = new float[channels];
        float[] deviation = new float[channels];
        for (int channel = 0; channel < channels; channel++) {
            double count = (double) images.count() * plane;
            double sum = 0;
            double squares = 0;
            for (int value = 0; value < 256; value++) {
                sum += histogram[channel][value] * (value / 255.0);
                squares += histogram[channel][value] * (value / 255.0) * (value / 255.0);
            }
            double variance = squares / count - (sum / count) * (sum / count);
            mean[channel] = (float) (sum / count);
            deviation[channel] = variance > 1e-10 ? (float) Math.sqrt(variance) : 1;
        }
        return new Normalization(mean, deviation);
    }

    /** Mean 0 and deviation 1: leaves the numbers as they are. */
    public static Normalization none(int channels) {
        float[] ones = new float[channels];
        Arrays.fill(ones, 1);
        return new Normalization(new float[channels], ones);
    }
}
