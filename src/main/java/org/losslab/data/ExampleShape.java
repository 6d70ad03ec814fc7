package org.losslab.data;

/**
 * The shape of one example: an image of {@code channels} planes of {@code height}×{@code width}, or a vector, which is
 * {@code channels} numbers of height and width 1.
 */
public record ExampleShape(int channels, int height, int width) {

    public ExampleShape {
        if (channels < 1 || height < 1 || width < 1) {
            throw new IllegalArgumentException(
                    "a shape needs positive sizes: " + channels + "×" + height + "×" + width);
        }
    }

    /** The shape of a vector in R^dimension. */
    public static ExampleShape vector(int dimension) {
        return new ExampleShape(dimension, 1, 1);
    }

    public boolean isImage() {
        return height > 1 || width > 1;
    }

    /** How many numbers an example has. */
    public int size() {
        return channels * height * width;
    }
}
