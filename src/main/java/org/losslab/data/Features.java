package org.losslab.data;

/** The inputs of a set of examples, one after the other, each of {@link #shape()}, in channel-major order. */
public sealed interface Features {

    ExampleShape shape();

    /** How many examples there are. */
    int count();

    /**
     * Images as bytes 0..255 (unsigned), planes of rows: index ((example·channels + channel)·height + y)·width + x.
     *
     * @param pixels {@code [count, channels, height, width]}, not copied
     */
    record Images(ExampleShape shape, byte[] pixels) implements Features {
        public Images {
            requireWholeExamples(shape, pixels.length);
        }

        @Override
        public int count() {
            return pixels.length / shape.size();
        }
    }

    /**
     * Vectors as floats.
     *
     * @param values {@code [count, dimension]}, not copied
     */
    record Vectors(ExampleShape shape, float[] values) implements Features {
        public Vectors {
            requireWholeExamples(shape, values.length);
        }

        @Override
        public int count() {
            return values.length / shape.size();
        }
    }

    private static void requireWholeExamples(ExampleShape shape, int length) {
        if (length % shape.size() != 0) {
            throw new IllegalArgumentException(length + " numbers are no whole count of examples of shape " + shape);
        }
    }
}
