package org.losslab.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.losslab.data.UserException;
import org.nd4j.linalg.api.ndarray.INDArray;

class BufferTest {

    @BeforeAll
    static void startNd4j() {
        Nd4jRuntime.start();
    }

    @Test
    void theSameSizeIsTheSameArrayAndBeginsAtACacheLine() {
        try (Buffer buffer = new Buffer()) {
            INDArray array = buffer.array(5, 3);
            assertThat(buffer.array(5, 3)).isSameAs(array);
            assertThat(buffer.array(2, 3).shape()).containsExactly(2, 3);
            assertThat((array.data().address() + array.offset() * Float.BYTES) % 64)
                    .isZero();
        }
    }

    @Test
    void moreThanThereIsFailsInOneLineBeforeNd4jIsAsked() {
        try (Buffer buffer = new Buffer()) {
            assertThatThrownBy(() -> buffer.array(1 << 20, 1 << 24))
                    .isInstanceOf(UserException.class)
                    .hasMessageStartingWith("out of memory on cpu: 65536.0 GiB asked")
                    .hasMessageNotContaining("\n");
        }
    }

    @Test
    void whereMemoryRunsOutWhatWasThereBeforeKeepsItsNumbers() {
        try (Buffer kept = new Buffer();
                Buffer greedy = new Buffer()) {
            INDArray numbers = kept.array(2, 3).assign(7);
            assertThatThrownBy(() -> greedy.array(1 << 16, 1 << 24, 2))
                    .isInstanceOf(UserException.class)
                    .hasMessageContaining("free; a batch size of")
                    .hasMessageContaining("may fit");
            assertThat(numbers.sumNumber().doubleValue()).isEqualTo(42);
            assertThat(greedy.array(2, 2).length()).isEqualTo(4);
        }
    }
}
