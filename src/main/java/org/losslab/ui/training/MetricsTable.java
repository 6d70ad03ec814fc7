package org.losslab.ui.training;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.losslab.run.MetricRow;
import org.losslab.run.RunStatus;
import org.losslab.ui.Durations;
import org.losslab.ui.Messages;
import org.losslab.ui.StateWords;
import org.losslab.ui.Tips;
import org.losslab.ui.why.Why;
import org.losslab.ui.why.WhyButton;

/** The latest and the best values of every arm that is shown. */
final class MetricsTable {

    private static final double ROW = 30;
    private static final double HEADER = 32;
    private static final int FEWEST_ROWS = 3;
    private static final double SHARE = 0.27;
    private static final double NARROWEST_COLUMN = 100;

    /** Positions of training loss, pace, training accuracy, and test loss. */
    private static final List<Integer> DISPENSABLE = List.of(5, 8, 2, 6);

    private static final String NONE = "–";

    private final MetricsWhy why;
    private final TableView<ArmSummary> table = new TableView<>();
    private final StackPane node = new StackPane();
    private List<String> runs = List.of();
    private int mostRows = FEWEST_ROWS;
    private List<ArmSummary> shown = List.of();

    /** @param why explains the columns */
    MetricsTable(MetricsWhy why) {
        this.why = why;
        arrange();
    }

    /** Puts the table where there is only its room before: it has a quarter of the window's nodes, and nothing in it at first. */
    void complete() {
        table.setId("metrics");
        table.getStyleClass().addAll("metrics", "card-box");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setFixedCellSize(ROW);
        table.setFocusTraversable(false);
        Label empty = new Label(Messages.text("table.empty"));
        empty.getStyleClass().add("form-note");
        table.setPlaceholder(empty);
        table.getColumns().add(armColumn());
        table.getColumns().add(stateColumn());
        table.getColumns()
                .add(text("table.trainAccuracy", why::accuracy, arm -> percent(arm.train(), MetricRow::accuracy)));
        table.getColumns()
                .add(text("table.testAccuracy", why::accuracy, arm -> percent(arm.test(), MetricRow::accuracy)));
        TableColumn<ArmSummary, String> best = text("table.bestAccuracy", why::accuracy, MetricsTable::best);
        best.setPrefWidth(110);
        table.getColumns().add(best);
        table.getColumns().add(text("table.trainLoss", why::loss, arm -> number(arm.train(), MetricRow::objective)));
        table.getColumns().add(text("table.testLoss", why::loss, arm -> number(arm.test(), MetricRow::objective)));
        table.getColumns()
                .add(text(
                        "table.normalizedLoss", why::normalized, arm -> number(arm.test(), MetricRow::normalizedLoss)));
        table.getColumns()
                .add(text(
                        "table.pace",
                        null,
                        arm -> arm.secondsPerEpoch().isPresent()
                                ? Durations.precise(arm.secondsPerEpoch().getAsDouble())
                                : NONE));
        table.getColumns()
                .add(text(
                        "table.remaining",
                        null,
                        arm -> arm.remainingSeconds().isPresent()
                                ? Durations.rough(arm.remainingSeconds().getAsDouble())
                                : NONE));
        table.widthProperty().addListener((observable, before, after) -> fit(after.doubleValue()));
        node.getChildren().add(table);
    }

    /** Where there is no room for all columns, those go first that one misses least. */
    private void fit(double width) {
        int room = (int) (width / NARROWEST_COLUMN);
        int over = table.getColumns().size() - room;
        for (int i = 0; i < DISPENSABLE.size(); i++) {
            table.getColumns().get(DISPENSABLE.get(i)).setVisible(i >= over);
        }
    }

