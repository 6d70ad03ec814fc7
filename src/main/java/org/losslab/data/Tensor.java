package org.losslab.data;

/**
 * An array of 32-bit floats with a shape, row-major.
 *
 * @param shape the sizes; empty for one number
 * @param values {@code shape[0]·shape[1]·…} numbers, not copied
 */
public record Tensor(int[] shape, float[] values) {

    public Tensor {
        if (size(shape) != values.length) {
            throw new IllegalArgumentException(values.length + " numbers for a shape of " + size(shape));
        }
    }

    /** A tensor of zeros. */
    public static Tensor zeros(int... shape) {
        return new Tensor(shape, new float[Math.toIntExact(size(shape))]);
    }

    /** How many numbers a tensor of this shape has. */
    public static long size(int... shape) {
        long size = 1;
        for (int extent : shape) {
            size *= extent;
        }
        return size;
    }
}
