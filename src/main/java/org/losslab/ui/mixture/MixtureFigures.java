package org.losslab.ui.mixture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.lang3.StringUtils;
import org.losslab.figure.CurveFigure;
import org.losslab.figure.CurveSeries;
import org.losslab.figure.FigureAxis;
import org.losslab.figure.Hue;
import org.losslab.figure.ReferenceLine;
import org.losslab.figure.Scale;
import org.losslab.figure.paper.CurvePanel;
import org.losslab.figure.paper.FigureDocument;
import org.losslab.figure.paper.FigureSettings;
import org.losslab.figure.paper.FigureSource;
import org.losslab.figure.paper.Page;
import org.losslab.figure.paper.Provenance;
import org.losslab.figure.paper.RegionFeatures;
import org.losslab.figure.paper.RegionPanel;
import org.losslab.figure.paper.TablePanel;
import org.losslab.mixture.SampleSet;
import org.losslab.mixture.bound.ClosedForms;
import org.losslab.state.MixtureState;
import org.losslab.ui.mixture.compute.PanelSnapshot;
import org.losslab.ui.mixture.compute.Picture;
import org.losslab.ui.mixture.compute.PictureKind;
import org.losslab.ui.mixture.compute.SceneStage;

/** From what the workspace shows to the documents of figures. */
final class MixtureFigures {

    private MixtureFigures() {}

    /** The pictures side by side. */
    static FigureDocument regions(PanelSnapshot snapshot) {
        MixtureState state = snapshot.request().state();
        List<RegionPanel> panels = new ArrayList<>();
        for (Picture picture : snapshot.pictures()) {
            panels.add(panel(snapshot, picture));
        }
        return document(Page.preset("ieee-page"), FigureSource.ofRegions(panels), note(snapshot, state));
    }

    private static RegionPanel panel(PanelSnapshot snapshot, Picture picture) {
        MixtureState state = snapshot.request().state();
        SampleSet samples = snapshot.samples();
        int count = state.view().samples() ? Math.min(PanelSnapshot.MOST_DOTS, samples.size()) : 0;
        double[][] points = new double[count][];
        int[] labels = new int[count];
        for (int i = 0; i < count; i++) {
            labels[i] = samples.label(i);
            points[i] = samples.row(i).clone();
        }
        String name = Texts.text("picture." + picture.kind().name());
        return new RegionPanel(
                name + ", " + Texts.percent(picture.accuracy().value()),
                SceneStage.view(state, snapshot.centres().centres()[0].length),
                snapshot.centres().centres(),
                picture.classifier().weights(),
                snapshot.palette().colours(),
                features(state, picture.kind()),
                state.view().shading(),
                points,
                labels);
    }

    /** The Bayes rule is applied to x itself. */
    private static RegionFeatures features(MixtureState state, PictureKind kind) {
        if (kind == PictureKind.BAYES) {
            return RegionFeatures.NONE;
        }
        RegionFeatures.Kind which =
                switch (state.features().kind()) {
                    case NONE -> RegionFeatures.Kind.NONE;
                    case BIAS -> RegionFeatures.Kind.BIAS;
                    case DEGREE_TWO -> RegionFeatures.Kind.DEGREE_TWO;
                    case FOURIER -> RegionFeatures.Kind.FOURIER;
                };
        return new RegionFeatures(
                which, state.features().count(), state.features().bandwidth(), state.seed());
    }

    /** The eigenvalues, and each direction's share of the least QL: of x, whatever the features are. */
    static List<CurveFigure> spectrum(PanelSnapshot snapshot) {
        ClosedForms closed = snapshot.closed();
        int classes = closed.setting().classes();
        double[] number = new double[classes];
        double[] eigenvalues = new double[classes];
        double[] shares = new double[classes];
        double total = closed.ql().normalized();
        for (int k = 0; k < classes; k++) {
            number[k] = k + 1.0;
            eigenvalues[k] = closed.setting().geometry().eigenvalue(k);
            shares[k] = share(closed, k, total);
        }
        double noise = classes * closed.setting().variance();
        CurveFigure values = bars(
                "spectrum.value",
                CurveSeries.bars(ofInputs(snapshot, "spectrum.values"), Hue.CE, number, eigenvalues),
                List.of(new ReferenceLine(Texts.text("spectrum.noise", Texts.number(noise)), noise)));
        CurveFigure parts = bars(
                "spectrum.shareOf",
                CurveSeries.bars(ofInputs(snapshot, "spectrum.shares"), Hue.QL, number, shares),
                List.of());
        return List.of(values, parts);
    }

