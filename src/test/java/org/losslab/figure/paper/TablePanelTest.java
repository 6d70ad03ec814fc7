package org.losslab.figure.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.losslab.data.UserException;

class TablePanelTest {

    @TempDir
    Path folder;

    private static FigureDocument document(String width) {
        TablePanel table = new TablePanel(
                "",
                List.of("Statement", "$\\sigma^2$", "Verdict"),
                List.of(
                        List.of(
                                TablePanel.Cell.of("Lemma 3.4"),
                                new TablePanel.Cell("\u22120.3333", -1.0 / 3),
                                TablePanel.Cell.of("off by 50 %")),
                        List.of(
                                TablePanel.Cell.of("Lemma \"3,5\""),
                                new TablePanel.Cell("\u2013", Double.NaN),
                                TablePanel.Cell.of(""))));
        Page page = new Page(width, "", 150, false, "sans", 8, 1.1, "top");
        return FigureDocument.of(
                FigureSettings.DEFAULT.withPage(page), FigureSource.ofTable(table), Provenance.of(List.of(), "a test"));
    }

    private Path save(FigureDocument document, FigureFormat format) {
        Path file = folder.resolve("table." + format.extension());
        FigureFiles.save(PaperFigures.figure(document), document, format, file, true);
        return file;
    }

    @Test
    void aTableHasItsNumbersInFullPrecision() throws IOException {
        assertThat(Files.readAllLines(save(document("3.5in"), FigureFormat.CSV)))
                .contains(
                        "Statement,$\\sigma^2$,Verdict",
                        "Lemma 3.4,-0.3333333333333333,off by 50 %",
                        "\"Lemma \"\"3,5\"\"\",NaN,")
                .contains("# a test");
    }

    @Test
    void aTableIsLatexWithRules() throws IOException {
        assertThat(Files.readString(save(document("3.5in"), FigureFormat.TEX)))
                .contains("\\begin{tabular}{lrl}", "Statement & $\\sigma^2$ & Verdict \\\\\n\\midrule")
                .contains("Lemma 3.4 & $-$0.3333 & off by 50 \\% \\\\");
    }

    @Test
    void powersOfTenAreFormulas() throws IOException {
        TablePanel.Cell about = new TablePanel.Cell("\u2248 4.86e\u22125", 4.86e-5);
        TablePanel.Cell many = new TablePanel.Cell("1.5e9", 1.5e9);
        TablePanel.Cell near = new TablePanel.Cell("\u2248 0.81", 0.81);
        StringWriter out = new StringWriter();
        TexTable.write(new TablePanel("", List.of("a", "b", "c"), List.of(List.of(about, many, near))), out);
        assertThat(out.toString())
                .contains("$\\approx 4.86\\times10^{-5}$ & $1.5\\times10^{9}$ & $\\approx$ 0.81 \\\\");
    }

    @Test
    void aTableIsAsHighAsItsRowsAndItsTextIsText() throws IOException {
        FigureDocument document = document("3.5in");
        assertThat(PaperFigures.figure(document).size().heightInches()).isBetween(0.5, 0.8);
        try (PDDocument pdf = Loader.loadPDF(save(document, FigureFormat.PDF).toFile())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Statement", "Lemma 3.4", "off by 50 %");
        }
        assertThat(EmbeddedDocument.read(save(document, FigureFormat.TIFF)).json())
                .isEqualTo(document.json());
    }

    @Test
    void aTableThatIsTooWideSaysWhatItNeeds() {
        assertThatThrownBy(() -> PaperFigures.figure(document("1in")))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("the table needs a width of")
                .hasMessageNotContaining("\n");
    }
}
