package org.losslab.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class JavaCommandTest {

    @Test
    void whatTheLauncherSaysOfTheWindowsMemoryIsNotForATraining() throws IOException {
        List<String> window = Files.readAllLines(Path.of("src/main/scripts/java.options"));
        assertThat(window).contains("-XX:+UseG1GC");
        List<String> options = JavaCommand.options(window);
        assertThat(options).contains("-XX:+UseSerialGC", "-XX:-UsePerfData", "-Dfile.encoding=UTF-8");
        assertThat(options)
                .noneMatch(option -> option.matches(".*(G1|Pause|SoftRef|Metaspace|Compile|Priority).*"))
                .filteredOn(option -> option.startsWith("-Xm"))
                .hasSize(1);
    }
}
