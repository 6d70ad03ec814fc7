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
import javafx.scene.control.ConstrainedColumnResizeBase;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Callback;
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
    /** At both sides of a cell, and what keeps it from its neighbour. */
    private static final double PADDING = 20;

    private static final double SCROLL_BAR = 14;
    /** How wide a character of a heading or of a cell, in its larger type, is at most, in sizes of the headings' type. */
    private static final double CHARACTER = 0.56;
    /** What the question mark takes. */
    private static final int WHY_CHARACTERS = 3;

    private static final int SWATCH_CHARACTERS = 5;
    /** Of a loss's name with its swatch. */
    private static final int FEWEST_CHARACTERS = 11;

    private static final int MOST_CHARACTERS = 26;

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
        table.setColumnResizePolicy(new Shares());
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
        table.getColumns().add(text("table.bestAccuracy", why::accuracy, MetricsTable::best));
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
        table.widthProperty().addListener((observable, before, after) -> fit());
        title(table.getColumns().get(0)).fontProperty().addListener((observable, before, after) -> fit());
        node.getChildren().add(table);
    }

    /** Where there is no room for all columns, those go first that one misses least. */
    private void fit() {
        double over = table.getColumns().stream().mapToDouble(this::need).sum() - table.getWidth();
        for (int position : DISPENSABLE) {
            TableColumn<ArmSummary, ?> column = table.getColumns().get(position);
            column.setVisible(over <= 0);
            over -= need(column);
        }
    }

    /** Of this kind, so that JavaFX shows no bar to scroll sideways. */
    @SuppressWarnings("rawtypes") // As TableView has it.
    private final class Shares extends ConstrainedColumnResizeBase
            implements Callback<TableView.ResizeFeatures, Boolean> {
        @Override
        public Boolean call(TableView.ResizeFeatures any) {
            share();
            return true;
        }
    }

    /** Gives every column what it needs and the same of what is left, whatever it had before. */
    private void share() {
        List<TableColumn<ArmSummary, ?>> columns = table.getVisibleLeafColumns();
        boolean scrolled = table.getItems().size() * ROW > node.getPrefHeight() - HEADER;
        double room = table.getWidth() - 4 - (scrolled ? SCROLL_BAR : 0);
        double spare = (room - columns.stream().mapToDouble(this::need).sum()) / columns.size();
        columns.forEach(column -> column.setPrefWidth(Math.floor(need(column) + spare)));
    }

    /** What a column needs for its heading and for the longest that it says, in pixels. Those that are hidden have no type of their own. */
    private double need(TableColumn<?, ?> column) {
        double type = title(table.getColumns().get(0)).getFont().getSize();
        String longest = (String) column.getUserData();
        String heading = title(column).getText();
        boolean explained = ((HBox) column.getGraphic()).getChildren().size() > 1;
        return PADDING
                + CHARACTER * type * Math.max(heading.length() + (explained ? WHY_CHARACTERS : 0), longest.length());
    }

    private static Label title(TableColumn<?, ?> column) {
        return (Label) ((HBox) column.getGraphic()).getChildren().get(0);
    }

    private TableColumn<ArmSummary, ArmSummary> armColumn() {
        TableColumn<ArmSummary, ArmSummary> column = column("table.arm", longestName(), null, arm -> arm);
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
                    setText(name(arm));
                    setTooltip(new Tooltip(arm.run()));
                }
            }
        });
        return column;
    }

    private String name(ArmSummary arm) {
        return runs.size() > 1 ? Messages.text("table.armOf", arm.arm(), runs.indexOf(arm.run()) + 1) : arm.arm();
    }

    /** Of those that are shown, with their swatch; the others' columns keep some of the room. */
    private String longestName() {
        int longest = shown.stream().mapToInt(arm -> name(arm).length()).max().orElse(0);
        return "x".repeat(Math.max(FEWEST_CHARACTERS, Math.min(MOST_CHARACTERS, longest + SWATCH_CHARACTERS)));
    }

    private TableColumn<ArmSummary, ArmSummary> stateColumn() {
        TableColumn<ArmSummary, ArmSummary> column =
                column("table.state", Messages.text("state.finished"), null, arm -> arm);
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
        String longest = key.equals("table.bestAccuracy") ? "100.0 % @ 200" : "100.0 %";
        TableColumn<ArmSummary, String> column = column(key, longest, why, value);
        column.getStyleClass().add("number");
        ((HBox) column.getGraphic()).setAlignment(Pos.CENTER_RIGHT);
        return column;
    }

    /**
     * @param longest what a cell may say
     * @param why what there is to say about the quantity; null for what needs no explanation
     */
    private <T> TableColumn<ArmSummary, T> column(
            String key, String longest, Supplier<Why> why, Function<ArmSummary, T> value) {
        TableColumn<ArmSummary, T> column = new TableColumn<>();
        Label title = new Label(Messages.text(key));
        title.setMinWidth(Region.USE_PREF_SIZE);
        Tips.set(title, Messages.text(key + ".tip"));
        HBox head = new HBox(title);
        head.getStyleClass().add("metrics-head");
        head.setAlignment(Pos.CENTER_LEFT);
        if (why != null) {
            head.getChildren().add(new WhyButton(table, why));
        }
        column.setGraphic(head);
        column.setUserData(longest);
        column.setResizable(false);
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
        if (!table.getColumns().isEmpty()) {
            table.getColumns().get(0).setUserData(longestName());
            fit();
            share();
        }
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
