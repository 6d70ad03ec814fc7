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
    void aRunBecomesAPicture() throws IOException {
        Path out = folder.resolve("new/loss.png");
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
                "--out",
                out.toString());
        assertThat(code).isZero();
        assertThat(ImageIO.read(out.toFile()).getWidth()).isEqualTo(700);
    }

    @Test
    void wrongOptionsAreUsageErrorsThatListWhatIsPossible() {
        assertThat(run("a", "--chart", "time", "--out", "x.png")).isEqualTo(2);
        assertThat(errors.toString()).contains("possible: accuracy, loss");
        assertThat(run("a", "--chart", "loss", "--format", "pdf", "--out", "x.pdf"))
                .isEqualTo(2);
        assertThat(errors.toString()).contains("unknown format 'pdf'; possible: png");
        assertThat(run("a", "--chart", "accuracy", "--log-y", "--out", "x.png")).isEqualTo(2);
        assertThat(run("a", "--chart", "loss", "--smoothing", "1.5", "--out", "x.png"))
                .isEqualTo(2);
        assertThat(errors.toString()).contains("smoothing must be between 0 and 0.999");
        for (String dpi : new String[] {"0", "-5", "2401", "NaN"}) {
            assertThat(run("a", "--chart", "loss", "--width", "800px", "--dpi", dpi, "--out", "x.png"))
                    .isEqualTo(2);
        }
        assertThat(errors.toString()).contains("--dpi must be between 1 and 2400, not -5");
    }

    @Test
    void missingRunsAreNamed() {
        assertThat(run("b", "--runs", folder.toString(), "--chart", "loss", "--out", "x.png"))
                .isEqualTo(1);
        assertThat(thrown).isInstanceOf(UserException.class).hasMessageContaining("no run can be read at b");
    }
}
