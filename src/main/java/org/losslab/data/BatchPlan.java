package org.losslab.data;

import java.util.SplittableRandom;

/**
 * The examples of one training step and what augmentation does to each: all that an engine with the data set at hand needs
 * to build the batch.
 *
 * @param indices {@code [n]}, into the training split
 * @param cropX {@code [n]}, 0..2·{@link Augmentation#PADDING}, the window's left edge in the padded image
 * @param cropY {@code [n]}, likewise its upper edge
 * @param flips {@code [n]}, whether the window is mirrored
 */
public record BatchPlan(int[] indices, byte[] cropX, byte[] cropY, boolean[] flips) {

    public BatchPlan {
        if (cropX.length != indices.length || cropY.length != indices.length || flips.length != indices.length) {
            throw new IllegalArgumentException("one crop and one flip an index are needed");
        }
    }

    public int size() {
        return indices.length;
    }

    /**
     * The order in which an epoch visits n examples.
     *
     * @param seed of the run
     * @param epoch 1, 2, …
     * @return a permutation of 0..n−1
     */
    public static int[] order(long seed, int epoch, int n) {
        SplittableRandom random = RandomStream.BATCH_ORDER.at(seed, epoch, 0);
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }

    /**
     * The plan of one step.
     *
     * @param indices the examples
     * @param augmentation what may be done to them
     * @param seed of the run
     * @param epoch 1, 2, …
     * @param step 0, 1, … within the epoch
     */
    public static BatchPlan of(int[] indices, Augmentation augmentation, long seed, int epoch, int step) {
        int n = indices.length;
        byte[] cropX = new byte[n];
        byte[] cropY = new byte[n];
        boolean[] flips = new boolean[n];
        SplittableRandom random = RandomStream.AUGMENTATION.at(seed, epoch, step);
        int offsets = 2 * Augmentation.PADDING + 1;
        for (int i = 0; i < n; i++) {
            int x = random.nextInt(offsets);
            int y = random.nextInt(offsets);
            boolean flip = random.nextBoolean();
            cropX[i] = (byte) (augmentation.crop() ? x : Augmentation.PADDING);
            cropY[i] = (byte) (augmentation.crop() ? y : Augmentation.PADDING);
            flips[i] = augmentation.flip() && flip;
        }
        return new BatchPlan(indices, cropX, cropY, flips);
    }
}
