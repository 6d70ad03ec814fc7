package org.losslab.ui;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/** The line at the window's foot: on what is trained, memory, a passing message, progress. */
public final class StatusBar {

    /**
     * What it says.
     *
     * @param device engine and device
     * @param memory of the window and the worker
     * @param progress how far the training is, in words
     * @param share how far the training is, 0..1; negative where none is under way
     */
    public record Line(String device, String memory, String progress, double share) {
        /** Nothing to say. */
        public static final Line EMPTY = new Line("", "", "", -1);
    }

    private final Label device = new Label();
    private final Label memory = new Label();
    private final Label message = new Label();
    private final Label progress = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    private final PauseTransition fade = new PauseTransition(Duration.seconds(6));
    private final HBox node;
    private Line shown = Line.EMPTY;

    public StatusBar() {
        message.getStyleClass().add("status-message");
        message.setId("status-message");
        progress.setId("status-run");
        message.setMaxWidth(Double.MAX_VALUE);
        message.setAlignment(Pos.CENTER);
        message.setMinWidth(0);
        HBox.setHgrow(message, Priority.ALWAYS);
        bar.setPrefWidth(160);
        bar.setVisible(false);
        bar.managedProperty().bind(bar.visibleProperty());
        for (Label label : new Label[] {memory, progress}) {
            label.setMinWidth(Region.USE_PREF_SIZE);
        }
        node = new HBox(device, memory, message, progress, bar);
        node.getStyleClass().add("status-line");
        node.setAlignment(Pos.CENTER_LEFT);
        fade.setOnFinished(event -> message.setText(""));
        Tips.set(memory, Messages.text("status.memory.tip"));
    }

    /** Shows a line, unless it shows it already. */
    public void show(Line line) {
        if (line.equals(shown)) {
            return;
        }
        shown = line;
        device.setText(line.device());
        memory.setText(line.memory());
        progress.setText(line.progress());
        bar.setVisible(line.share() >= 0);
        bar.setProgress(Math.max(0, line.share()));
    }

    /** Says something in passing. */
    public void tell(String text) {
        message.setText(text);
        fade.playFromStart();
    }

    Node node() {
        return node;
    }
}
