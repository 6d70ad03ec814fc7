package org.losslab.figure.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class DistancesTest {

    @Property(tries = 60)
    void theyAreThoseOfASearch(
            @ForAll @IntRange(min = 1, max = 14) int width,
            @ForAll @IntRange(min = 1, max = 14) int height,
            @ForAll long seed) {
        Random random = new Random(seed);
        boolean[] marked = new boolean[width * height];
        for (int i = 0; i < marked.length; i++) {
            marked[i] = random.nextInt(9) == 0;
        }
        marked[random.nextInt(marked.length)] = true;
        float[] squares = Distances.squared(marked, width);
        for (int i = 0; i < marked.length; i++) {
            double best = Double.MAX_VALUE;
            for (int j = 0; j < marked.length; j++) {
                if (marked[j]) {
                    double across = i % width - j % width;
                    double down = Math.floorDiv(i, width) - Math.floorDiv(j, width);
                    best = Math.min(best, across * across + down * down);
                }
            }
            assertThat((double) squares[i]).isCloseTo(best, within(1e-3));
        }
    }
}
