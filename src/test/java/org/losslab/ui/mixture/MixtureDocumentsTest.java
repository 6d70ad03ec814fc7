package org.losslab.ui.mixture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.losslab.figure.CurveFigure;
import org.losslab.figure.paper.CurvePanel;
import org.losslab.figure.paper.FigureBuilder;
import org.losslab.figure.paper.FigureDocument;
import org.losslab.figure.paper.FigureFiles;
import org.losslab.figure.paper.FigureFormat;
import org.losslab.state.MixtureFeatures;
import org.losslab.state.MixtureState;
import org.losslab.state.MixtureSweep;

class MixtureDocumentsTest {

    @TempDir
    Path folder;

    private Path save(FigureDocument document, FigureFormat format) {
        Path file = folder.resolve("figure." + format.extension());
        FigureFiles.save(FigureBuilder.build(document, List.of()), document, format, file, false);
        return file;
    }

    @ParameterizedTest
    @EnumSource(names = {"PNG", "PDF", "SVG", "TIFF"})
    void regionsBecomePicturesOfEveryFormat(FigureFormat format) {
        assertThat(save(MixtureDocuments.of(MixtureState.INITIAL, MixtureDocuments.Kind.REGIONS), format))
                .isNotEmptyFile();
    }

    @Test
    void regionsInAnSvgAreAPictureWithinIt() throws IOException {
        Path file = save(MixtureDocuments.of(MixtureState.INITIAL, MixtureDocuments.Kind.REGIONS), FigureFormat.SVG);
        assertThat(Files.readString(file).split("data:image/png;base64,", -1)).hasSize(4);
    }

    @Test
    void aSweepIsATableToo() throws IOException {
        Path file = save(MixtureDocuments.of(MixtureState.INITIAL, MixtureDocuments.Kind.SWEEP), FigureFormat.CSV);
        assertThat(Files.readAllLines(file)).hasSizeGreaterThan(50).anyMatch(line -> line.startsWith("a,"));
    }

    @Test
    void theSpectrumHasABarForEachDirection() {
        FigureDocument document = MixtureDocuments.of(MixtureState.INITIAL, MixtureDocuments.Kind.SPECTRUM);
        assertThat(document.source().curves().get(0).figure().series().get(0).size())
                .isEqualTo(MixtureState.INITIAL.centres().classes());
    }

    @Test
    void theSpectrumSaysThatItIsAboutTheInputsWherePicturesAreAboutFeatures() {
        MixtureState plain = MixtureState.INITIAL;
        MixtureState featured = plain.withFeatures(each -> each.withKind(MixtureFeatures.Kind.DEGREE_TWO));
        String said = "of x itself";
        assertThat(spectrum(featured))
                .hasSize(2)
                .allSatisfy(figure -> assertThat(figure.series().get(0).name()).contains(said));
        assertThat(spectrum(plain))
                .allSatisfy(figure -> assertThat(figure.series().get(0).name()).doesNotContain(said));
    }

    private static List<CurveFigure> spectrum(MixtureState state) {
        return MixtureDocuments.of(state, MixtureDocuments.Kind.SPECTRUM).source().curves().stream()
                .map(CurvePanel::figure)
                .toList();
    }

    @Test
    void theBoundsAreATableOfFullPrecision() throws IOException {
        Path file = save(MixtureDocuments.of(MixtureState.INITIAL, MixtureDocuments.Kind.BOUNDS), FigureFormat.CSV);
        List<String> rows = Files.readAllLines(file).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
        assertThat(rows.get(0)).isEqualTo("Statement,Quantity,Exact,As printed,Corrected,Slack,Verdict");
        assertThat(rows).hasSize(7);
        assertThat(rows.get(4)).startsWith("Lemma 3.4,Least QL,0.").endsWith(",factor \u00bd");
        assertThat(rows.get(4).split(",", -1)[2].length()).isGreaterThan(12);
    }

    @Test
    void aSweepSaysInItsFileWhatItDoesNotShow() throws IOException {
        MixtureState state = MixtureState.INITIAL.withView(view -> view.withSweep(
                new MixtureSweep(MixtureSweep.Quantity.NORMALIZED_MINIMUM, MixtureSweep.Slider.SAMPLES)));
        Path flat = save(MixtureDocuments.of(state, MixtureDocuments.Kind.SWEEP), FigureFormat.SVG);
        assertThat(Files.readString(flat)).contains("n moves none of these curves.");
        Files.delete(flat);
        Path other = save(MixtureDocuments.of(MixtureState.INITIAL, MixtureDocuments.Kind.SWEEP), FigureFormat.SVG);
        assertThat(Files.readString(other)).doesNotContain("moves none");
    }
}
