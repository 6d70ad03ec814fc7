package org.losslab.mixture;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** What is drawn at random, each from a stream of its own: with one seed for two of them noise would point along the centres. */
public enum Draws {
    CENTRES(0),
    SAMPLES(0x9E3779B97F4A7C15L),
    FEATURES(0xD1B54A32D192ED03L),
    CROSS_ENTROPY_NODES(0x8CB92BA72F3D8DD7L),
    MARGINS(0xA24BAED4963EE407L),
    ACCURACY(0x9FB21C651E98DF25L);

    private final long shift;

    Draws(long shift) {
        this.shift = shift;
    }

    /** A fresh generator at the beginning of the seed's stream. */
    public RandomGenerator of(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed + shift);
    }
}
