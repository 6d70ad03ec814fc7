package org.losslab.data;

import java.util.SplittableRandom;

/**
 * The streams of random numbers, each a pure function of (seed, stream, a, b): what is drawn in one never depends on what was
 * drawn in another, nor on the order of drawing. This is what makes runs with one seed see the same batches and crops.
 */
public enum RandomStream {
    CENTRES(1),
    TRAIN_SAMPLES(2),
    TEST_SAMPLES(3),
    CLASS_CHOICE(4),
    CLASS_DESIGN(5),
    INITIAL_WEIGHTS(6),
    BATCH_ORDER(7),
    AUGMENTATION(8);

    /** Fixed for good: another number would change every run that used the stream. */
    private final int number;

    RandomStream(int number) {
        this.number = number;
    }

    /**
     * A fresh generator at the beginning of this stream.
     *
     * @param seed of the run or of the data
     * @param a first coordinate, an epoch or an index, say
     * @param b second coordinate, a step, say
     */
    public SplittableRandom at(long seed, long a, long b) {
        long mixed = mix(seed + 0x9E3779B97F4A7C15L);
        mixed = mix(mixed ^ number * 0xD1B54A32D192ED03L);
        mixed = mix(mixed ^ (a + 1) * 0x8CB92BA72F3D8DD7L);
        mixed = mix(mixed ^ (b + 1) * 0xA24BAED4963EE407L);
        return new SplittableRandom(mixed);
    }

    /** The finalizer of MurmurHash3, as in Steele, Lea and Flood's SplitMix64: every input bit reaches every output bit. */
    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