    private TableColumn<ArmSummary, ArmSummary> armColumn() {
        TableColumn<ArmSummary, ArmSummary> column = column("table.arm", null, arm -> arm);
        column.setCellFactory(any -> new TableCell<>() {
            private final Swatch swatch = new Swatch();

            @Override
            protected void updateItem(ArmSummary arm, boolean empty) {
                super.updateItem(arm, empty);
                setGraphic(empty || arm == null ? null : swatch);
                setText(null);
                setTooltip(null);
                if (!empty && arm != null) {
                    swatch.show(arm.loss());
                    setText(
                            runs.size() > 1
                                    ? Messages.text("table.armOf", arm.arm(), runs.indexOf(arm.run()) + 1)
                                    : arm.arm());
                    setTooltip(new Tooltip(arm.run()));
                }
            }
        });
        column.setMinWidth(104);
        return column;
    }

    private TableColumn<ArmSummary, ArmSummary> stateColumn() {
        TableColumn<ArmSummary, ArmSummary> column = column("table.state", null, arm -> arm);
        column.setCellFactory(any -> new TableCell<>() {
            @Override
            protected void updateItem(ArmSummary arm, boolean empty) {
                super.updateItem(arm, empty);
                boolean failed = !empty && arm != null && arm.state() == RunStatus.State.FAILED;
                setText(empty || arm == null ? null : StateWords.of(arm.state()));
                getStyleClass().remove("failed");
                setTooltip(null);
                if (failed) {
                    getStyleClass().add("failed");
                    setText(Messages.text("table.failed", arm.problem()));
                    setTooltip(new Tooltip(arm.problem()));
                }
            }
        });
        return column;
    }

    private TableColumn<ArmSummary, String> text(String key, Supplier<Why> why, Function<ArmSummary, String> value) {
        TableColumn<ArmSummary, String> column = column(key, why, value);
        column.getStyleClass().add("number");
        return column;
    }

    /** @param why what there is to say about the quantity; null for what needs no explanation */
    private <T> TableColumn<ArmSummary, T> column(String key, Supplier<Why> why, Function<ArmSummary, T> value) {
        TableColumn<ArmSummary, T> column = new TableColumn<>();
        Label title = new Label(Messages.text(key));
        title.setMinWidth(Region.USE_PREF_SIZE);
        Tips.set(title, Messages.text(key + ".tip"));
        if (why == null) {
            column.setGraphic(title);
        } else {
            HBox head = new HBox(new WhyButton(table, why), title);
            head.getStyleClass().add("metrics-head");
            head.setAlignment(Pos.CENTER_RIGHT);
            column.setGraphic(head);
        }
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    private static String best(ArmSummary arm) {
        return arm.bestTest()
                .map(row -> Messages.text("table.bestAt", percent(arm.bestTest(), MetricRow::accuracy), row.epoch()))
                .orElse(NONE);
    }

    private static String percent(Optional<MetricRow> row, ToDoubleFunction<MetricRow> value) {
        return row.map(each -> String.format(Locale.ROOT, "%.1f %%", 100 * value.applyAsDouble(each)))
                .orElse(NONE);
    }

    private static String number(Optional<MetricRow> row, ToDoubleFunction<MetricRow> value) {
        return row.map(each -> String.format(Locale.ROOT, "%.4f", value.applyAsDouble(each)))
                .orElse(NONE);
    }

    /** Shows these lines, unless it shows them already. */
    void show(List<ArmSummary> arms) {
        if (arms.equals(shown)) {
            return;
        }
        shown = arms;
        runs = arms.stream().map(ArmSummary::run).distinct().toList();
        table.getItems().setAll(arms);
        arrange();
    }

    /** Takes no more than its share of the height around it, so that the charts keep theirs. */
    void fitInto(double surroundingHeight) {
        mostRows = Math.max(FEWEST_ROWS, (int) ((SHARE * surroundingHeight - HEADER) / ROW));
        arrange();
    }

    private void arrange() {
        int rows = Math.max(FEWEST_ROWS, Math.min(mostRows, shown.size()));
        double height = HEADER + rows * ROW + 4;
        node.setMinHeight(height);
        node.setPrefHeight(height);
        node.setMaxHeight(height);
    }

    /** The height that it takes. */
    double height() {
        return node.getPrefHeight();
    }

    Node node() {
        return node;
    }
}
