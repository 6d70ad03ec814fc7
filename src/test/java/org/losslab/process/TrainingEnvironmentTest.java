package org.losslab.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainingEnvironmentTest {

    private final Map<String, String> all = new HashMap<>();

    TrainingEnvironmentTest() {
        TrainingEnvironment.addTo(all);
    }

    @Test
    void whatIsSetAlreadyStays() {
        Map<String, String> environment = new HashMap<>(Map.of("MALLOC_ARENA_MAX", "7"));
        TrainingEnvironment.addTo(environment);
        assertThat(environment)
                .containsEntry("MALLOC_ARENA_MAX", "7")
                .containsEntry("OMP_WAIT_POLICY", "passive")
                .hasSameSizeAs(all);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aShellSetsTheSame() throws IOException {
        Map<String, String> expected = new HashMap<>(all);
        expected.put("OMP_WAIT_POLICY", "active");
        ProcessBuilder shell = new ProcessBuilder("/bin/sh", "-c", TrainingEnvironment.export() + "; env");
        all.keySet().forEach(shell.environment()::remove);
        shell.environment().put("OMP_WAIT_POLICY", "active");
        String environment = new String(shell.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        expected.forEach((name, value) -> assertThat(environment.lines()).contains(name + "=" + value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"src/main/scripts/losslab", "jlink/losslab"})
    void aTrainingInTheTerminalHasTheSame(Path launcher) throws IOException {
        String script = Files.readString(launcher);
        all.forEach((name, value) -> assertThat(script).contains("%1$s=\"${%1$s:-%2$s}\"".formatted(name, value)));
    }
}
