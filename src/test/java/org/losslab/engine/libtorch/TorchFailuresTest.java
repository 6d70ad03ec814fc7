package org.losslab.engine.libtorch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.bytedeco.pytorch.global.torch;
import org.junit.jupiter.api.Test;
import org.losslab.data.UserException;

class TorchFailuresTest {

    @Test
    void anAllocationThatFailsIsOneLineWithBytesAndABatchSize() {
        assertThatThrownBy(() -> TorchFailures.guarded("cpu", 512, () -> torch.zeros(1L << 45)))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("out of memory on cpu: 131072.0 GiB asked")
                .hasMessageContaining("free")
                .hasMessageNotContaining("\n");
    }

    @Test
    void anExhaustedGpuNamesWhatWasAskedWhatWasFreeAndABatchSizeThatMayFit() {
        RuntimeException thrown = new RuntimeException(
                "CUDA out of memory. Tried to allocate 4.00 GiB. GPU 0 has a total capacity of 139.72 GiB of which 3.00 GiB is"
                        + " free. Process 7 has 136 GiB memory in use.\nframe #0: c10::Error");
        assertThat(TorchFailures.understood("cuda:0", 128, thrown))
                .hasMessage("out of memory on cuda:0: 4.0 GiB asked, 3.0 GiB free; a batch size of 64 may fit, set with"
                        + " batchSize");
    }

    @Test
    void aLostDeviceIsCalledLostWithTheDriversFirstLine() {
        RuntimeException thrown = new RuntimeException(
                "CUDA error: unspecified launch failure\nCUDA kernel errors might be asynchronously reported");
        assertThat(TorchFailures.understood("cuda:0", 128, thrown))
                .hasMessageStartingWith("the device cuda:0 was lost (CUDA error: unspecified launch failure); resume")
                .hasMessageNotContaining("\n");
    }

    @Test
    void anyOtherNativeFailureKeepsItsFirstLineOnly() {
        RuntimeException thrown =
                new RuntimeException("mat1 and mat2 shapes cannot be multiplied\nframe #0: c10::Error");
        assertThat(TorchFailures.understood("cpu", 1, thrown))
                .hasMessage("LibTorch failed: mat1 and mat2 shapes cannot be multiplied; --verbose tells more");
    }
}
