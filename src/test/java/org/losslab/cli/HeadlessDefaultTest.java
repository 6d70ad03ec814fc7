package org.losslab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.losslab.run.RunStatus;
import org.losslab.run.RunsFolder;
import picocli.CommandLine;

class HeadlessDefaultTest {

    @Test
    void theDefaultIsTrainedAndBothChartsAreDrawn(@TempDir Path folder) throws IOException {
        StringWriter printed = new StringWriter();
        CommandLine commandLine = LossLabCommand.commandLine().setOut(new PrintWriter(printed));
        RunsFolder runs = new RunsFolder(folder);

        assertThat(HeadlessDefault.run(commandLine, runs)).isZero();

        assertThat(runs.list()).singleElement().satisfies(run -> {
            assertThat(run.state()).isEqualTo(RunStatus.State.FINISHED);
            for (String chart : new String[] {"accuracy.png", "loss.png"}) {
                Path picture = run.folder().path().resolve(chart);
                assertThat(ImageIO.read(picture.toFile()).getWidth()).isEqualTo(1200);
            }
        });
    }
}
