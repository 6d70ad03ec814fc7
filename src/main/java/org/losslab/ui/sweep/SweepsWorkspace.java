package org.losslab.ui.sweep;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.losslab.figure.FigureTheme;
import org.losslab.run.RunsFolder;
import org.losslab.state.WindowState.Theme;
import org.losslab.sweep.PlannedRun;
import org.losslab.sweep.SweepFolder;
import org.losslab.ui.Icon;
import org.losslab.ui.Messages;
import org.losslab.ui.Segments;
import org.losslab.ui.Store;
import org.losslab.ui.Workspace;
import org.losslab.ui.figure.FigureExport;

/** The workspace that follows sweeps. */
public final class SweepsWorkspace {

    /** Its name in the state. */
    public static final String ID = "sweeps";

    private static final String TRAINING = "training";

    private final Store store;
    private final SweepFeed feed;
    private final ComboBox<String> choice = new ComboBox<>();
    private final SweepHead head = new SweepHead();
    private final SweepSummary summary;
    private final SweepTable table;
    private final SmallCharts charts = new SmallCharts();
    private final Label empty = new Label();
    private final Label problem = new Label();
    private final VBox filled;
    private final StackPane content = new StackPane();
    private SweepPicture shown = SweepPicture.NONE;

    /**
     * @param runs where sweeps are looked for
     * @param tell shows a line to the user
     * @param figures makes figures of the summary
     * @param background reads files
     */
    public SweepsWorkspace(
            Store store, RunsFolder runs, Consumer<String> tell, FigureExport figures, Executor background) {
        this.store = store;
        feed = new SweepFeed(runs.path(), background);
        summary = new SweepSummary(figures, tell);
        table = new SweepTable(this::open);
        empty.setText(Messages.text("sweeps.empty", runs.path().toAbsolutePath().normalize()));
        empty.setId("sweeps-empty");
        empty.getStyleClass().add("sweeps-empty");
        empty.setWrapText(true);
        problem.getStyleClass().add("sweeps-problem");
        problem.setWrapText(true);
        problem.managedProperty().bind(problem.visibleProperty());
        filled = new VBox(problem, head.node(), summary.node(), lower());
        filled.getStyleClass().add("centre");
        VBox.setVgrow(summary.node(), Priority.ALWAYS);
        content.getChildren().addAll(filled, empty);
        store.watch(
                state -> FigureTheme.onScreen(
                        state.theme() == Theme.DARK, state.lecture().large()),
                theme -> {
                    summary.setTheme(theme);
                    charts.setTheme(theme);
                });
        show(SweepPicture.NONE);
    }

    private Node lower() {
        Segments<Node> view = new Segments<>(
                List.of(table.node(), charts.node()),
                each -> Messages.text(each == table.node() ? "sweeps.table" : "sweeps.charts"),
                this::front);
        view.show(table.node());
        HBox bar = new HBox(view.node());
        bar.setAlignment(Pos.CENTER_LEFT);
        StackPane views = new StackPane(table.node(), charts.node());
        views.setMinHeight(150);
        VBox.setVgrow(views, Priority.ALWAYS);
        front(table.node());
        VBox lower = new VBox(bar, views);
        lower.getStyleClass().add("charts");
        lower.setPrefHeight(300);
        VBox.setVgrow(lower, Priority.ALWAYS);
        return lower;
    }

    private void front(Node chosen) {
        table.node().setVisible(chosen == table.node());
        charts.node().setVisible(chosen == charts.node());
    }

    public Workspace workspace() {
        return new Workspace(ID, Messages.text("sweeps.title"), Icon.TILES, this::tools, () -> new BorderPane(content));
    }

    private Node tools() {
        choice.setId("sweep-choice");
        choice.setPrefWidth(280);
        choice.setAccessibleText(Messages.text("sweeps.choice"));
        Label name = new Label(Messages.text("sweeps.choice"));
        name.getStyleClass().add("form-name");
        HBox tools = new HBox(name, choice);
        tools.getStyleClass().add("run-tools");
        return tools;
    }

    /** Shows a run's curves in the training workspace. */
    private void open(PlannedRun run) {
        shown.shown().ifPresent(folder -> {
            String path =
                    folder.run(run.id()).path().toAbsolutePath().normalize().toString();
            store.update(state -> state.withRuns(runs -> runs.open(path)).withWorkspace(TRAINING));
        });
    }

    /** About ten times a second: has files read, shows what has changed; does nothing while another workspace is shown. */
    public void beat() {
        if (!store.get().workspace().equals(ID)) {
            return;
        }
        String wanted = choice.getValue() == null ? "" : choice.getValue();
        feed.read(new SweepFeed.Request(wanted, charts.node().isVisible() ? charts.runs() : List.of()));
        SweepPicture newest = feed.latest();
        if (newest.version() != shown.version()) {
            show(newest);
        }
    }

    private void show(SweepPicture picture) {
        shown = picture;
        List<String> names = picture.sweeps().stream().map(SweepFolder::id).toList();
        if (!choice.getItems().equals(names)) {
            String before = choice.getValue();
            choice.getItems().setAll(names);
            choice.setValue(names.contains(before) ? before : names.isEmpty() ? null : names.get(0));
        }
        boolean some = picture.plan().isPresent();
        filled.setVisible(some || !picture.problem().isEmpty());
        empty.setVisible(!filled.isVisible() && picture.version() > 0);
        problem.setText(picture.problem());
        problem.setVisible(!picture.problem().isEmpty());
        head.show(picture);
        summary.show(picture);
        table.show(picture);
        charts.show(picture);
    }
}
