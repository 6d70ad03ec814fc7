package org.losslab.ui.training;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.losslab.run.RunData;
import org.losslab.ui.Icon;
import org.losslab.ui.Messages;
import org.losslab.ui.Shortcut;
import org.losslab.ui.Store;
import org.losslab.ui.Tips;
import org.losslab.worker.Phase;
import org.losslab.worker.WorkerStatus;

/** Run, step and stop in the window's header, with the epoch that the training is in. */
final class RunTools {

    private final TrainingController controller;
    private final Validation validation;
    private final Consumer<String> tell;
    private final Button run = new Button();
    private final Button batch = new Button(Messages.text("run.batch"), Icon.STEP.node());
    private final Button epoch = new Button(Messages.text("run.epoch"), Icon.SKIP.node());
    private final Button stop = new Button(Messages.text("run.stop"), Icon.STOP.node());
    private final Label epochNow = new Label();
    private final Label epochOf = new Label();
    private final HBox node;
    private String shownLabel = "";
    private Button resting;

    /** @param tell where it is told why nothing is trained */
    RunTools(Store store, TrainingController controller, Validation validation, Consumer<String> tell) {
        this.tell = tell;
        this.controller = controller;
        this.validation = validation;
        run.setId("run");
        run.getStyleClass().addAll("accent", "run-button");
        run.setOnAction(event -> runOrPause());
        batch.setId("step-batch");
        batch.setOnAction(event -> stepBatch());
        Tips.set(batch, Messages.text("run.batch.tip"), Shortcut.STEP_BATCH);
        epoch.setId("step-epoch");
        epoch.setOnAction(event -> stepEpoch());
        Tips.set(epoch, Messages.text("run.epoch.tip"), Shortcut.STEP_EPOCH);
        stop.setId("stop");
        stop.setOnAction(event -> controller.stop());
        Tips.set(stop, Messages.text("run.stop.tip"), Shortcut.STOP);
        epochNow.setId("epoch-now");
        epochNow.getStyleClass().add("epoch-now");
        epochOf.getStyleClass().add("epoch-of");
        HBox counter = new HBox(epochNow, epochOf);
        counter.getStyleClass().add("epoch");
        counter.setAlignment(Pos.BASELINE_LEFT);
        // As high as its words, so that they stand in the middle of the line.
        counter.setMaxHeight(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        ToggleButton runs = new ToggleButton(Messages.text("runs.title"), Icon.RUNS.node());
        runs.setId("runs-toggle");
        runs.setOnAction(
                event -> store.update(state -> state.withRuns(shown -> shown.withListOpen(runs.isSelected()))));
        store.watch(state -> state.runs().listOpen(), runs::setSelected);
        Tips.set(runs, Messages.text("runs.tip"), Shortcut.RUNS);
        node = new HBox(run, batch, epoch, stop, counter, space, runs);
        node.getStyleClass().add("run-tools");
        node.getChildren().forEach(child -> {
            if (child != space) {
                ((Region) child).setMinWidth(Region.USE_PREF_SIZE);
            }
        });
        label("run.run", Icon.PLAY);
    }

    /** What the button does, unless it cannot be pressed. */
    void runOrPause() {
        press(run, controller::runOrPause);
    }

    void stepBatch() {
        press(batch, controller::stepBatch);
    }

    void stepEpoch() {
        press(epoch, controller::stepEpoch);
    }

    /** A run that goes on needs nothing of the form. */
    private void press(Button button, Runnable action) {
        if (button.isDisabled()) {
            return;
        }
        Optional<String> problem = controller.isTraining() ? Optional.empty() : validation.firstProblem();
        problem.ifPresentOrElse(text -> tell.accept(Messages.text("run.invalid", text)), action);
    }

    /** Shows how the worker and its run stand. */
    void show(WorkerStatus worker, Optional<RunData> active) {
        Phase phase = worker.phase();
        boolean busy = controller.isTraining();
        if (phase == Phase.PAUSED) {
            label("run.resume", Icon.PLAY);
        } else if (busy && phase != Phase.STOPPING && !controller.isStarting()) {
            label("run.pause", Icon.PAUSE);
        } else {
            label(
                    controller.isStarting() ? "run.starting" : phase == Phase.STOPPING ? "run.stopping" : "run.run",
                    Icon.PLAY);
        }
        allow(run, !controller.isStarting() && phase != Phase.STOPPING);
        boolean stepping = !busy || phase == Phase.PAUSED;
        allow(batch, stepping);
        allow(epoch, stepping);
        stop.setDisable(!worker.busy() || phase == Phase.STOPPING);
        epochNow.setText(
                active.map(data -> Integer.toString(data.status().epoch())).orElse(""));
        epochOf.setText(active.map(
                        data -> Messages.text("run.epochOf", data.experiment().epochs()))
                .orElse(""));
    }

    /** A button that rests while it does what it was pressed for keeps the focus: the next one would be Stop. */
    private void allow(Button button, boolean allowed) {
        if (!allowed && hasFocus(button)) {
            resting = button;
            node.requestFocus();
        }
        button.setDisable(!allowed);
        if (allowed && resting == button) {
            resting = null;
            if (hasFocus(node)) {
                button.requestFocus();
            }
        }
    }

    /** In its window, which need not be the one in front. */
    private static boolean hasFocus(Node node) {
        return node.getScene() != null && node.getScene().getFocusOwner() == node;
    }

    private void label(String key, Icon icon) {
        if (!key.equals(shownLabel)) {
            shownLabel = key;
            run.setText(Messages.text(key));
            run.setGraphic(icon.node());
            Tips.set(run, Messages.text("run.run.tip"), Shortcut.RUN);
        }
    }

    Node node() {
        return node;
    }
}
