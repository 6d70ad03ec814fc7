package org.losslab.ui.sweep;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import org.losslab.run.RunStatus;
import org.losslab.sweep.IndexRow;
import org.losslab.sweep.PlannedRun;
import org.losslab.sweep.SweepPlan;
import org.losslab.ui.Messages;

/** A line for each run of a sweep. */
final class SweepTable {

    private static final double ROW = 28;

    private final TableView<PlannedRun> table = new TableView<>();
    private Optional<SweepPlan> plan = Optional.empty();
    private Map<String, IndexRow> rows = Map.of();

    /**
     * @param open shows a run in the training workspace
     */
    SweepTable(Consumer<PlannedRun> open) {
        table.setId("sweep-runs");
        table.setAccessibleText(Messages.text("sweeps.table.access"));
        table.getStyleClass().addAll("metrics", "card-box");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setFixedCellSize(ROW);
        table.setPlaceholder(new Label(""));
        table.getColumns().add(text("sweeps.column.run", 260, (run, row) -> RunWords.name(run)));
        table.getColumns().add(text("sweeps.column.state", 90, (run, row) -> RunWords.state(row)));
        table.getColumns().add(progress());
        table.getColumns().add(text("sweeps.column.remaining", 100, (run, row) -> RunWords.remaining(row)));
        table.getColumns().add(text("sweeps.column.outcome", 320, (run, row) -> RunWords.outcome(row)));
        table.setRowFactory(any -> {
            TableRow<PlannedRun> row = new TableRow<>();
            row.setOnMouseClicked(event -> {
                if (event.getClickCount() == 2) {
                    open(row.getItem(), open);
                }
            });
            return row;
        });
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open(table.getSelectionModel().getSelectedItem(), open);
                event.consume();
            }
        });
    }

    /** There is nothing to see of a run that was not begun. */
    private void open(PlannedRun run, Consumer<PlannedRun> open) {
        if (run != null && rows.containsKey(run.id())) {
            open.accept(run);
        }
    }

    private TableColumn<PlannedRun, PlannedRun> text(
            String key, double width, BiFunction<PlannedRun, Optional<IndexRow>, String> text) {
        TableColumn<PlannedRun, PlannedRun> column = column(key, width);
        column.setCellFactory(any -> new TableCell<>() {
            @Override
            protected void updateItem(PlannedRun run, boolean empty) {
                super.updateItem(run, empty);
                Optional<IndexRow> row = empty || run == null ? Optional.empty() : row(run);
                setText(empty || run == null ? null : text.apply(run, row));
                getStyleClass().remove("failed");
                setTooltip(null);
                if (row.filter(each -> each.state() == RunStatus.State.FAILED).isPresent()) {
                    getStyleClass().add("failed");
                }
                row.map(RunWords::note)
                        .filter(note -> !note.isEmpty())
                        .ifPresent(note -> setTooltip(new Tooltip(note)));
            }
        });
        return column;
    }

    private TableColumn<PlannedRun, PlannedRun> progress() {
        TableColumn<PlannedRun, PlannedRun> column = column("sweeps.column.progress", 170);
        column.setCellFactory(any -> new TableCell<>() {
            private final ProgressBar bar = new ProgressBar();

            {
                bar.setPrefWidth(80);
            }

            @Override
            protected void updateItem(PlannedRun run, boolean empty) {
                super.updateItem(run, empty);
                if (empty || run == null) {
                    setGraphic(null);
                    setText(null);
                    return;
                }
                int epoch = row(run).map(IndexRow::epoch).orElse(0);
                bar.setProgress((double) epoch / Math.max(1, run.epochs()));
                setGraphic(bar);
                setText(Messages.text("sweeps.epochs", epoch, run.epochs()));
            }
        });
        return column;
    }

    private static TableColumn<PlannedRun, PlannedRun> column(String key, double width) {
        TableColumn<PlannedRun, PlannedRun> column = new TableColumn<>(Messages.text(key));
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    private Optional<IndexRow> row(PlannedRun run) {
        return Optional.ofNullable(rows.get(run.id()));
    }

    void show(SweepPicture picture) {
        boolean samePlan = picture.plan().equals(plan);
        rows = picture.rows();
        if (!samePlan) {
            plan = picture.plan();
            table.getItems().setAll(plan.map(SweepPlan::runs).orElse(java.util.List.of()));
            table.scrollTo(0);
        } else {
            table.refresh();
        }
    }

    Node node() {
        return table;
    }
}
