package org.losslab.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CudaDeviceTest {

    @Test
    void theDriversAnswerNamesMemoryAndComputeCapability() {
        assertThat(CudaDevice.parse("0, 143771, 9.0, NVIDIA H200\n1, 24564, 8.9, NVIDIA GeForce RTX 4090, rev. A\n"))
                .containsExactly(
                        new CudaDevice(0, "NVIDIA H200", 143771, 9, 0),
                        new CudaDevice(1, "NVIDIA GeForce RTX 4090, rev. A", 24564, 8, 9));
        assertThat(new CudaDevice(0, "NVIDIA H200", 143771, 9, 0).title())
                .isEqualTo("NVIDIA H200, 140 GiB, compute capability 9.0");
    }

    @Test
    void anAnswerThatIsNoListOfDevicesGivesNone() {
        assertThat(CudaDevice.parse("NVIDIA-SMI has failed because it couldn't communicate with the NVIDIA driver.\n"))
                .isEmpty();
    }

    @Test
    void nd4jsKernelsEndBeforeHopper() {
        assertThat(new CudaDevice(0, "NVIDIA H200", 143771, 9, 0).isBetween(37, 89))
                .isFalse();
        assertThat(new CudaDevice(0, "NVIDIA L4", 23034, 8, 9).isBetween(37, 89))
                .isTrue();
    }
}
