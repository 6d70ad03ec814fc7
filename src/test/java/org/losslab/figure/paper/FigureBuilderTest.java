package org.losslab.figure.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.losslab.data.UserException;
import org.losslab.figure.CurveFigure;
import org.losslab.figure.CurveSeries;
import org.losslab.figure.FigureAxis;
import org.losslab.figure.Figures;
import org.losslab.figure.Hue;
import org.losslab.figure.Scale;
import org.losslab.loss.LossKind;
import org.losslab.run.Split;

class FigureBuilderTest {

    private static FigureSettings page(String width, String height, double dpi) {
        return FigureSettings.DEFAULT.withPage(new Page(width, height, dpi, false, "sans", 8, 1.1, "top"));
    }

    private static FigureSettings content(Set<String> hidden, List<Double> xRange, List<List<Double>> yRanges) {
        return FigureSettings.DEFAULT.withContent(new FigureSettings.Content(
                ChartKind.ACCURACY, false, false, false, false, 0, SeedBand.NONE, hidden, xRange, yRanges));
    }

    private static void refused(ThrowingCallable action, String... words) {
        assertThatThrownBy(action)
                .isInstanceOf(UserException.class)
                .hasMessageContainingAll(words)
                .hasMessageNotContaining("\n");
    }

    private static PaperFigure build(FigureSettings settings) {
        return PaperFigures.figure(PaperFigures.document(settings));
    }

    private static void draw(FigureDocument document) {
        FigureFiles.image(PaperFigures.figure(document));
    }

    @Test
    void lengthsAreInInchesMillimetresPointsAndPixels() {
        assertThat(build(page("89mm", "", 300)).size().widthPixels()).isEqualTo(1051);
        assertThat(build(page("252pt", "2in", 600)).size().widthPixels()).isEqualTo(2100);
        assertThat(build(page("2100px", "1200px", 600)).size().heightPixels()).isEqualTo(1200);
        assertThat(build(page("2100px", "", 600)).size().widthInches()).isEqualTo(3.5);
    }

    @Test
    void curvesKeepTheAxesOfTheScreenUntilTheSettingsSayOtherwise() {
        CurveFigure loss = Figures.sixCurves(21);
        CurveFigure logarithmic = loss.withAxes(new FigureAxis("sigma", Scale.LOG), new FigureAxis("Loss", Scale.LOG));
        CurvePanel panel = CurvePanel.of(logarithmic);
        FigureDocument document =
                FigureDocument.ofCurves(Page.IEEE_COLUMN, List.of(panel), Provenance.of(List.of(), ""));
        assertThat(document.settings().content().logX()).isTrue();
        assertThat(document.settings().content().logY()).isTrue();
        assertThat(axes(document)).containsExactly(Scale.LOG, Scale.LOG);
        FigureSettings linear = FigureSettings.DEFAULT;
        assertThat(axes(document.withSettings(linear))).containsExactly(Scale.LINEAR, Scale.LINEAR);
    }

    private static List<Scale> axes(FigureDocument document) {
        CurveFigure figure =
                ((CurvePanel) PaperFigures.figure(document).panels().get(0)).figure();
        return List.of(figure.xAxis().scale(), figure.yAxis().scale());
    }

    @Test
    void lowAccuraciesHaveAnAxisOfTheirOwn() {
        CurveFigure low = Figures.accuracy(List.of(Figures.curve(LossKind.QUADRATIC, Split.TEST, 11, x -> 0.31)));
        assertThat(CurvePanel.of(low).viewport().yHigh()).isBetween(0.4, 0.41);
        CurveFigure high = Figures.accuracy(List.of(Figures.curve(LossKind.QUADRATIC, Split.TEST, 11, x -> 0.97)));
        assertThat(CurvePanel.of(high).viewport().yHigh()).isBetween(1.0, 1.02);
    }

    @Test
    void absurdSizesAreRefused() {
        refused(() -> build(page("0in", "", 600)), "width", "between 0.3 and 200");
        refused(() -> build(page("4km", "", 600)), "'4km'", "such as 3.5in");
        refused(() -> build(page("3.5in", "1e9in", 600)), "height");
        refused(() -> build(page("3.5in", "", -5)), "dpi");
        refused(() -> build(page("3.5in", "", 0)), "dpi");
        refused(() -> build(page("3.5in", "", 1e9)), "dpi", "4800");
        refused(() -> draw(PaperFigures.document(page("0.4in", "0.4in", 600))), "make the figure larger");
    }

    @Test
    void thereMustBeSomethingToDraw() {
        refused(
                () -> FigureBuilder.build(
                        FigureDocument.of(
                                FigureSettings.DEFAULT, FigureSource.ofRuns(List.of()), Provenance.of(List.of(), "")),
                        List.of()),
                "no run is chosen");
        CurveSeries nan = Figures.curve(LossKind.QUADRATIC, Split.TEST, 5, x -> Double.NaN);
        refused(
                () -> PaperFigures.figure(
                        PaperFigures.document(FigureSettings.DEFAULT, Figures.accuracy(List.of(nan)))),
                "no curve has a finite value");
        Set<String> all = Set.of("CE train", "CE test", "QL train", "QL test", "CCQL train", "CCQL test");
        refused(() -> build(content(all, List.of(), List.of())), "show at least one");
    }

