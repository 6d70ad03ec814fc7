package org.losslab.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.losslab.data.UserException;

class PngWriterTest {

    @TempDir
    Path folder;

    private Path write(String name, FigureSize size) throws IOException {
        CurveFigure figure = Figures.sixCurves(20);
        Path file = folder.resolve(name);
        new PngWriter().write(figure, FigureTheme.PRINT, AutoRange.of(figure), size, file);
        return file;
    }

    /** What follows a chunk's name. */
    private static ByteBuffer chunk(Path file, String name) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(name);
        assertThat(at).as("chunk " + name).isPositive();
        return ByteBuffer.wrap(bytes, at + 4, bytes.length - at - 4);
    }

    @Test
    void theFileKnowsItsPhysicalSize() throws IOException {
        Path file = write("a.png", FigureSize.ofWidth("3.5in", 2 / 3.5, 600));
        ByteBuffer header = chunk(file, "IHDR");
        assertThat(header.getInt()).isEqualTo(2100);
        assertThat(header.getInt()).isEqualTo(1200);
        ByteBuffer physical = chunk(file, "pHYs");
        assertThat(physical.getInt()).isEqualTo(23622);
        assertThat(physical.getInt()).isEqualTo(23622);
        assertThat(physical.get()).as("unit: metre").isEqualTo((byte) 1);
    }

    @Test
    void theSameFigureGivesTheSameBytes() throws IOException {
        FigureSize size = FigureSize.pixels(400, 300);
        assertThat(write("a.png", size)).hasSameBinaryContentAs(write("b.png", size));
    }

    @Test
    void afterAFailureNothingIsLeftBehind() throws IOException {
        Path taken = Files.createDirectory(folder.resolve("taken.png"));
        Files.createFile(taken.resolve("content"));
        assertThatThrownBy(() -> write("taken.png", FigureSize.pixels(400, 300)))
                .isInstanceOf(IOException.class);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(taken);
        }
    }

    @Test
    void widthsAreReadInInchesCentimetresAndPixels() {
        assertThat(FigureSize.ofWidth("2.54 cm", 1, 300).widthPixels()).isEqualTo(300);
        assertThat(FigureSize.ofWidth("800px", 0.5, 300).heightPixels()).isEqualTo(400);
        assertThatThrownBy(() -> FigureSize.ofWidth("wide", 1, 300))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("3.5in");
        assertThatThrownBy(() -> FigureSize.ofWidth("400in", 1, 600))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("between 50 and 20000");
    }
}
