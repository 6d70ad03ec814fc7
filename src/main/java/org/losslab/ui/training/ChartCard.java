package org.losslab.ui.training;

import java.io.File;
import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.losslab.figure.CurveFigure;
import org.losslab.run.Reasons;
import org.losslab.ui.Icon;
import org.losslab.ui.Messages;
import org.losslab.ui.Shortcut;
import org.losslab.ui.Tips;
import org.losslab.ui.chart.ChartPicture;
import org.losslab.ui.chart.CurveChartView;

/** One chart with its title and what can be done with it. */
final class ChartCard {

    private static final int PNG_WIDTH = 1600;

    private final String name;
    private final CurveChartView chart = new CurveChartView();
    private final VBox node;
    private final Consumer<String> tell;
    private final Executor background;

    /**
     * Builds the card.
     *
     * @param key of the title's text; its last part proposes a file's name
     * @param tell shows a line to the user
     * @param background writes files
     */
    ChartCard(String key, Consumer<String> tell, Executor background) {
        this.name = key.substring(key.lastIndexOf('.') + 1);
        this.tell = tell;
        this.background = background;
        Label title = new Label(Messages.text(key));
        title.getStyleClass().add("card-title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(
                title,
                space,
                button(Icon.ZOOM_RESET, "chart.resetZoom.tip", Shortcut.RESET_ZOOM, this::resetZoom),
                button(Icon.COPY, "chart.copy.tip", Shortcut.COPY_CHART, this::copy),
                button(Icon.DOWNLOAD, "chart.save.tip", Shortcut.SAVE_CHART, this::save));
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
        ClipboardContent content = new ClipboardContent();
        content.putImage(chart.toImage());
        Clipboard.getSystemClipboard().setContent(content);
        tell.accept(Messages.text("chart.copied"));
    }

    void save() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Messages.text("chart.save.title"));
        chooser.setInitialFileName(name + ".png");
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(Messages.text("chart.save.png"), "*.png"));
        File file = chooser.showSaveDialog(node.getScene().getWindow());
        if (file != null) {
            save(file);
        }
    }

    /** Saves the chart as it is seen. */
    void save(File file) {
        double ratio = chart.getHeight() / Math.max(1, chart.getWidth());
        ChartPicture picture = chart.picture(PNG_WIDTH, (int) Math.round(PNG_WIDTH * ratio));
        background.execute(() -> {
            String result = write(picture, file);
            Platform.runLater(() -> tell.accept(result));
        });
    }

    private static String write(ChartPicture picture, File file) {
        try {
            picture.savePng(file.toPath());
            return Messages.text("chart.saved", file.getName());
        } catch (IOException e) {
            return Messages.text("chart.notSaved", file, Reasons.of(e));
        }
    }

    void show(CurveFigure figure) {
        chart.show(figure);
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
