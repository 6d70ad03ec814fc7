package org.losslab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class EveryTest {

    @Test
    void theFirstBeatIsDueAndThenThoseThatAreFarEnoughApart() {
        Every every = new Every(8);
        assertThat(LongStream.of(100, 104, 108, 112, 115, 116, 130, 137, 138)
                        .filter(every::isDue)
                        .toArray())
                .containsExactly(100, 108, 116, 130, 138);
    }

    @Test
    void anyTimeIsAFirstOne() {
        assertThat(new Every(8).isDue(Long.MIN_VALUE)).isTrue();
        assertThat(new Every(8).isDue(0)).isTrue();
    }
}
