package org.losslab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.losslab.data.UserException;
import org.losslab.experiment.ExperimentJson;
import org.losslab.experiment.Presets;
import picocli.CommandLine;

class FigureCommandTest {

    @TempDir
    Path folder;

    private final StringWriter errors = new StringWriter();
    private Exception thrown;

    @BeforeEach
    void writeRun() throws IOException {
        Path run = Files.createDirectory(folder.resolve("a"));
        Files.writeString(run.resolve("experiment.json"), ExperimentJson.write(Presets.load("quick")));
        StringBuilder rows =
                new StringBuilder("arm,loss,split,epoch,objective,normalized_loss,accuracy,learning_rate,seconds\n");
        for (int epoch = 0; epoch <= 5; epoch++) {
            rows.append("CE,ce,test,%d,%s,%s,%s,0.1,%d\n"
                    .formatted(epoch, 4 - 0.5 * epoch, 1 - 0.1 * epoch, 0.1 * epoch, epoch));
        }
        Files.writeString(run.resolve("metrics.csv"), rows);
    }

    private int run(String... arguments) {
        CommandLine command = new CommandLine(new FigureCommand());
        command.setErr(new PrintWriter(errors, true));
        command.setOut(new PrintWriter(new StringWriter()));
        command.setExecutionExceptionHandler((exception, line, result) -> {
            thrown = exception;
            return 1;
        });
        return command.execute(arguments);
    }

    @Test
    void aRunBecomesFilesOfSeveralFormatsInOneCall() throws IOException {
        Path out = folder.resolve("new/loss");
        int code = run(
                "a",
                "--runs",
                folder.toString(),
                "--chart",
                "loss",
                "--normalized",
                "--log-y",
                "--smoothing",
                "0.5",
                "--dpi",
                "200",
                "--format",
                "png,svg,csv",
                "--out",
                out.toString());
        assertThat(code).isZero();
        assertThat(ImageIO.read(folder.resolve("new/loss.png").toFile()).getWidth())
                .isEqualTo(700);
        assertThat(folder.resolve("new/loss.svg")).isNotEmptyFile();
        assertThat(Files.readAllLines(folder.resolve("new/loss.csv")))
                .as("what is exported as numbers is never smoothed")
                .contains("a,Normalized loss,CE test,CE,a,Epoch,1.0,0.9,,");
    }

    @Test
    void anExportedFigureIsItsOwnSettingsFile() {
        Path first = folder.resolve("first.png");
        Path again = folder.resolve("again.png");
        assertThat(run(
                        "a",
                        "--runs",
                        folder.toString(),
                        "--title",
                        "Noise $\\sigma^2$",
                        "--dpi",
                        "150",
                        "--out",
                        first.toString()))
                .isZero();
        assertThat(run("--settings", first.toString(), "--runs", folder.toString(), "--out", again.toString()))
                .isZero();
        assertThat(again).hasSameBinaryContentAs(first);
    }

    @Test
    void aTargetThatIsThereStaysWithoutForce() throws IOException {
        Path out = Files.writeString(folder.resolve("taken.svg"), "precious");
        assertThat(run("a", "--runs", folder.toString(), "--out", out.toString()))
                .isEqualTo(1);
        assertThat(thrown).isInstanceOf(UserException.class).hasMessageContaining("--force");
        assertThat(out).hasContent("precious");
        assertThat(run("a", "--runs", folder.toString(), "--force", "--out", out.toString()))
                .isZero();
        assertThat(out).content().contains("<svg");
    }

    @Test
    void whereOneOfSeveralFilesIsThereNoneIsWritten() throws IOException {
        Files.writeString(folder.resolve("taken.csv"), "precious");
        assertThat(run(
                        "a",
                        "--runs",
                        folder.toString(),
                        "--format",
                        "svg,csv",
                        "--out",
                        folder.resolve("taken").toString()))
                .isEqualTo(1);
        assertThat(folder.resolve("taken.svg")).doesNotExist();
    }

    @Test
    void aFormulaWithoutItsSecondDollarSignIsDrawnAndTold() {
        String[][] titles = {
            {"$\\frac{1}{", "the formula \"$\\frac{1}{\" has no closing dollar sign"},
            {"$x$ and $y_1", "the formula \"$y_1\" has no closing dollar sign"},
            {"for 5 $", ""},
            {"$x_1$ and $y_1$", ""}
        };
        for (String[] title : titles) {
            errors.getBuffer().setLength(0);
            assertThat(run(
                            "a",
                            "--runs",
                            folder.toString(),
                            "--force",
                            "--title",
                            title[0],
                            "--out",
                            folder.resolve("x.svg").toString()))
                    .isZero();
            assertThat(errors.toString()).as(title[0]).startsWith(title[1]);
            assertThat(errors.toString().lines()).hasSize(title[1].isEmpty() ? 0 : 1);
        }
    }

    @Test
    void eachRunCanHaveAFigureOfItsOwn() {
        assertThat(run(
                        "a",
                        "--runs",
                        folder.toString(),
                        "--each",
                        "--preset",
                        "nature-column",
                        "--out",
                        folder.resolve("f.pdf").toString()))
                .isZero();
        assertThat(folder.resolve("f-a.pdf")).isNotEmptyFile();
    }

