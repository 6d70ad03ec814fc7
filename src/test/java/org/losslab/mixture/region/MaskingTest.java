package org.losslab.mixture.region;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.losslab.mixture.CentreArrangement;
import org.losslab.mixture.Centres;

class MaskingTest {

    @Test
    void aRowInsideTheHullOfTheOthersIsMasked() {
        double[][] plane = {{1, 0}, {-0.5, 0.9}, {-0.5, -0.9}, {0.1, 0.05}};
        assertThat(Masking.masked(plane, plane)).containsExactly(3);
        double[][] space = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}, {-1, -1, -1}, {0.05, 0.02, 0}};
        assertThat(Masking.masked(space, space)).containsExactly(4);
    }

    @Test
    void ofEqualRowsTheFirstIsPredicted() {
        double[][] rows = {{1, 0}, {1, 0}, {-1, 0.2}};
        assertThat(Masking.masked(rows, rows)).containsExactly(1);
        double[][] zero = new double[3][3];
        assertThat(Masking.masked(zero, zero)).containsExactly(1, 2);
    }

    @Property(tries = 20)
    void unitRowsAreNeverMasked(
            @ForAll @IntRange(min = 2, max = 25) int classes,
            @ForAll @IntRange(min = 2, max = 5) int dimension,
            @ForAll long seed) {
        double[][] rows = Centres.arrange(CentreArrangement.RANDOM, classes, dimension, 1, seed);
        double[][] elsewhere = Centres.arrange(CentreArrangement.RANDOM, classes, dimension, 1, seed + 1);
        assertThat(Masking.masked(rows, elsewhere)).isEmpty();
    }
}
