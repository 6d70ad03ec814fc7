package org.losslab.ui.sweep;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
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
import org.losslab.state.SweepsState;
import org.losslab.state.WindowState;
import org.losslab.state.WindowState.Theme;
import org.losslab.sweep.PlannedRun;
import org.losslab.sweep.SweepFolder;
import org.losslab.ui.Icon;
import org.losslab.ui.Messages;
import org.losslab.ui.Pieces;
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
    private final SmallCharts charts;
    private final Segments<Boolean> view;
    private final Label empty = new Label();
    private final Label problem = new Label();
    private final VBox filled;
    private final StackPane content = new StackPane();
    private SweepPicture shown = SweepPicture.NONE;
    private boolean showing;

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
        summary = new SweepSummary(
                figures,
                tell,
                parameter -> change(sweeps -> sweeps.withParameter(parameter)),
                curve -> change(sweeps -> sweeps.withCurve(curve)));
        table = new SweepTable(this::open);
        charts = new SmallCharts(run -> change(sweeps -> sweeps.withRun(run)));
        view = new Segments<>(
                List.of(false, true),
                each -> Messages.text(each ? "sweeps.charts" : "sweeps.table"),
                each -> change(sweeps -> sweeps.withCharts(each)));
        choice.valueProperty().addListener((observable, before, after) -> {
            if (!showing && after != null) {
                change(sweeps -> sweeps.withSweep(after));
            }
        });
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
        store.watch(WindowState::sweeps, sweeps -> show(shown));
    }

    private void change(UnaryOperator<SweepsState> change) {
        store.update(state -> state.withSweeps(change));
    }

    private Node lower() {
        HBox bar = new HBox(view.node());
        bar.setAlignment(Pos.CENTER_LEFT);
        StackPane views = new StackPane(table.node(), charts.node());
        views.setMinHeight(150);
        VBox.setVgrow(views, Priority.ALWAYS);
        VBox lower = new VBox(bar, views);
        lower.getStyleClass().add("charts");
        lower.setPrefHeight(300);
        VBox.setVgrow(lower, Priority.ALWAYS);
        return lower;
    }

    public Workspace workspace() {
        BorderPane node = new BorderPane();
        Pieces pieces = new Pieces();
        pieces.add(List.of(() -> node.setCenter(content)));
        return new Workspace(
                ID, Messages.text("sweeps.title"), Icon.TILES, this::tools, () -> node, pieces, () -> List.of(filled));
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
        SweepsState sweeps = store.get().sweeps();
        feed.read(new SweepFeed.Request(sweeps, sweeps.charts() ? charts.runs() : List.of()));
        SweepPicture newest = feed.latest();
        if (newest.version() != shown.version()) {
            show(newest);
        }
    }

    private void show(SweepPicture picture) {
        shown = picture;
        SweepsState sweeps = store.get().sweeps();
        List<String> names = picture.sweeps().stream().map(SweepFolder::id).toList();
        showing = true;
        if (!choice.getItems().equals(names)) {
            choice.getItems().setAll(names);
        }
        String there = picture.shown().map(SweepFolder::id).orElse(null);
        choice.setValue(names.contains(sweeps.sweep()) ? sweeps.sweep() : there);
        showing = false;
        view.show(sweeps.charts());
        table.node().setVisible(!sweeps.charts());
        charts.node().setVisible(sweeps.charts());
        boolean some = picture.plan().isPresent();
        filled.setVisible(some || !picture.problem().isEmpty());
        empty.setVisible(!filled.isVisible() && picture.version() > 0);
        problem.setText(picture.problem());
        problem.setVisible(!picture.problem().isEmpty());
        head.show(picture);
        summary.show(picture, sweeps.parameter());
        table.show(picture);
        charts.show(picture, sweeps.run());
    }
}
