package org.losslab.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.losslab.data.UserException;
import org.losslab.experiment.ExperimentJson;
import org.losslab.figure.paper.EmbeddedDocument;
import org.losslab.run.RunData;
import org.losslab.run.RunFolder;
import org.losslab.run.RunsFolder;
import org.losslab.state.Scenes;
import org.losslab.state.StateFile;
import org.losslab.state.StateText;
import org.losslab.state.WindowState;
import org.losslab.state.WindowStateJson;
import org.losslab.sweep.RecordedSweeps;
import org.losslab.sweep.SweepFolder;
import org.losslab.training.Trainings;

/** Files far larger, and far deeper, than any that LossLab writes. */
class HugeFilesTest {

    private static final int DEEP = 3_000_000;

    @TempDir
    Path folder;

    private RunFolder run;

    @BeforeEach
    void makeRun() {
        run = new RunsFolder(folder).newRun(Trainings.experiment("epochs=2"), "run");
    }

    @ParameterizedTest
    @ValueSource(strings = {"experiment.json", "status.json", "environment.json"})
    void aGigabyteOfJsonInARunIsRefusedUnread(String name) throws IOException {
        gigabyte(run.path().resolve(name));

        assertThatThrownBy(() -> RunData.read(run))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("1073741824 bytes, more than any such file")
                .hasMessageNotContaining("\n");
        assertThat(new RunsFolder(folder).list()).singleElement().satisfies(listed -> assertThat(listed.problem())
                .contains("more than any such file"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sweep.json", "plan.jsonl", "jobs/losslab-a.runs"})
    void aGigabyteInASweepIsRefusedUnread(String name) throws IOException {
        SweepFolder sweep = RecordedSweeps.write(folder.resolve("sweep"), 2, 1, 0);
        RecordedSweeps.submit(sweep, "losslab-a");
        gigabyte(sweep.path().resolve(name));

        assertThatThrownBy(() -> {
                    RecordedSweeps.submitted(sweep);
                    sweep.plan();
                })
                .isInstanceOf(UserException.class)
                .hasMessageContaining("1073741824 bytes, more than any such file")
                .hasMessageNotContaining("\n");
    }

    @Test
    void aGigabyteOfStateStartsAfreshAndOfASceneIsRefused() throws IOException {
        Path file = folder.resolve("state.json");
        gigabyte(file);

        assertThat(new StateFile(file).load()).isEqualTo(WindowState.initial());
        assertThatThrownBy(() -> Scenes.load(file.toString())).isInstanceOf(UserException.class);
    }

    @Test
    void jsonOfThreeMillionLevelsIsRefusedInOneLine() {
        for (String deep : new String[] {"[".repeat(DEEP), "{\"a\":".repeat(DEEP), "{\"arms\":" + "[".repeat(DEEP)}) {
            assertThatThrownBy(() -> ExperimentJson.read(deep))
                    .isInstanceOf(UserException.class)
                    .hasMessageNotContaining("\n");
            assertThatThrownBy(() -> WindowStateJson.read(deep))
                    .isInstanceOf(UserException.class)
                    .hasMessageNotContaining("\n");
            assertThatThrownBy(() -> StateText.read(deep)).isInstanceOf(UserException.class);
        }
    }

    @Test
    @Tag("nightly")
    void tenMillionRowsAreRefusedInOneLine() throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(run.metricsFile())) {
            out.write("arm,loss,split,epoch,objective,normalized_loss,accuracy,learning_rate,seconds\n");
            for (int row = 0; row < 10_000_000; row++) {
                out.write("CE,ce,test," + row + ",4.605170186,1,0.01,1,0.125\n");
            }
        }

        assertThatThrownBy(() -> RunData.read(run))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("there are more than 2000000 rows")
                .hasMessageNotContaining("\n");
    }

    @Test
    void aSmallPdfThatCarriesHalfAGigabyteIsRefusedInOneLine() throws IOException {
        Path file = folder.resolve("figure.pdf");
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            COSStream stream = pdf.getDocument().createCOSStream();
            try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                byte[] spaces = new byte[1 << 20];
                for (int i = 0; i < 512; i++) {
                    out.write(spaces);
                }
            }
            pdf.getDocumentCatalog().getCOSObject().setItem("LossLabFigure", stream);
            pdf.save(file.toFile());
        }
        assertThat(Files.size(file)).isLessThan(2 << 20);

        assertThatThrownBy(() -> EmbeddedDocument.read(file))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("carries more than any document of a figure")
                .hasMessageNotContaining("\n");
    }

    /** A file of one GiB, of which the disk holds nothing. */
    private static void gigabyte(Path file) throws IOException {
        try (RandomAccessFile hole = new RandomAccessFile(file.toFile(), "rw")) {
            hole.setLength(1L << 30);
        }
    }
}
