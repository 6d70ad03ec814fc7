package org.losslab.engine.dl4j;

import java.nio.FloatBuffer;
import org.losslab.data.Augmentation;
import org.losslab.data.ExampleShape;
import org.losslab.data.Features;
import org.losslab.data.Normalization;

/**
 * Writes examples, normalized and perhaps augmented, one after the other into memory; images with channels last. Not for several
 * threads.
 */
abstract class ExampleWriter {

    /** Writes an example as it is. */
    final void write(int example, FloatBuffer to) {
        write(example, Augmentation.PADDING, Augmentation.PADDING, false, to);
    }

    /**
     * Writes a window of an image that is padded with zeros after normalization; vectors have no windows.
     *
     * @param cropX the window's left edge in the padded image
     * @param cropY its upper edge
     * @param flip whether the window is mirrored
     */
    abstract void write(int example, int cropX, int cropY, boolean flip, FloatBuffer to);

    static ExampleWriter of(Features features, Normalization normalization) {
        if (features instanceof Features.Images images) {
            return new OfImages(images, normalization);
        }
        return new OfVectors((Features.Vectors) features, normalization);
    }

    private static final class OfVectors extends ExampleWriter {
        private final Features.Vectors vectors;
        private final Normalization normalization;
        private final float[] row;

        OfVectors(Features.Vectors vectors, Normalization normalization) {
            this.vectors = vectors;
            this.normalization = normalization;
            this.row = new float[vectors.shape().size()];
        }

        @Override
        void write(int example, int cropX, int cropY, boolean flip, FloatBuffer to) {
            int start = example * row.length;
            for (int i = 0; i < row.length; i++) {
                row[i] = (vectors.values()[start + i] - normalization.mean()[i])
                        / normalization.deviation()[i];
            }
            to.put(row);
        }
    }

    private static final class OfImages extends ExampleWriter {
        private final ExampleShape shape;
        private final byte[] pixels;
        /** {@code [channel][byte]}: the normalized value of every byte. */
        private final float[][] normalized;

        private final float[] image;

        OfImages(Features.Images images, Normalization normalization) {
            this.shape = images.shape();
            this.pixels = images.pixels();
            this.image = new float[shape.size()];
            this.normalized = new float[shape.channels()][256];
            for (int channel = 0; channel < normalized.length; channel++) {
                for (int value = 0; value < 256; value++) {
                    normalized[channel][value] = (value / 255f - normalization.mean()[channel])
                            / normalization.deviation()[channel];
                }
            }
        }

        @Override
        void write(int example, int cropX, int cropY, boolean flip, FloatBuffer to) {
            for (int channel = 0; channel < shape.channels(); channel++) {
                int plane = (example * shape.channels() + channel) * shape.height() * shape.width();
                for (int y = 0; y < shape.height(); y++) {
                    int fromY = y + cropY - Augmentation.PADDING;
                    for (int x = 0; x < shape.width(); x++) {
                        int fromX = (flip ? shape.width() - 1 - x : x) + cropX - Augmentation.PADDING;
                        boolean inside = fromX >= 0 && fromX < shape.width() && fromY >= 0 && fromY < shape.height();
                        int pixel = plane + fromY * shape.width() + fromX;
                        image[(y * shape.width() + x) * shape.channels() + channel] =
                                inside ? normalized[channel][pixels[pixel] & 0xFF] : 0;
                    }
                }
            }
            to.put(image);
        }
    }
}
