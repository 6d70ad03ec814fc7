package org.losslab.ui.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import org.losslab.figure.FigureTheme;
import org.losslab.sweep.PlannedRun;
import org.losslab.sweep.SweepPlan;
import org.losslab.ui.Icon;
import org.losslab.ui.Messages;

/** A grid of small charts, as many as there is room for, in pages: only their runs are read. */
final class SmallCharts {

    private static final double WIDTH = 190;
    private static final double HEIGHT = 112;
    private static final double FOOT = 34;

    private final GridPane grid = new GridPane();
    private final List<MiniChart> charts = new ArrayList<>();
    private final Label position = new Label();
    private final Button back = new Button("", Icon.BACK.node());
    private final Button forth = new Button("", Icon.FORTH.node());
    private final VBox node;
    private FigureTheme theme = FigureTheme.LIGHT;
    private SweepPicture picture = SweepPicture.NONE;
    private int first;
    private int columns = 1;
    private int rows = 1;

    SmallCharts() {
        grid.getStyleClass().add("mini-charts");
        position.getStyleClass().add("form-note");
        for (Button button : List.of(back, forth)) {
            button.getStyleClass().addAll("button-icon", "flat", "small");
        }
        back.setAccessibleText(Messages.text("sweeps.page.back"));
        forth.setAccessibleText(Messages.text("sweeps.page.forth"));
        back.setOnAction(event -> turn(-columns * rows));
        forth.setOnAction(event -> turn(columns * rows));
        HBox foot = new HBox(back, position, forth);
        foot.getStyleClass().add("mini-foot");
        foot.setAlignment(Pos.CENTER);
        VBox.setVgrow(grid, Priority.ALWAYS);
        node = new VBox(grid, foot);
        node.setMinSize(0, 0);
        node.widthProperty().addListener((observable, before, after) -> arrange());
        node.heightProperty().addListener((observable, before, after) -> arrange());
    }

    void setTheme(FigureTheme other) {
        theme = other;
        charts.forEach(chart -> chart.setTheme(theme));
    }

    private void turn(int by) {
        first += by;
        show(picture);
    }

    private void arrange() {
        int across = Math.max(1, (int) (node.getWidth() / WIDTH));
        int down = Math.max(1, (int) ((node.getHeight() - FOOT) / HEIGHT));
        if (across == columns && down == rows && !charts.isEmpty()) {
            return;
        }
        columns = across;
        rows = down;
        charts.clear();
        grid.getChildren().clear();
        grid.getColumnConstraints().clear();
        grid.getRowConstraints().clear();
        for (int i = 0; i < columns; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / columns);
            grid.getColumnConstraints().add(column);
        }
        for (int i = 0; i < rows; i++) {
            RowConstraints row = new RowConstraints();
            row.setPercentHeight(100.0 / rows);
            row.setVgrow(Priority.ALWAYS);
            grid.getRowConstraints().add(row);
        }
        for (int i = 0; i < columns * rows; i++) {
            MiniChart chart = new MiniChart();
            chart.setTheme(theme);
            charts.add(chart);
            grid.add(chart.node(), i % columns, i / columns);
        }
        show(picture);
    }

    /** The runs on the page. */
    List<String> runs() {
        return page().stream().map(PlannedRun::id).toList();
    }

    private List<PlannedRun> page() {
        List<PlannedRun> all = picture.plan().map(SweepPlan::runs).orElse(List.of());
        first = Math.max(0, Math.min(first, (all.size() - 1) / (columns * rows) * (columns * rows)));
        return all.subList(Math.min(first, all.size()), Math.min(all.size(), first + charts.size()));
    }

    void show(SweepPicture newest) {
        picture = newest;
        List<PlannedRun> page = page();
        for (int i = 0; i < charts.size(); i++) {
            charts.get(i).node().setVisible(i < page.size());
            if (i < page.size()) {
                PlannedRun run = page.get(i);
                charts.get(i)
                        .show(
                                run,
                                Optional.ofNullable(picture.rows().get(run.id())),
                                Optional.ofNullable(picture.curves().get(run.id())));
            }
        }
        int all = picture.plan().map(plan -> plan.runs().size()).orElse(0);
        position.setText(
                all == 0 ? "" : Messages.text("sweeps.page", first + 1, Math.min(all, first + charts.size()), all));
        back.setDisable(first == 0);
        forth.setDisable(first + charts.size() >= all);
    }

    Node node() {
        return node;
    }
}
