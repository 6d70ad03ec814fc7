package org.losslab.ui.sweep;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.losslab.figure.CurveFigure;
import org.losslab.figure.CurveSeries;
import org.losslab.figure.FigureTheme;
import org.losslab.figure.SweepFigure;
import org.losslab.figure.paper.CurvePanel;
import org.losslab.figure.paper.FigureDocument;
import org.losslab.figure.paper.Page;
import org.losslab.figure.paper.Provenance;
import org.losslab.run.RunStatus;
import org.losslab.sweep.SweepPlan;
import org.losslab.ui.Icon;
import org.losslab.ui.Messages;
import org.losslab.ui.Tips;
import org.losslab.ui.chart.CurveChartView;
import org.losslab.ui.figure.FigureExport;

/** Test accuracy against one of the parameters, over all runs that are finished. */
final class SweepSummary {

    private final CurveChartView chart = new CurveChartView();
    private final ComboBox<String> parameter = new ComboBox<>();
    private final Consumer<String> tell;
    private final Label band = new Label();
    private final VBox node;
    private final Pager pager;
    private SweepPicture picture = SweepPicture.NONE;
    private boolean showing;
    private boolean drawn;

    /**
     * @param against told the parameter that is picked
     * @param turnTo told the first curve of the page that is wanted
     */
    SweepSummary(FigureExport figures, Consumer<String> tell, Consumer<String> against, IntConsumer turnTo) {
        this.tell = tell;
        Label title = new Label(Messages.text("sweeps.summary"));
        title.getStyleClass().add("card-title");
        Label preposition = new Label(Messages.text("sweeps.against"));
        preposition.getStyleClass().add("form-name");
        parameter.setId("sweep-parameter");
        parameter.getStyleClass().add("small");
        parameter.setAccessibleText(Messages.text("sweeps.parameter.access"));
        parameter.valueProperty().addListener((observable, before, after) -> {
            if (!showing && after != null) {
                against.accept(after);
            }
        });
        pager = new Pager("sweeps.curves.", turnTo);
        pager.node().managedProperty().bind(pager.node().visibleProperty());
        band.setText(Messages.text("sweeps.band"));
        band.setId("sweep-band");
        band.getStyleClass().add("form-note");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button copy = button(Icon.COPY, "figure.copy", "sweep-copy");
        copy.setOnAction(event -> document().ifPresent(document -> figures.copy(document, List.of())));
        Button export = button(Icon.DOWNLOAD, "figure.export.tip", "sweep-export");
        export.setOnAction(event -> document().ifPresent(document -> figures.open(document, List.of())));
        HBox head = new HBox(title, preposition, parameter, band, space, pager.node(), copy, export);
        head.getStyleClass().addAll("card-head", "sweep-summary-head");
        head.setAlignment(Pos.CENTER_LEFT);
        chart.setId("chart-sweep");
        VBox.setVgrow(chart, Priority.ALWAYS);
        node = new VBox(head, chart);
        node.getStyleClass().addAll("card-box", "chart-card");
        node.setMinSize(200, 150);
    }

    void setTheme(FigureTheme theme) {
        chart.setTheme(theme);
    }

    /**
     * Shows the newest picture.
     *
     * @param wanted the parameter that was picked, whose chart may not have come yet; any other for the one that there is
     */
    void show(SweepPicture newest, String wanted) {
        picture = newest;
        List<String> possible = picture.plan().map(SweepFigure::parameters).orElse(List.of());
        showing = true;
        if (!parameter.getItems().equals(possible)) {
            parameter.getItems().setAll(possible);
        }
        String shown = picture.summary().map(SweepFigure::parameter).orElse(null);
        parameter.setValue(possible.contains(wanted) ? wanted : shown);
        showing = false;
        picture.summary().ifPresent(summary -> {
            pager.show(summary.first(), SweepFigure.MOST_CURVES, summary.curves());
            pager.node().setVisible(summary.curves() > SweepFigure.MOST_CURVES);
            // The rows of runs under way change all the time, the curves when one has finished.
            if (!drawn || !same(summary.figure(), chart.figure())) {
                drawn = true;
                chart.show(summary.figure());
            }
        });
        chart.setVisible(picture.summary().isPresent());
    }

    /** Arrays are equal by what they hold. */
    private static boolean same(CurveFigure a, CurveFigure b) {
        boolean same =
                a.xAxis().equals(b.xAxis()) && a.series().size() == b.series().size();
        for (int i = 0; same && i < a.series().size(); i++) {
            CurveSeries one = a.series().get(i);
            CurveSeries other = b.series().get(i);
            same = one.name().equals(other.name())
                    && Arrays.equals(one.x(), other.x())
                    && Arrays.equals(one.y(), other.y());
        }
        return same;
    }

    private static Button button(Icon icon, String text, String id) {
        Button button = new Button("", icon.node());
        button.setId(id);
        button.getStyleClass().addAll("button-icon", "flat", "small");
        button.setAccessibleText(Messages.text(text));
        Tips.set(button, Messages.text(text));
        return button;
    }

    /** The chart as a figure; where there is none yet, says so. */
    private Optional<FigureDocument> document() {
        CurveFigure figure = chart.figure();
        if (picture.plan().isEmpty() || figure.isEmpty()) {
            tell.accept(Messages.text("figure.nothing"));
            return Optional.empty();
        }
        SweepPlan plan = picture.plan().get();
        String note = Messages.text(
                "sweeps.note",
                plan.name(),
                picture.progress().count(RunStatus.State.FINISHED),
                plan.runs().size());
        return Optional.of(FigureDocument.ofCurves(
                Page.IEEE_COLUMN, List.of(CurvePanel.of(figure)), Provenance.of(List.of(), note)));
    }

    Node node() {
        return node;
    }
}
