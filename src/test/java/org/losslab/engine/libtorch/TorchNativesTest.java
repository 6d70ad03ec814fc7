package org.losslab.engine.libtorch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.bytedeco.javacpp.Loader;
import org.junit.jupiter.api.Test;

class TorchNativesTest {

    private static final String EXTENSION = "platform.extension";

    @Test
    void aLibraryThatTheSystemLacksIsNamed() {
        TorchNatives.load();
        assertThat(TorchNatives.missing(List.of("libnobody-has-this.so.13")))
                .endsWith("missing here: libnobody-has-this.so.13")
                .doesNotContain("\n");
        assertThat(TorchNatives.missing(List.of())).isEmpty();
    }

    @Test
    void anExtensionHoldsWhileLibrariesAreLoadedAndIsPutBack() {
        Properties properties = Loader.loadProperties();
        Object kept = properties.get(EXTENSION);
        List<Object> seen = new ArrayList<>();
        try {
            properties.setProperty(EXTENSION, "-before");
            TorchNatives.withExtension("-other", () -> seen.add(properties.get(EXTENSION)));
            seen.add(properties.get(EXTENSION));
            assertThatThrownBy(() -> TorchNatives.withExtension("-other", () -> {
                        throw new UnsatisfiedLinkError("no such library");
                    }))
                    .isInstanceOf(UnsatisfiedLinkError.class);
            seen.add(properties.get(EXTENSION));
            properties.remove(EXTENSION);
            TorchNatives.withExtension("-other", () -> seen.add(properties.get(EXTENSION)));
            assertThat(properties).doesNotContainKey(EXTENSION);
        } finally {
            properties.remove(EXTENSION);
            if (kept != null) {
                properties.put(EXTENSION, kept);
            }
        }
        assertThat(seen).containsExactly("-other", "-before", "-before", "-other");
    }
}
