package org.losslab.ui.training;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.losslab.figure.FigureTheme;
import org.losslab.figure.paper.ChartKind;
import org.losslab.run.RunData;
import org.losslab.state.ChartState;
import org.losslab.state.WindowState.Theme;
import org.losslab.ui.Messages;
import org.losslab.ui.Segments;
import org.losslab.ui.Store;
import org.losslab.ui.Tips;
import org.losslab.ui.figure.FigureExport;

/** The charts of accuracy and loss, side by side where there is room, and how they are drawn. */
final class ChartsView {

    /** Pixels. */
    private static final double ROOM_FOR_SMOOTHING = 860;

    private final Store store;
    private final ChartCard accuracy;
    private final ChartCard loss;
    private final VBox node;
    private ChartCard last;
    private final Consumer<String> tell;
    private final FigureExport figures;
    private Curves curves = Curves.NONE;
    private long shown = -1;

    /**
     * Builds the view.
     *
     * @param time goes to the right end of the toolbar
     * @param tell shows a line to the user
     * @param figures makes figures of the charts
     * @param why explains what they show
     */
    ChartsView(Store store, Node time, Consumer<String> tell, FigureExport figures, MetricsWhy why) {
        this.store = store;
        this.tell = tell;
        this.figures = figures;
        accuracy = new ChartCard("chart.accuracy", figures, () -> export(ChartKind.ACCURACY), why::accuracy);
        loss = new ChartCard(
                "chart.loss",
                figures,
                () -> export(ChartKind.LOSS),
                () -> store.get().charts().normalized() ? why.normalized() : why.loss());
        last = accuracy;
        for (ChartCard card : List.of(accuracy, loss)) {
            card.node().setOnMouseEntered(event -> last = card);
            card.chart().setOnSeriesToggled(name -> change(charts -> charts.toggled(name)));
        }
        Pane pair = new ChartPair(accuracy.node(), loss.node());
        VBox.setVgrow(pair, Priority.ALWAYS);
        node = new VBox(toolbar(time), pair);
        node.getStyleClass().add("charts");
        store.watch(
                state -> FigureTheme.onScreen(
                        state.theme() == Theme.DARK, state.lecture().large()),
                theme -> {
                    accuracy.chart().setTheme(theme);
                    loss.chart().setTheme(theme);
                });
        // A part of one run is no part of another, nor a part in epochs one in seconds.
        store.watch(state -> List.of(state.runs().main(), state.charts().bySeconds()), any -> List.of(accuracy, loss)
                .forEach(card -> card.chart().resetZoom()));
        store.watch(state -> state.charts().normalized(), any -> loss.chart().resetZoom());
    }

    private Node toolbar(Node time) {
        Segments<Boolean> axis = new Segments<>(
                List.of(false, true),
                seconds -> Messages.text(seconds ? "chart.seconds" : "chart.epochs"),
                seconds -> change(charts -> charts.withBySeconds(seconds)));
        store.watch(state -> state.charts().bySeconds(), axis::show);
        Tips.set(axis.node(), Messages.text("chart.axis.tip"));
        Segments<Boolean> scale = new Segments<>(
                List.of(true, false),
                normalized -> Messages.text(normalized ? "chart.normalized" : "chart.raw"),
                normalized -> change(charts -> charts.withNormalized(normalized)));
        store.watch(state -> state.charts().normalized(), scale::show);
        Tips.set(scale.node(), Messages.text("chart.normalized.tip"));
        ToggleButton log = new ToggleButton(Messages.text("chart.log"));
        log.getStyleClass().add("segment");
        log.setOnAction(event -> change(charts -> charts.withLogY(log.isSelected())));
        store.watch(state -> state.charts().logY(), log::setSelected);
        Tips.set(log, Messages.text("chart.log.tip"));
        log.setMinWidth(Region.USE_PREF_SIZE);
        Node smoothing = smoothing();
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox toolbar = new HBox(axis.node(), scale.node(), log, smoothing, space, time);
        toolbar.getStyleClass().add("chart-toolbar");
        toolbar.setAlignment(Pos.CENTER_LEFT);
        // Where there is no room it is cut off, rather than the charts below it; smoothing goes first.
        toolbar.setMinWidth(0);
        toolbar.widthProperty()
                .addListener((observable, before, after) ->
                        Visibility.show(smoothing, after.doubleValue() >= ROOM_FOR_SMOOTHING));
        return toolbar;
    }

    private Node smoothing() {
        Label name = new Label(Messages.text("chart.smoothing"));
        name.getStyleClass().add("form-name");
        name.setMinWidth(Region.USE_PREF_SIZE);
        Slider slider = new Slider(0, 0.99, 0);
        slider.getStyleClass().add("small");
        slider.setPrefWidth(120);
        slider.setBlockIncrement(0.05);
        Label value = new Label();
        value.getStyleClass().add("form-unit");
        value.setMinWidth(34);
        slider.valueProperty()
                .addListener((observable, before, after) ->
                        change(charts -> charts.withSmoothing(Math.rint(after.doubleValue() * 100) / 100)));
        store.watch(state -> state.charts().smoothing(), amount -> {
            if (Math.abs(slider.getValue() - amount) > 0.006) {
                slider.setValue(amount);
            }
            value.setText(amount == 0 ? Messages.text("chart.off") : String.format(Locale.ROOT, "%.2f", amount));
        });
        HBox box = new HBox(name, slider, value);
        box.getStyleClass().add("smoothing");
        box.setAlignment(Pos.CENTER_LEFT);
        Tips.set(box, Messages.text("chart.smoothing.tip"));
        return box;
    }

    private void change(UnaryOperator<ChartState> change) {
        store.update(state -> state.withCharts(change));
    }

    /** Shows the figures, unless it shows them already. */
    void show(Curves newest) {
        curves = newest;
        if (curves.version() != shown) {
            shown = curves.version();
            accuracy.show(curves.accuracy(), curves.names());
            loss.show(curves.loss(), curves.names());
        } else {
            accuracy.reveal();
            loss.reveal();
        }
    }

    /** Opens the dialog on a chart of the runs that are shown. */
    private void export(ChartKind kind) {
        List<RunData> runs = store.get().runs().folders().stream()
                .flatMap(folder -> curves.run(folder).stream())
                .toList();
        if (runs.isEmpty()) {
            tell.accept(Messages.text("figure.nothing"));
            return;
        }
        figures.open(RunFigures.document(kind, store.get().charts(), runs, curves), runs);
    }

    /** The chart that the pointer was over last. */
    ChartCard lastUsed() {
        return last;
    }

    Node node() {
        return node;
    }
}
