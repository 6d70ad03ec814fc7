package org.losslab.data;

/**
 * Which random changes training images undergo; test images never do.
 *
 * @param crop a random 32×32 window of the image padded by {@link #PADDING} zeros (after normalization) on each side
 * @param flip a horizontal mirror image in half of the cases
 */
public record Augmentation(boolean crop, boolean flip) {

    /** The padding of a random crop, in pixels; the offsets of a crop are 0..2·PADDING, PADDING being no shift. */
    public static final int PADDING = 4;

    /** No change. */
    public static final Augmentation NONE = new Augmentation(false, false);
}
