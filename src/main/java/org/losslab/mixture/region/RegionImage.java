package org.losslab.mixture.region;

/**
 * The predicted class at each pixel. Immutable by agreement: nobody writes the arrays once they are handed out, but for who drew them, once
 * nobody else looks at them any more.
 *
 * @param width pixels
 * @param height pixels
 * @param classes row by row, the predicted class; −1 where the picture is empty
 * @param edge row by row, how much of a boundary line covers the pixel, 0..255 as an unsigned byte
 * @param tone row by row, how sure the classifier is, 0..255 as an unsigned byte; empty if it was not asked for
 */
public record RegionImage(int width, int height, short[] classes, byte[] edge, byte[] tone) {

    /** Which class is predicted at a pixel, −1 for none. */
    public int classAt(int column, int row) {
        return classes[row * width + column];
    }

    /** How a pixel of a region is toned. */
    public enum Shading {
        /** All alike. */
        NONE,
        /** By the margin f_best − f_second, relative to the largest in the picture. */
        MARGIN,
        /** By the softmax probability of the predicted class. */
        CONFIDENCE
    }
}
