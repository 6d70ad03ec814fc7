package org.losslab.figure.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.losslab.data.UserException;
import org.losslab.figure.CurveSeries;
import org.losslab.figure.Figures;
import org.losslab.loss.LossKind;
import org.losslab.run.Split;
import org.w3c.dom.Element;

class FigureFilesTest {

    @TempDir
    Path folder;

    private Path save(FigureDocument document, FigureFormat format, String name) {
        Path file = folder.resolve(name);
        FigureFiles.save(PaperFigures.figure(document), document, format, file, false);
        return file;
    }

    private Path save(FigureFormat format, double dpi) {
        return save(PaperFigures.document(PaperFigures.at(dpi)), format, "figure." + format.extension());
    }

    /** What follows a chunk's name. */
    private static ByteBuffer chunk(Path file, String name) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(name);
        assertThat(at).as("chunk " + name).isPositive();
        return ByteBuffer.wrap(bytes, at + 4, bytes.length - at - 4);
    }

    @Test
    void aColumnAtSixHundredDpiIsTwentyOneHundredPixelsWideAndSaysSo() throws IOException {
        Path file = save(FigureFormat.PNG, 600);
        ByteBuffer header = chunk(file, "IHDR");
        assertThat(header.getInt()).isEqualTo(2100);
        ByteBuffer physical = chunk(file, "pHYs");
        assertThat(physical.getInt()).isEqualTo(23622);
        assertThat(physical.getInt()).isEqualTo(23622);
        assertThat(physical.get()).as("unit: metre").isEqualTo((byte) 1);
    }

    @Test
    void aFolderThatCannotBeWrittenIsOneLine() throws IOException {
        Path blocked = Files.writeString(folder.resolve("blocked"), "a file");
        assertThatThrownBy(() -> save(PaperFigures.document(PaperFigures.at(100)), FigureFormat.PNG, "blocked/a.png"))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("the figure could not be written to " + blocked.resolve("a.png"))
                .hasMessageNotContaining("\n");
    }

    @Test
    void charactersThatTheFontHasNotAreNamed() {
        FigureDocument document = PaperFigures.document(PaperFigures.at(100));
        FigureSettings.Text text = new FigureSettings.Text("Noise \uD83D\uDE42", "", List.of(), List.of(), Map.of());
        FigureDocument emoji = document.withSettings(document.settings().withText(text));
        assertThat(PaperFigures.figure(emoji).missingGlyphs())
                .hasValueSatisfying(line -> assertThat(line).contains("\uD83D\uDE42", "Liberation Sans"));
        assertThat(PaperFigures.figure(document).missingGlyphs()).isEmpty();
    }

    @Test
    void aTiffIsCompressedWithLzwAndKnowsItsResolution() throws IOException {
        Path file = save(FigureFormat.TIFF, 300);
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            ImageReader reader = ImageIO.getImageReaders(in).next();
            reader.setInput(in);
            assertThat(reader.getWidth(0)).isEqualTo(1050);
            String tree = reader.getImageMetadata(0).getClass().getName();
            assertThat(tree).contains("TIFF");
            var standard = (Element) reader.getImageMetadata(0).getAsTree("javax_imageio_1.0");
            assertThat(((Element) standard.getElementsByTagName("CompressionTypeName")
                                    .item(0))
                            .getAttribute("value"))
                    .isEqualTo("LZW");
            double millimetres = Double.parseDouble(((Element)
                            standard.getElementsByTagName("HorizontalPixelSize").item(0))
                    .getAttribute("value"));
            assertThat(25.4 / millimetres).isCloseTo(300, within(0.1));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSameFigureGivesTheSameBytes(FigureFormat format) {
        FigureDocument document = PaperFigures.document(PaperFigures.at(150));
        assertThat(save(document, format, "a." + format.extension()))
                .hasSameBinaryContentAs(save(document, format, "b." + format.extension()));
    }

    @Test
    void aPdfIsAsWideAsTheFigureEmbedsItsFontsAndItsTextIsText() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(save(FigureFormat.PDF, 600).toFile())) {
            PDPage page = pdf.getPage(0);
            assertThat(page.getMediaBox().getWidth()).isCloseTo(252, within(0.01f));
            String text = new PDFTextStripper().getText(pdf);
            assertThat(text).contains("CE train", "CCQL test", "Epoch", "100");
            // A turned text is taken apart by this reader, letter by letter.
            assertThat(text.replaceAll("\\s", "")).contains("Accuracy(%)");
            int fonts = 0;
            PDResources own = page.getResources();
            for (COSName name : own.getXObjectNames()) {
                if (own.getXObject(name) instanceof PDFormXObject form) {
                    for (COSName font : form.getResources().getFontNames()) {
                        PDFont used = form.getResources().getFont(font);
                        assertThat(used.isEmbedded()).as(used.getName()).isTrue();
                        assertThat(used.getName()).contains("LiberationSans");
                        fonts++;
                    }
                    for (COSName state : form.getResources().getExtGStateNames()) {
                        Float alpha = form.getResources().getExtGState(state).getNonStrokingAlphaConstant();
                        assertThat(alpha == null || alpha == 1).as("opaque").isTrue();
                    }
                }
            }
            assertThat(fonts).isPositive();
        }
    }

    @Test
    void anSvgHasTextAndNothingTransparent() throws IOException {
        String svg = Files.readString(save(FigureFormat.SVG, 600));
        assertThat(svg)
                .contains("width=\"3.5in\"", "viewBox=\"0 0 252 ", ">CE train</text", "'Liberation Sans', Arial")
                .doesNotContainPattern("opacity[:=]\"?0?\\.");
    }

    @Test
    void anSvgHasTheGlyphsOfItsTextAndNoOthers() throws IOException {
        FigureDocument document = PaperFigures.document(PaperFigures.at(100));
        FigureSettings.Text title = new FigureSettings.Text("Title \u0131", "", List.of(), List.of(), Map.of());
        String plain = Files.readString(save(document, FigureFormat.SVG, "plain.svg"));
        assertThat(plain).doesNotContain("font-weight: bold");
        String svg = Files.readString(
                save(document.withSettings(document.settings().withText(title)), FigureFormat.SVG, "title.svg"));
        try (TrueTypeFont bold = face(svg, "bold");
                TrueTypeFont regular = face(svg, "normal")) {
            assertThat(bold.getUnicodeCmapLookup().getGlyphId('T')).isPositive();
            assertThat(bold.getUnicodeCmapLookup().getGlyphId('\u0131')).isPositive();
            assertThat(bold.getUnicodeCmapLookup().getGlyphId('Q')).isZero();
            assertThat(regular.getUnicodeCmapLookup().getGlyphId('Q')).isPositive();
        }
        assertThat(svg.length()).isLessThan(120_000);
    }

    private static TrueTypeFont face(String svg, String weight) throws IOException {
        Matcher face = Pattern.compile("font-family: .Liberation Sans.; font-weight: " + weight
                        + "; src: url\\(data:font/ttf;base64,([^)]*)\\)")
                .matcher(svg.replace("&apos;", "'"));
        assertThat(face.find()).as(weight).isTrue();
        return new TTFParser(true)
                .parseEmbedded(new ByteArrayInputStream(Base64.getDecoder().decode(face.group(1))));
    }

    @Test
    void aBandIsAnOpaqueTint() throws IOException {
        var curves = Figures.sixCurves(20);
        var first = curves.series().get(0);
        double[] low = Arrays.stream(first.y()).map(y -> y - 0.1).toArray();
        double[] high = Arrays.stream(first.y()).map(y -> y + 0.1).toArray();
        FigureDocument document =
                PaperFigures.document(FigureSettings.DEFAULT, curves.withSeries(List.of(first.withBand(low, high))));
        String svg = Files.readString(save(document, FigureFormat.SVG, "band.svg"));
        assertThat(svg).contains("rgb(204,227,240)").doesNotContainPattern("opacity[:=]\"?0?\\.");
        String table = Files.readString(save(document, FigureFormat.CSV, "band.csv"));
        assertThat(table)
                .contains("panel,y_axis,curve,arm,run,x_axis,x,y,low,high")
                .contains("# a test");
    }

    @Test
    void accuraciesAreInPercentInTablesAsTheirLabelSays() throws IOException {
        double[] x = {1, 2};
        double[] y = {0.038, 0.07};
        CurveSeries plain = new CurveSeries("CE test", "CE", LossKind.CROSS_ENTROPY, 0, Split.TEST, "run", x, y);
        FigureDocument document = PaperFigures.document(
                FigureSettings.DEFAULT,
                Figures.accuracy(List.of(
                        plain,
                        plain.withName("banded").withBand(new double[] {0.01, 0.02}, new double[] {0.29, 0.57}))));
        assertThat(Files.readAllLines(save(document, FigureFormat.CSV, "percent.csv")))
                .contains(
                        "a,Accuracy (%),CE test,CE,run,Epoch,1.0,3.8,,",
                        "a,Accuracy (%),CE test,CE,run,Epoch,2.0,7.0,,",
                        "a,Accuracy (%),banded,CE,run,Epoch,1.0,3.8,1.0,29.0",
                        "a,Accuracy (%),banded,CE,run,Epoch,2.0,7.0,2.0,57.0");
    }

    @ParameterizedTest
    @EnumSource(names = {"PNG", "TIFF", "SVG", "PDF"})
    void anExportedFigureSaysHowItIsMadeAgain(FigureFormat format) {
        FigureSettings settings = PaperFigures.at(150)
                .withText(new FigureSettings.Text(
                        "Noise $\\sigma^2$ \"x\" <&> \u00e4", "", List.of(), List.of(), Map.of("CE train", "CE")));
        FigureDocument document = PaperFigures.document(settings);
        Path file = save(document, format, "figure." + format.extension());
        FigureDocument read = EmbeddedDocument.read(file);
        assertThat(read.json()).isEqualTo(document.json());
        Path again = folder.resolve("again." + format.extension());
        FigureFiles.save(PaperFigures.figure(read), read, format, again, false);
        assertThat(again).hasSameBinaryContentAs(file);
    }

    @Test
    void aFileOfAnotherProgramIsRefusedInOneLine() throws IOException {
        Path picture = folder.resolve("other.png");
        ImageIO.write(new BufferedImage(5, 5, BufferedImage.TYPE_INT_RGB), "png", picture.toFile());
        assertThatThrownBy(() -> EmbeddedDocument.read(picture))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("was not made by LossLab");
        for (String name : List.of("broken.png", "broken.tiff", "broken.svg", "broken.pdf", "broken.json")) {
            Path file = Files.writeString(folder.resolve(name), "no figure");
            assertThatThrownBy(() -> EmbeddedDocument.read(file))
                    .isInstanceOf(UserException.class)
                    .hasMessageNotContaining("\n");
        }
    }

    @Test
    void aPdfThatWasCutOffIsSaidToBeDamaged() throws IOException {
        byte[] whole = Files.readAllBytes(save(FigureFormat.PDF, 100));
        for (int part : new int[] {2, 3, 10}) {
            Path file = Files.write(folder.resolve("cut.pdf"), Arrays.copyOf(whole, whole.length / part));
            assertThatThrownBy(() -> EmbeddedDocument.read(file))
                    .isInstanceOf(UserException.class)
                    .hasMessage(file + " cannot be read: it is damaged, or no PDF");
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFolderOfTheSystemIsSaidToBeNoneThatCanBeWrittenTo() {
        FigureDocument document = PaperFigures.document(PaperFigures.at(100));
        assertThatThrownBy(() -> FigureFiles.save(
                        PaperFigures.figure(document), document, FigureFormat.SVG, Path.of("/proc/x.svg"), false))
                .isInstanceOf(UserException.class)
                .hasMessage("the figure could not be written to /proc/x.svg: the folder /proc cannot be written to");
    }

    @Test
    void aFileThatIsThereStaysUnlessItMayGo() throws IOException {
        FigureDocument document = PaperFigures.document(PaperFigures.at(100));
        Path taken = Files.writeString(folder.resolve("taken.svg"), "precious");
        assertThatThrownBy(() -> save(document, FigureFormat.SVG, "taken.svg"))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("--force");
        assertThat(taken).hasContent("precious");
        FigureFiles.save(PaperFigures.figure(document), document, FigureFormat.SVG, taken, true);
        assertThat(Files.size(taken)).isGreaterThan(1000);
    }

    @Test
    void afterAFailureNothingIsLeftBehind() throws IOException {
        FigureDocument document = PaperFigures.document(PaperFigures.at(4800));
        FigureDocument poster = document.withSettings(
                document.settings().withPage(new Page("190in", "190in", 4800, false, "sans", 8, 1, "top")));
        assertThatThrownBy(() -> save(poster, FigureFormat.PNG, "huge.png"))
                .isInstanceOf(UserException.class)
                .hasMessageContaining(" GB of memory")
                .hasMessageContaining("lower the dpi");
        Files.createDirectory(folder.resolve("taken.png"));
        assertThatThrownBy(() -> save(document, FigureFormat.PNG, "taken.png"))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("is a folder");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(folder.resolve("taken.png"));
        }
    }

    @Test
    void texEscapesWordsAndKeepsFormulas() throws IOException {
        assertThat(TexFile.tex("50 % of a_b & $\\sigma^2$ #1")).isEqualTo("50 \\% of a\\_b \\& $\\sigma^2$ \\#1");
        assertThat(TexFile.tex("R for CE \u2264 \u03b5, 1 \u2212 3\u03b3, off by \u00bd"))
                .isEqualTo("R for CE $\\le$ $\\varepsilon$, 1 $-$ 3$\\gamma$, off by $\\frac12$");
        String tex = Files.readString(save(FigureFormat.TEX, 100));
        assertThat(tex)
                .contains("\\begin{tikzpicture}", "ylabel={Accuracy (\\%)}", "\\addlegendentry{CE train}")
                .contains("dash pattern=on");
    }

    @Test
    void texHasPlotsAsHighAsUsualBelowALargeLegend() throws IOException {
        List<CurveSeries> many = new ArrayList<>();
        for (int run = 0; run < 3; run++) {
            String id = " (run " + run + ")";
            Figures.sixCurves(5).series().forEach(each -> many.add(each.withName(each.name() + id)));
        }
        FigureDocument large = PaperFigures.document(PaperFigures.at(100), Figures.accuracy(many));
        assertThat(PaperFigures.figure(large).size().height()).isGreaterThan(180);
        assertThat(Files.readString(save(large, FigureFormat.TEX, "large.tex"))).contains("height=171.36bp");
        assertThat(Files.readString(save(FigureFormat.TEX, 100))).contains("height=171.36bp");
    }

    @Test
    void longCurvesAreThinnedOutInDrawingsAndWholeInTables() throws IOException {
        int points = 30_000;
        FigureDocument document = PaperFigures.document(FigureSettings.DEFAULT, Figures.sixCurves(points));
        String tex = Files.readString(save(document, FigureFormat.TEX, "long.tex"));
        assertThat(tex.lines().filter(line -> line.startsWith("\\addplot")))
                .hasSize(6)
                .allSatisfy(line ->
                        assertThat(line.chars().filter(c -> c == '(').count()).isBetween(500L, 2_100L));
        assertThat(Files.size(save(document, FigureFormat.SVG, "long.svg"))).isLessThan(15_000_000);
        try (Stream<String> rows = Files.lines(save(document, FigureFormat.CSV, "long.csv"))) {
            assertThat(rows.filter(row -> row.startsWith("a,"))).hasSize(6 * points);
        }
    }

    @Test
    void aPictureOfAnotherKindThanItsNameSaysIsRefused() throws IOException {
        Path picture = folder.resolve("other.tiff");
        ImageIO.write(new BufferedImage(5, 5, BufferedImage.TYPE_INT_RGB), "png", picture.toFile());
        assertThatThrownBy(() -> EmbeddedDocument.read(picture))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("another kind of picture than its name says");
    }
}
