package org.losslab.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ReasonsTest {

    @TempDir
    Path folder;

    @Test
    void aFullDiskIsKnownByItsWordsAndOtherFailuresAreNot() throws IOException {
        assertThat(Reasons.isDiskFull(new IOException("No space left on device"), folder))
                .isTrue();
        // As long as the disk of the temporary folder is not full itself.
        assertThat(Reasons.isDiskFull(new IOException("Input/output error"), folder))
                .isEqualTo(Files.getFileStore(folder).getUsableSpace() < 4 << 20);
    }

    /** /proc has no room at all. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDiskIsKnownInAnyLanguageByTheRoomThatThereIs() {
        Path full = Path.of("/proc");

        assertThat(Reasons.isDiskFull(new IOException("Auf dem Ger\u00e4t ist kein Speicherplatz mehr"), full))
                .isTrue();
        assertThat(Reasons.isDiskFull(new AccessDeniedException("x"), full)).isFalse();
    }
}
