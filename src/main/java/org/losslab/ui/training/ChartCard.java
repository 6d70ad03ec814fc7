package org.losslab.ui.training;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.losslab.figure.CurveFigure;
import org.losslab.ui.Icon;
import org.losslab.ui.Messages;
import org.losslab.ui.Shortcut;
import org.losslab.ui.Tips;
import org.losslab.ui.chart.CurveChartView;
import org.losslab.ui.figure.FigureExport;
import org.losslab.ui.why.Why;
import org.losslab.ui.why.WhyButton;

/** One chart with its title and what can be done with it. */
final class ChartCard {

    private final CurveChartView chart = new CurveChartView();
    private final Label runs = new Label();
    private final VBox node;
    private final FigureExport figures;
    private final Runnable export;

    /**
     * Builds the card.
     *
     * @param key of the title's text; its last part names the chart
     * @param figures copies the chart
     * @param export opens the dialog on this chart
     * @param explanation what there is to say about its quantity
     */
    ChartCard(String key, FigureExport figures, Runnable export, Supplier<Why> explanation) {
        String name = key.substring(key.lastIndexOf('.') + 1);
        this.figures = figures;
        this.export = export;
        Label title = new Label(Messages.text(key));
        title.getStyleClass().add("card-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        runs.getStyleClass().add("chart-runs");
        runs.setMinWidth(0);
        runs.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(runs, Priority.ALWAYS);
        WhyButton why = new WhyButton(chart, () -> explanation.get());
        HBox head = new HBox(
                title,
                why,
                runs,
                button(Icon.ZOOM_RESET, "chart.resetZoom.tip", Shortcut.RESET_ZOOM, this::resetZoom),
                button(Icon.COPY, "chart.copy.tip", Shortcut.COPY_CHART, this::copy),
                button(Icon.DOWNLOAD, "figure.export.tip", Shortcut.SAVE_CHART, this::export));
        head.getStyleClass().add("card-head");
        head.setAlignment(Pos.CENTER_LEFT);
        chart.setId("chart-" + name);
        chart.setVisible(false);
        VBox.setVgrow(chart, Priority.ALWAYS);
        node = new VBox(head, chart);
        node.getStyleClass().addAll("card-box", "chart-card");
        node.setMinSize(200, 150);
    }

    private static Button button(Icon icon, String key, Shortcut shortcut, Runnable action) {
        Button button = new Button("", icon.node());
        button.getStyleClass().addAll("button-icon", "flat", "small");
        button.setAccessibleText(Messages.text(key));
        button.setOnAction(event -> action.run());
        Tips.set(button, Messages.text(key), shortcut);
        return button;
    }

    void resetZoom() {
        chart.resetZoom();
    }

    void copy() {
        figures.copy(chart.image(), Messages.text("chart.copied"));
    }

    /** Opens the dialog that makes a figure of this chart. */
    void export() {
        export.run();
    }

    /** @param names of the runs that are shown; several are told apart by their numbers */
    void show(CurveFigure figure, List<String> names) {
        chart.show(figure);
        List<String> numbered = names.size() < 2
                ? names
                : IntStream.range(0, names.size())
                        .mapToObj(i -> (i + 1) + "\u00a0" + names.get(i))
                        .toList();
        runs.setText(String.join("   ", numbered));
        Tips.set(runs, String.join("\n", numbered));
    }

    /** Lets the chart be seen; before its first figure is drawn there is nothing worth seeing. */
    void reveal() {
        chart.setVisible(true);
    }

    CurveChartView chart() {
        return chart;
    }

    Node node() {
        return node;
    }
}
