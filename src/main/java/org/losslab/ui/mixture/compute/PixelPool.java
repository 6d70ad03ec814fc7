package org.losslab.ui.mixture.compute;

import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Images that are off the screen again, to be painted over: new ones, half a megabyte each and three a frame, would soon fill the
 * memory of the young, and collecting that takes longer than a picture does. Any thread.
 */
final class PixelPool {

    /** Of three or four pictures those on the screen, those to come and those being painted. */
    private static final int MOST = 8;

    private final Queue<int[]> free = new ConcurrentLinkedQueue<>();

    /** An array of that length with anything in it. */
    int[] take(int length) {
        // Those of another size are of no use any more: the window was resized.
        return Optional.ofNullable(free.poll())
                .filter(pixels -> pixels.length == length)
                .orElseGet(() -> new int[length]);
    }

    /** Takes back an array that nobody looks at any more. */
    void give(int[] pixels) {
        if (free.size() < MOST) {
            free.add(pixels);
        }
    }
}