    private static CurveFigure curves(int runs) {
        List<CurveSeries> series = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            String id = " (a-run-of-mine-" + run + ")";
            Figures.sixCurves(5).series().forEach(each -> series.add(each.withName(each.name() + id)));
        }
        return Figures.accuracy(series);
    }

    @Test
    void aFigureGrowsByWhatItsLegendNeeds() {
        double usual = build(PaperFigures.at(100)).size().height();
        double before = usual;
        for (int runs = 1; runs <= 6; runs++) {
            FigureDocument document = PaperFigures.document(PaperFigures.at(100), curves(runs));
            double height = PaperFigures.figure(document).size().height();
            assertThat(height).as(runs + " runs").isGreaterThan(before);
            before = height;
            draw(document);
        }
        assertThat(usual).as("one run").isEqualTo(0.68 * 252);
    }

    @Test
    void aRunOfOnePointIsDrawn() {
        CurveSeries one = Figures.curve(LossKind.QUADRATIC, Split.TEST, 1, x -> 0.5);
        draw(PaperFigures.document(PaperFigures.at(100), Figures.accuracy(List.of(one))));
    }

    @Test
    void rangesAreTheAxisOwnNumbers() {
        PaperFigure figure = build(content(Set.of(), List.of(10.0, 50.0), List.of(List.of(20.0, 80.0))));
        CurvePanel panel = (CurvePanel) figure.panels().get(0);
        assertThat(panel.viewport().yLow()).isEqualTo(0.2);
        assertThat(panel.viewport().xHigh()).isEqualTo(50);
        refused(() -> build(content(Set.of(), List.of(50.0, 10.0), List.of())), "two rising numbers");
        refused(() -> build(content(Set.of(), List.of(0.0, Double.NaN), List.of())), "two rising numbers");
    }

    @Test
    void oddNamesAreDrawn() {
        for (String name : List.of(
                "a \"quoted\" 'name'",
                "x/y\\z",
                "\uD83D\uDE80 rocket \uD83D\uDC69\u200D\uD83D\uDD2C",
                "100 $",
                "<&>",
                "$\\mathcal{L}_{QL}$ on $\\sigma^2$",
                "long ".repeat(80),
                "\u2192 \u4e2d\u6587",
                "")) {
            FigureSettings named = PaperFigures.at(72)
                    .withText(new FigureSettings.Text(name, name, List.of(name), List.of(), Map.of("CE train", name)));
            draw(PaperFigures.document(named));
        }
        FigureSettings broken =
                PaperFigures.at(72).withText(new FigureSettings.Text("$\\frac{1$", "", List.of(), List.of(), Map.of()));
        refused(() -> draw(PaperFigures.document(broken)), "\\frac{1", "braces");
    }

    @Test
    void aLegendThatLeavesNoRoomIsRefused() {
        List<CurveSeries> many = new ArrayList<>();
        for (int i = 0; i < 90; i++) {
            many.add(CurveSeries.line("curve number " + i, Hue.CE, false, new double[] {0, 1}, new double[] {0, 1}));
        }
        refused(
                () -> draw(PaperFigures.document(page("3.5in", "3in", 72), Figures.accuracy(many))),
                "the legend of 90 curves",
                "leave the legend out");
    }

    @Test
    void twoCurvesMayNotGetOneName() {
        FigureSettings same = FigureSettings.DEFAULT.withText(
                new FigureSettings.Text("", "", List.of(), List.of(), Map.of("CE train", "QL train")));
        refused(() -> build(same), "two curves are named 'QL train'");
    }

    @Test
    void settingsThatAreNoneAreRefusedInOneLine() {
        refused(() -> FigureDocument.parse("{}"), "losslabFigure");
        refused(() -> FigureDocument.parse("null"), "nothing is in them");
        refused(() -> FigureDocument.parse("{\"losslabFigure\":2}"), "newer LossLab");
        refused(
                () -> FigureDocument.parse("{\"losslabFigure\":1,\"settings\":{\"page\":{\"colour\":1}}}"),
                "'colour'",
                "width");
        refused(() -> FigureDocument.parse("[1,"), "cannot be read");
    }

    @Test
    void missingSettingsAreTheUsualOnes() {
        FigureDocument document = FigureDocument.parse("{\"losslabFigure\":1,\"settings\":{\"page\":{\"dpi\":300}}}");
        assertThat(document.settings().page()).isEqualTo(PaperFigures.at(300).page());
        assertThat(document.settings().content().chart()).isEqualTo(ChartKind.ACCURACY);
    }
}
