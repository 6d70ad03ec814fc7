package org.losslab.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What {@code losslab figure mixture} refuses of the options of all figures. */
class MixtureFigureOptionsTest {

    @TempDir
    Path folder;

    private final StringWriter errors = new StringWriter();

    private int run(String... arguments) {
        CommandLine command = MixtureFigureCommand.commandLine();
        command.setErr(new PrintWriter(errors, true));
        command.setOut(new PrintWriter(new StringWriter()));
        return command.execute(arguments);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--hide=QL",
                "--name=QL=Q",
                "--band=sd",
                "--seconds",
                "--chart=loss",
                "--log-x",
                "--no-log-y",
                "--normalized",
                "--smoothing=0.5",
                "--x-range=0:1",
                "--y-range=0:1"
            })
    void optionsOfCurvesMeanNothingToRegions(String option) {
        Path out = folder.resolve("x.png");
        assertThat(run("regions", option, "--dpi", "100", "--out", out.toString()))
                .isEqualTo(2);
        assertThat(errors.toString()).contains("means nothing here");
        assertThat(out).doesNotExist();
    }

    @Test
    void optionsOfCurvesMeanSomethingToASweep() {
        Path out = folder.resolve("x.svg");
        assertThat(run("sweep", "--x-label", "$\\sigma$", "--out", out.toString()))
                .isZero();
        assertThat(out).isNotEmptyFile();
        assertThat(run("sweep", "--band", "sd", "--force", "--out", out.toString()))
                .isEqualTo(2);
        assertThat(errors.toString()).startsWith("--band means nothing here: it is for figures of runs");
    }

    @Test
    void regionsThatCannotBeEveryFormatAreWrittenInNone() {
        assertThat(run(
                        "regions",
                        "--dpi",
                        "100",
                        "--format",
                        "png,csv,tex,pdf",
                        "--out",
                        folder.resolve("x").toString()))
                .isEqualTo(2);
        assertThat(errors.toString()).contains("cannot be csv; possible: png, pdf, svg, tiff");
        assertThat(folder).isEmptyDirectory();
    }
}
