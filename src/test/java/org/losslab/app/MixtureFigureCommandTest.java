package org.losslab.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class MixtureFigureCommandTest {

    @TempDir
    Path folder;

    private final StringWriter errors = new StringWriter();

    private int run(String... options) {
        CommandLine line = MixtureFigureCommand.commandLine();
        line.setErr(new PrintWriter(errors, true));
        line.setOut(new PrintWriter(new StringWriter()));
        return line.execute(options);
    }

    private Path file() {
        return folder.resolve("figure.svg");
    }

    @ParameterizedTest
    @CsvSource({
        "--sigma -1, --sigma must be between 0 and 100",
        "--sigma NaN, --sigma must be between",
        "--classes 1, --classes must be between 2 and 200",
        "--dimension 999, --dimension must be between 2 and 200",
        "--gamma 5, too large",
        "--gamma -1, gamma",
        "--radius 0, --radius must be between",
        "--samples -4, --samples must be between",
        "--arrangement fan --dimension 3, d = 2",
        "--space cut --dimension 2, --space cut needs d = 3",
        "--space globe --start correlated, here d = 10"
    })
    void anImpossibleMixtureIsRefused(String options, String words) {
        String[] all = ("spectrum " + options + " --out " + file()).split(" ");
        assertThat(run(all)).isEqualTo(2);
        assertThat(errors.toString()).contains(words);
        assertThat(file()).doesNotExist();
    }

    @Test
    void anUnlimitedWeightIsDrawnAndANegativeOneRefused() {
        assertThat(run("bounds", "--weight", "inf", "--out", file().toString()))
                .as(errors.toString())
                .isZero();
        assertThat(file()).isNotEmptyFile();
        assertThat(run("bounds", "--weight", "-1", "--out", file().toString())).isEqualTo(2);
    }

    /** What is always a plane may be asked for as one. */
    @ParameterizedTest
    @CsvSource({"cut, 3", "PLANE, 3", "plane, 2", "Plane, 4"})
    void whatOfSpaceThereIsIsDrawn(String space, String dimension) {
        assertThat(run("spectrum", "--space", space, "--dimension", dimension, "--out", file().toString()))
                .as(errors.toString())
                .isZero();
    }

    @Test
    void aPossibleOneIsDrawn() {
        assertThat(run("spectrum", "--classes", "4", "--dimension", "3", "--out", file().toString()))
                .as(errors.toString())
                .isZero();
        assertThat(file()).isNotEmptyFile();
    }
}
