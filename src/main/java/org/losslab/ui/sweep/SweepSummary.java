package org.losslab.ui.sweep;

import java.util.List;
import java.util.function.Consumer;
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
import org.losslab.figure.FigureTheme;
import org.losslab.figure.SweepFigure;
import org.losslab.figure.paper.CurvePanel;
import org.losslab.figure.paper.FigureDocument;
import org.losslab.figure.paper.Page;
import org.losslab.figure.paper.Provenance;
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
    private final FigureExport figures;
    private final Consumer<String> tell;
    private final Label band = new Label();
    private final VBox node;
    private SweepPicture picture = SweepPicture.NONE;
    private long drawn = -1;

    SweepSummary(FigureExport figures, Consumer<String> tell) {
        this.figures = figures;
        this.tell = tell;
        Label title = new Label(Messages.text("sweeps.summary"));
        title.getStyleClass().add("card-title");
        Label against = new Label(Messages.text("sweeps.against"));
        against.getStyleClass().add("form-name");
        parameter.setId("sweep-parameter");
        parameter.getStyleClass().add("small");
        parameter.setAccessibleText(Messages.text("sweeps.parameter.access"));
        parameter.valueProperty().addListener((observable, before, after) -> draw());
        band.setId("sweep-band");
        band.getStyleClass().add("form-note");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button export = new Button("", Icon.DOWNLOAD.node());
        export.setId("sweep-export");
        export.getStyleClass().addAll("button-icon", "flat", "small");
        export.setAccessibleText(Messages.text("figure.export.tip"));
        export.setOnAction(event -> export());
        Tips.set(export, Messages.text("figure.export.tip"));
        HBox head = new HBox(title, against, parameter, band, space, export);
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

    void show(SweepPicture newest) {
        picture = newest;
        List<String> possible = picture.plan().map(SweepFigure::parameters).orElse(List.of());
        if (!parameter.getItems().equals(possible)) {
            parameter.getItems().setAll(possible);
            parameter.setValue(possible.isEmpty() ? null : possible.get(0));
        }
        draw();
    }

    private void draw() {
        boolean known = picture.plan().isPresent() && parameter.getValue() != null;
        if (known) {
            CurveFigure figure = figure(picture.plan().get());
            int leftOut = SweepFigure.leftOut(picture.plan().get(), picture.rows(), parameter.getValue());
            band.setText(Messages.text("sweeps.band")
                    + (leftOut == 0 ? "" : " · " + Messages.text("sweeps.leftOut", leftOut)));
            if (drawn < 0 || !same(figure, chart.figure())) {
                drawn = picture.version();
                chart.show(figure);
            }
        }
        chart.setVisible(known);
    }

    /** Arrays are equal by what they hold. */
    private static boolean same(CurveFigure a, CurveFigure b) {
        boolean same =
                a.xAxis().equals(b.xAxis()) && a.series().size() == b.series().size();
        for (int i = 0; same && i < a.series().size(); i++) {
            same = a.series().get(i).name().equals(b.series().get(i).name())
                    && java.util.Arrays.equals(
                            a.series().get(i).x(), b.series().get(i).x())
                    && java.util.Arrays.equals(
                            a.series().get(i).y(), b.series().get(i).y());
        }
        return same;
    }

    private CurveFigure figure(SweepPlan plan) {
        return SweepFigure.of(plan, picture.rows(), parameter.getValue());
    }

    private void export() {
        CurveFigure figure = chart.figure();
        if (picture.plan().isEmpty() || figure.isEmpty()) {
            tell.accept(Messages.text("figure.nothing"));
            return;
        }
        SweepPlan plan = picture.plan().get();
        String note = Messages.text(
                "sweeps.note",
                plan.name(),
                picture.count(org.losslab.run.RunStatus.State.FINISHED),
                plan.runs().size());
        figures.open(
                FigureDocument.ofCurves(
                        Page.IEEE_COLUMN, List.of(CurvePanel.of(figure)), Provenance.of(List.of(), note)),
                List.of());
    }

    Node node() {
        return node;
    }
}
