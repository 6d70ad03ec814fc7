package org.losslab.ui.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import org.losslab.figure.paper.ChartKind;
import org.losslab.figure.paper.FigureSettings;
import org.losslab.figure.paper.SeedBand;
import org.losslab.ui.Messages;

/** What is charted, and over which axes. */
final class ContentSection {

    private final ComboBox<ChartKind> chart = FormRows.choice(
            List.of(ChartKind.values()),
            kind -> Messages.text("figure.chart." + kind.name().toLowerCase(Locale.ROOT)));
    private final ComboBox<SeedBand> band = FormRows.choice(
            List.of(SeedBand.values()),
            each -> Messages.text("figure.band." + each.name().toLowerCase(Locale.ROOT)));
    private final CheckBox seconds = new CheckBox(Messages.text("figure.seconds"));
    private final CheckBox normalized = new CheckBox(Messages.text("figure.normalized"));
    private final CheckBox logX = new CheckBox(Messages.text("figure.logX"));
    private final CheckBox logY = new CheckBox(Messages.text("figure.logY"));
    private final TextField smoothing = FormRows.field("figure-smoothing");
    private final TextField xLow = FormRows.field("figure-x-low");
    private final TextField xHigh = FormRows.field("figure-x-high");
    private final List<TextField> yLow;
    private final List<TextField> yHigh;
    private final List<HBox> yRows = new ArrayList<>();
    private final List<Node> rows = new ArrayList<>();

    /**
     * @param ofRuns whether runs are charted: there is a choice of charts
     * @param axes whether panels have axes
     */
    ContentSection(int mostPanels, boolean ofRuns, boolean axes, Runnable changed) {
        yLow = FormRows.fields("figure-y-low-", mostPanels);
        yHigh = FormRows.fields("figure-y-high-", mostPanels);
        if (ofRuns) {
            rows.addAll(FormRows.section(
                    "figure.section.content",
                    FormRows.row("figure.chart", chart),
                    FormRows.row("figure.band", band),
                    FormRows.row("", FormRows.pair(seconds, normalized)),
                    FormRows.row("figure.smoothing", smoothing)));
        }
        for (int i = 0; i < mostPanels; i++) {
            yRows.add(FormRows.row("figure.yRange", FormRows.pair(yLow.get(i), yHigh.get(i))));
        }
        if (axes) {
            rows.addAll(FormRows.section(
                    "figure.section.axes",
                    FormRows.row("", FormRows.pair(logX, logY)),
                    FormRows.row("figure.xRange", FormRows.pair(xLow, xHigh))));
            rows.addAll(yRows);
        }
        for (List<TextField> each : List.of(List.of(xLow, xHigh), yLow, yHigh)) {
            each.forEach(field -> field.setPromptText(Messages.text("figure.auto")));
        }
        if (ofRuns) {
            chart.valueProperty().addListener((observable, before, after) -> {
                boolean loss = after == ChartKind.LOSS || after == ChartKind.BOTH;
                logY.setDisable(!loss);
                normalized.setDisable(!loss);
            });
        }
        FormRows.listen(changed, chart, band, seconds, normalized, logX, logY, smoothing, xLow, xHigh);
        FormRows.listen(changed, yLow.toArray(Node[]::new));
        FormRows.listen(changed, yHigh.toArray(Node[]::new));
    }

    List<Node> rows() {
        return rows;
    }

    ChartKind chart() {
        return chart.getValue() == null ? ChartKind.ACCURACY : chart.getValue();
    }

    void panels(int count) {
        for (int i = 0; i < yRows.size(); i++) {
            FormRows.letter(yRows.get(i), "figure.yRange", i, count);
            FormRows.show(yRows.get(i), i < count);
        }
    }

    void show(FigureSettings.Content content) {
        chart.setValue(content.chart());
        band.setValue(content.band());
        seconds.setSelected(content.seconds());
        normalized.setSelected(content.normalized());
        logX.setSelected(content.logX());
        logY.setSelected(content.logY());
        smoothing.setText(FormRows.number(content.smoothing()));
        FormRows.fillRange(xLow, xHigh, content.xRange());
        for (int i = 0; i < yLow.size(); i++) {
            List<Double> range =
                    i < content.yRanges().size() ? content.yRanges().get(i) : List.of();
            FormRows.fillRange(yLow.get(i), yHigh.get(i), range);
        }
    }

    /** @param hidden names of curves that are left out */
    FigureSettings.Content content(Set<String> hidden) {
        List<List<Double>> yRanges = new ArrayList<>();
        for (int i = 0; i < yLow.size(); i++) {
            yRanges.add(FormRows.range("figure.yRange", yLow.get(i), yHigh.get(i)));
        }
        return new FigureSettings.Content(
                chart(),
                seconds.isSelected(),
                logX.isSelected(),
                logY.isSelected(),
                normalized.isSelected(),
                FormRows.number("figure.smoothing", smoothing),
                band.getValue(),
                hidden,
                FormRows.range("figure.xRange", xLow, xHigh),
                yRanges);
    }
}