    /** A curve's name; where the pictures are about features it says what the curve is about. */
    private static String ofInputs(PanelSnapshot snapshot, String key) {
        String name = Texts.text(key);
        return snapshot.features().isPresent() ? Texts.text("spectrum.plain", name) : name;
    }

    /** σ²/(Kσ² + λ_k) over the sum; at σ = 0 all of the loss lies in the directions without signal. */
    private static double share(ClosedForms closed, int k, double total) {
        double classes = closed.setting().classes();
        double variance = closed.setting().variance();
        double eigenvalue = closed.setting().geometry().eigenvalue(k);
        double part = eigenvalue == 0 ? 1 / classes : variance / (classes * variance + eigenvalue);
        return total == 0 ? 0 : part / total;
    }

    /** The paper's statements with their numbers. */
    static FigureDocument bounds(PanelSnapshot snapshot) {
        List<String> head = new ArrayList<>(List.of(Texts.text("table.statement"), Texts.text("table.quantity")));
        BoundRow.NUMBERS.forEach(name -> head.add(StringUtils.capitalize(Texts.text("bounds." + name))));
        head.add(Texts.text("table.verdict"));
        List<List<TablePanel.Cell>> rows = new ArrayList<>();
        for (BoundLine line : BoundLines.of(snapshot)) {
            List<TablePanel.Cell> row = new ArrayList<>();
            row.add(TablePanel.Cell.of(Texts.text("bound." + line.key())));
            row.add(TablePanel.Cell.of(Texts.text("bound." + line.key() + ".title")));
            row.add(new TablePanel.Cell(line.exactText(), line.exact()));
            for (double number : List.of(line.printed(), line.corrected(), line.slack())) {
                row.add(new TablePanel.Cell(Texts.number(number), number));
            }
            row.add(TablePanel.Cell.of(line.verdictText()));
            rows.add(row);
        }
        return document(
                Page.preset("ieee-page"),
                FigureSource.ofTable(new TablePanel("", head, rows)),
                note(snapshot, snapshot.request().state()));
    }

    private static CurveFigure bars(String axis, CurveSeries bars, List<ReferenceLine> lines) {
        FigureAxis direction = new FigureAxis(Texts.text("spectrum.direction"), Scale.LINEAR);
        return curves(List.of(bars), direction, new FigureAxis(Texts.text(axis), Scale.LINEAR))
                .withReferenceLines(lines);
    }

    /** Curves over something. */
    static CurveFigure curves(List<CurveSeries> curves, FigureAxis across, FigureAxis up) {
        return new CurveFigure("", across, up, told(curves), List.of(), Set.of(), List.of(), "");
    }

    /** Charts as they are on the screen, side by side. */
    static FigureDocument charts(PanelSnapshot snapshot, List<CurveFigure> figures) {
        return charts(snapshot, figures, "");
    }

    /** @param remark what is to be known of them; empty for nothing */
    static FigureDocument charts(PanelSnapshot snapshot, List<CurveFigure> figures, String remark) {
        return FigureDocument.ofCurves(
                figures.size() > 1 ? Page.preset("ieee-page") : Page.IEEE_COLUMN,
                figures.stream().map(CurvePanel::of).toList(),
                Provenance.of(
                        List.of(),
                        note(snapshot, snapshot.request().state()) + (remark.isEmpty() ? "" : "; " + remark)));
    }

    /** Curves that would look alike get a tint and dashes each. */
    private static List<CurveSeries> told(List<CurveSeries> curves) {
        Map<List<Object>, Integer> alike = new HashMap<>();
        return curves.stream()
                .map(curve -> curve.withVariant(alike.merge(List.of(curve.hue(), curve.dashed()), 1, Integer::sum) - 1))
                .toList();
    }

    /** The hue of a picture's curves. */
    static Hue hue(PictureKind kind) {
        return switch (kind) {
            case CE -> Hue.CE;
            case QL -> Hue.QL;
            case CCQL -> Hue.CCQL;
            case BAYES -> Hue.NEUTRAL;
        };
    }

    private static FigureDocument document(Page page, FigureSource source, String note) {
        return FigureDocument.of(FigureSettings.DEFAULT.withPage(page), source, Provenance.of(List.of(), note));
    }

    /** The sliders, for those who ask how a figure came about. */
    private static String note(PanelSnapshot snapshot, MixtureState state) {
        double[][] centres = snapshot.centres().centres();
        return "mixture: K " + centres.length + ", d " + centres[0].length + ", gamma "
                + snapshot.centres().gamma() + ", sigma " + state.sigma() + ", noise " + state.noise() + ", w "
                + state.weight() + ", R " + state.radius() + ", n " + state.samples() + ", seed " + state.seed()
                + ", features " + state.features().kind() + ", arrangement "
                + state.centres().arrangement();
    }
}
