package org.losslab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFilesTest {

    @TempDir
    Path folder;

    @Test
    void aTextIsReadAsItIs() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "größer\n");
        assertThat(TextFiles.read(file, 100)).isEqualTo("größer\n");
    }

    @Test
    void whatIsTooLargeNoTextOrNoFileIsRefused() throws IOException {
        Path file = Files.write(folder.resolve("a"), new byte[] {(byte) 0xC3, 0x28});
        assertThatThrownBy(() -> TextFiles.read(file, 100)).hasMessage("it is not a text in UTF-8");
        assertThatThrownBy(() -> TextFiles.read(file, 1)).hasMessageContaining("2 bytes, more than");
        assertThatThrownBy(() -> TextFiles.read(folder, 100)).hasMessage("it is not a file");
    }

    @Test
    void aStreamThatUnpacksToTooMuchIsCutOffWithAReason() {
        LimitedStream stream = new LimitedStream(new ByteArrayInputStream(new byte[5000]), "bomb.tar.gz", 4096);
        assertThatThrownBy(stream::readAllBytes)
                .isInstanceOf(UserException.class)
                .hasMessageContaining("bomb.tar.gz unpacks to more than");
    }
}
