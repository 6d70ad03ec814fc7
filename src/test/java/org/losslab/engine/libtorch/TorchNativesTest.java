package org.losslab.engine.libtorch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bytedeco.javacpp.Loader;
import org.junit.jupiter.api.Test;

class TorchNativesTest {

    @Test
    void aLibraryThatTheSystemLacksIsNamed() {
        TorchNatives.load();
        assertThat(TorchNatives.missing(List.of("libnobody-has-this.so.13")))
                .endsWith("missing here: libnobody-has-this.so.13")
                .doesNotContain("\n");
        assertThat(TorchNatives.missing(List.of())).isEmpty();
    }

    @Test
    void otherLibrariesNativesAreFoundAsBefore() {
        Object before = Loader.loadProperties().get("platform.extension");
        TorchNatives.load();
        assertThat(Loader.loadProperties().get("platform.extension")).isEqualTo(before);
    }
}
