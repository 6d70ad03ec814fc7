package org.losslab.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class JavaCommandTest {

    @Test
    void whatTheLauncherSaysOfTheWindowsMemoryIsNotForATraining() throws IOException {
        List<String> window = Files.readAllLines(Path.of("src/main/scripts/java.options"));
        assertThat(window).contains("-XX:+UseG1GC");
        List<String> given = new ArrayList<>(window);
        Matcher first =
                Pattern.compile("-XX:\\S+Priority\\S+").matcher(Files.readString(Path.of("src/main/scripts/losslab")));
        assertThat(first.results().map(MatchResult::group).peek(given::add)).hasSizeGreaterThan(2);
        given.add("-XX:-PrintWarnings");
        List<String> options = JavaCommand.options(given);
        assertThat(options).contains("-XX:+UseSerialGC", "-XX:-UsePerfData", "-Dfile.encoding=UTF-8");
        assertThat(options)
                .noneMatch(option -> option.matches(".*(G1|Pause|SoftRef|Metaspace|Compile|Priority|Warnings).*"))
                .filteredOn(option -> option.startsWith("-Xm"))
                .hasSize(1);
    }
}
