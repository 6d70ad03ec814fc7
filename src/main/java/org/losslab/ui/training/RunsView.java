package org.losslab.ui.training;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.losslab.run.RunFolder;
import org.losslab.run.RunSummary;
import org.losslab.state.ShownRuns;
import org.losslab.ui.Icon;
import org.losslab.ui.Messages;
import org.losslab.ui.StateWords;
import org.losslab.ui.Store;
import org.losslab.ui.Tips;

/** The runs folder: recorded runs, those of this window, those that other processes write. */
final class RunsView {

    /**
     * A line of the list.
     *
     * @param summary the run
     * @param here whether this window's worker is at it
     * @param main whether it is the run that is shown
     * @param number its number on the charts; 0 if it is not there, or alone
     */
    record Line(RunSummary summary, boolean here, boolean main, int number) {

        String folder() {
            return TrainingController.folder(summary.folder());
        }

        /** Recorded, running here, running elsewhere, or how it ended. */
        String where() {
            if (!summary.problem().isEmpty()) {
                return Messages.text("runs.unreadable");
            }
            if (summary.recorded()) {
                return Messages.text("runs.recorded");
            }
            if (summary.locked()) {
                String key = here ? "runs.here" : "runs.elsewhere";
                return Messages.text(key, StateWords.of(summary.state()).toLowerCase(Locale.ROOT));
            }
            return StateWords.of(summary.state());
        }
    }

    private final Store store;
    private final RunList list;
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final Label problem = new Label();
    private final VBox node;

    RunsView(Store store, RunList list, TrainingController controller) {
        this.store = store;
        this.list = list;
        Label title = new Label(Messages.text("runs.title"));
        title.getStyleClass().add("card-title");
        Label path = new Label(list.folder().path().toString());
        path.getStyleClass().add("form-note");
        Tips.set(path, list.folder().path().toAbsolutePath().normalize().toString());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button close = new Button("", Icon.CLOSE.node());
        close.getStyleClass().addAll("button-icon", "flat", "small");
        close.setAccessibleText(Messages.text("runs.close"));
        close.setOnAction(event -> store.update(state -> state.withRuns(shown -> shown.withListOpen(false))));
        HBox head = new HBox(title, path, space, close);
        head.getStyleClass().add("card-head");
        head.setAlignment(Pos.CENTER_LEFT);
        problem.getStyleClass().add("form-problem");
        problem.setWrapText(true);
        ListView<Line> view = new ListView<>(lines);
        view.setId("runs");
        view.getStyleClass().add("runs");
        view.setCellFactory(any -> new RunCell(store, controller));
        view.setAccessibleText(Messages.text("runs.tip"));
        view.setOnKeyPressed(event -> keyed(event, view.getSelectionModel().getSelectedItem()));
        Label empty = new Label(Messages.text("runs.empty"));
        empty.getStyleClass().add("form-note");
        empty.setWrapText(true);
        view.setPlaceholder(empty);
        VBox.setVgrow(view, Priority.ALWAYS);
        node = new VBox(head, problem, view);
        node.getStyleClass().addAll("card-box", "runs-drawer");
        store.watch(state -> state.runs().listOpen(), open -> Visibility.show(node, open));
    }

    /** Enter opens the chosen run, space lays it over the one shown. */
    private void keyed(KeyEvent event, Line line) {
        boolean open = event.getCode() == KeyCode.ENTER;
        if (line == null
                || !(open || event.getCode() == KeyCode.SPACE)
                || !line.summary().problem().isEmpty()) {
            return;
        }
        store.update(state ->
                state.withRuns(shown -> open ? shown.open(line.folder()) : shown.toggleOverlay(line.folder())));
        event.consume();
    }

    /** Shows what is in the folder; does nothing while the list is closed. */
    void beat(Optional<RunFolder> here) {
        ShownRuns shown = store.get().runs();
        if (!shown.listOpen()) {
            return;
        }
        list.read();
        RunList.Listing listing = list.latest();
        String active = here.map(TrainingController::folder).orElse("");
        List<Line> fresh = listing.runs().stream()
                .map(summary -> {
                    String folder = TrainingController.folder(summary.folder());
                    int number =
                            shown.overlays().isEmpty() ? 0 : shown.folders().indexOf(folder) + 1;
                    return new Line(summary, folder.equals(active), folder.equals(shown.main()), number);
                })
                .toList();
        problem.setText(listing.problem());
        Visibility.show(problem, !listing.problem().isEmpty());
        if (!fresh.equals(lines)) {
            lines.setAll(fresh);
        }
    }

    Node node() {
        return node;
    }
}
