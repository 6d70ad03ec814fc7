package org.losslab.ui.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import org.losslab.figure.FigureTheme;
import org.losslab.sweep.PlannedRun;
import org.losslab.sweep.SweepPlan;

/** A grid of small charts, as many as there is room for, in pages: only their runs are read. */
final class SmallCharts {

    private static final double WIDTH = 190;
    private static final double HEIGHT = 112;
    private static final double FOOT = 34;

    private final GridPane grid = new GridPane();
    private final List<MiniChart> charts = new ArrayList<>();
    private final Pager pager;
    private final VBox node;
    private FigureTheme theme = FigureTheme.LIGHT;
    private SweepPicture picture = SweepPicture.NONE;
    private int first;
    private int columns = 1;
    private int rows = 1;

    /**
     * @param turnTo is told the first run of the page that is wanted
     */
    SmallCharts(IntConsumer turnTo) {
        grid.getStyleClass().add("mini-charts");
        pager = new Pager("sweeps.page.", turnTo);
        VBox.setVgrow(grid, Priority.ALWAYS);
        node = new VBox(grid, pager.node());
        node.setMinSize(0, 0);
        node.widthProperty().addListener((observable, before, after) -> arrange());
        node.heightProperty().addListener((observable, before, after) -> arrange());
    }

    void setTheme(FigureTheme other) {
        theme = other;
        charts.forEach(chart -> chart.setTheme(theme));
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
        show(picture, first);
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

    /** Shows the page that begins at a run, or the last one. */
    void show(SweepPicture newest, int from) {
        picture = newest;
        first = from;
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
        pager.show(first, charts.size(), picture.progress().runs());
    }

    Node node() {
        return node;
    }
}