    @Test
    void wrongOptionsAreUsageErrorsThatListWhatIsPossible() {
        assertThat(run("a", "--chart", "time", "--out", "x.png")).isEqualTo(2);
        assertThat(errors.toString()).contains("possible: accuracy, loss, both, classes");
        assertThat(run("a", "--chart", "loss", "--format", "bmp", "--out", "x.bmp"))
                .isEqualTo(2);
        assertThat(errors.toString()).contains("unknown format 'bmp'; possible: png, pdf");
        assertThat(run("a", "--out", "x")).isEqualTo(2);
        assertThat(errors.toString()).contains("say which --format");
        assertThat(run("--out", "x.png")).isEqualTo(2);
        assertThat(errors.toString()).contains("no run is named");
        assertThat(run("a", "--chart", "accuracy", "--log-y", "--out", "x.png")).isEqualTo(2);
        assertThat(run("a", "--width", "wide", "--out", "x.png")).isEqualTo(2);
        assertThat(errors.toString()).contains("such as 3.5in");
        assertThat(run("a", "--y-range", "5", "--out", "x.png")).isEqualTo(2);
        assertThat(errors.toString()).contains("LOW:HIGH");
    }

    @Test
    void aCurveThatIsNotThereIsRefusedWithThoseThatAre() {
        String out = folder.resolve("x.png").toString();
        String runs = folder.toString();
        assertThat(run("a", "--runs", runs, "--hide", "CE trian", "--out", out)).isEqualTo(2);
        assertThat(errors.toString()).startsWith("there is no curve 'CE trian'; possible: CE train, CE test");
        assertThat(run("a", "--runs", runs, "--each", "--name", "X=Y", "--out", out))
                .isEqualTo(2);
        assertThat(errors.toString()).contains("there is no curve 'X'");
        assertThat(folder.resolve("x.png")).doesNotExist();
        assertThat(run("a", "--runs", runs, "--name", "CE test=tests", "--out", out))
                .isZero();
    }

    @Test
    void settingsMayNameCurvesThatAFigureHasNot() throws IOException {
        Path settings = Files.writeString(
                folder.resolve("many.json"),
                "{\"losslabFigure\":1,\"settings\":{\"content\":{\"hidden\":[\"QL test\"]},"
                        + "\"text\":{\"names\":{\"QL train\":\"Q\"}}}}");
        assertThat(run(
                        "a",
                        "--runs",
                        folder.toString(),
                        "--settings",
                        settings.toString(),
                        "--out",
                        folder.resolve("x.png").toString()))
                .isZero();
    }

    @Test
    void numbersOutOfRangeAreUsageErrors() {
        String[][] wrong = {
            {"--smoothing", "1", "smoothing must be between 0 and 0.999"},
            {"--dpi", "0", "between 10 and 4800"},
            {"--dpi", "NaN", "between 10 and 4800"},
            {"--width", "0in", "between 0.3 and 200"},
            {"--height", "0in", "between 0.3 and 200"},
            {"--x-range", "5:1", "--x-range is LOW:HIGH, rising"},
            {"--y-range", "1:1", "--y-range is LOW:HIGH, rising"},
            {"--font", "comic", "possible: sans, serif"},
            {"--legend", "left", "possible: top"},
            {"--font-size", "400", "font size must be between 4 and 96"}
        };
        for (String[] option : wrong) {
            assertThat(run(
                            "a",
                            "--runs",
                            folder.toString(),
                            option[0],
                            option[1],
                            "--out",
                            folder.resolve("x.png").toString()))
                    .as(option[0])
                    .isEqualTo(2);
            assertThat(errors.toString()).contains(option[2]);
        }
        assertThat(folder.resolve("x.png")).doesNotExist();
    }

    @Test
    void settingsThatAreNoneAreToldApart() throws IOException {
        String readme = Files.writeString(folder.resolve("README"), "# A run").toString();
        String table =
                Files.writeString(folder.resolve("a.csv"), "panel,y_axis\n").toString();
        String[][] wrong = {
            {readme, "neither a PNG, TIFF, SVG or PDF that LossLab exported nor figure settings"},
            {table, "neither a PNG, TIFF, SVG or PDF that LossLab exported nor figure settings"},
            {"nosuch.png", "there is no file nosuch.png"},
            {folder.resolve("nosuch.json").toString(), "there is no file "},
            {"nosuch", "no saved figure settings named 'nosuch'"}
        };
        for (String[] settings : wrong) {
            assertThat(run("a", "--runs", folder.toString(), "--settings", settings[0], "--out", "x.png"))
                    .isEqualTo(1);
            assertThat(thrown)
                    .isInstanceOf(UserException.class)
                    .hasMessageContaining(settings[1])
                    .hasMessageNotContaining("\n");
        }
    }

    @Test
    void missingRunsAreNamed() {
        assertThat(run("b", "--runs", folder.toString(), "--chart", "loss", "--out", "x.png"))
                .isEqualTo(1);
        assertThat(thrown).isInstanceOf(UserException.class).hasMessageContaining("no run can be read at b");
    }
}
