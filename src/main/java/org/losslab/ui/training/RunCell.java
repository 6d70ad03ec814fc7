package org.losslab.ui.training;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.losslab.run.RunStatus;
import org.losslab.run.RunSummary;
import org.losslab.ui.Bundles;
import org.losslab.ui.Icon;
import org.losslab.ui.Messages;
import org.losslab.ui.Store;
import org.losslab.ui.Tips;
import org.losslab.ui.Worded;

/** A run in the list: a click opens it; buttons compare it and resume it. */
final class RunCell extends ListCell<RunsView.Line> {

    private static final PseudoClass MAIN = PseudoClass.getPseudoClass("main");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM, HH:mm", Bundles.locale()).withZone(ZoneId.systemDefault());

    private final Label name = new Label();
    private final Label detail = new Label();
    private final ToggleButton compare = new ToggleButton("", Icon.OVERLAY.node());
    private final Button resume = new Button("", Icon.PLAY.node());
    private final HBox box;

    RunCell(Store store, TrainingController controller) {
        name.getStyleClass().add("run-name");
        name.setMinWidth(0);
        detail.getStyleClass().add("form-note");
        VBox words = new VBox(name, detail);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        compare.getStyleClass().addAll("button-icon", "flat", "small");
        resume.getStyleClass().addAll("button-icon", "flat", "small");
        compare.setAccessibleText(Messages.text("runs.compare.tip"));
        resume.setAccessibleText(Messages.text("runs.resume.tip"));
        Tips.set(compare, Messages.text("runs.compare.tip"));
        Tips.set(resume, Messages.text("runs.resume.tip"));
        compare.setOnAction(event -> store.update(
                state -> state.withRuns(shown -> shown.toggleOverlay(getItem().folder()))));
        resume.setOnAction(event -> controller.resumeRun(getItem().summary().folder()));
        box = new HBox(words, resume, compare);
        box.getStyleClass().add("run-line");
        box.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
        setOnMouseClicked(event -> {
            if (!isEmpty() && getItem().summary().problem().isEmpty()) {
                store.update(
                        state -> state.withRuns(shown -> shown.open(getItem().folder())));
            }
        });
    }

    @Override
    protected void updateItem(RunsView.Line line, boolean empty) {
        super.updateItem(line, empty);
        pseudoClassStateChanged(MAIN, !empty && line != null && line.main());
        if (empty || line == null) {
            setGraphic(null);
            return;
        }
        RunSummary summary = line.summary();
        name.setText(line.number() > 0 ? Messages.text("runs.numbered", line.number(), summary.id()) : summary.id());
        boolean broken = !summary.problem().isEmpty();
        detail.setText(
                broken
                        ? line.where()
                        : Messages.text(
                                "runs.detail",
                                line.where(),
                                summary.epoch(),
                                summary.epochs(),
                                time(summary.started())));
        setTooltip(broken ? new Tooltip(Worded.of(summary.problem())) : null);
        compare.setSelected(line.number() > 0);
        Visibility.show(compare, !broken && !line.main());
        boolean unfinished = summary.state() == RunStatus.State.STOPPED || summary.state() == RunStatus.State.FAILED;
        Visibility.show(
                resume,
                !broken
                        && unfinished
                        && !summary.locked()
                        && !summary.recorded()
                        && summary.epoch() < summary.epochs());
        setGraphic(box);
    }

    private static String time(String instant) {
        try {
            return TIME.format(Instant.parse(instant));
        } catch (DateTimeParseException e) {
            return instant;
        }
    }
}
