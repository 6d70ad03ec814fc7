package org.losslab.ui.lecture;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.losslab.figure.LatexText;
import org.losslab.state.LectureState;
import org.losslab.state.SceneStep;
import org.losslab.ui.Icon;
import org.losslab.ui.Messages;
import org.losslab.ui.Shortcut;
import org.losslab.ui.Tips;
import org.losslab.ui.chart.FormulaView;

/** What is said about the step that is shown: below everything else, so that it covers nothing. */
final class SceneBar {

    private static final double FORMULA_SIZE = 24;

    private final SceneController controller;
    private final Executor background;
    private final Label title = new Label();
    private final Label text = new Label();
    private final Label question = new Label();
    private final Label answer = new Label();
    private final FormulaView formula = FormulaView.lasting(FORMULA_SIZE);
    private final Label count = new Label();
    private final Button previous =
            button(Icon.BACK, "lecture.previous", Shortcut.PREVIOUS_STEP, SceneController::previous);
    private final Button next = button(Icon.FORTH, "lecture.next", Shortcut.NEXT_STEP, SceneController::next);
    private final List<Node> parts;
    private final HBox node = new HBox();

    SceneBar(SceneController controller, Executor background) {
        this.controller = controller;
        this.background = background;
        title.getStyleClass().add("scene-title");
        text.getStyleClass().add("scene-text");
        question.getStyleClass().add("scene-question");
        answer.getStyleClass().add("scene-answer");
        count.getStyleClass().add("form-unit");
        count.setMinWidth(Region.USE_PREF_SIZE);
        for (Label label : new Label[] {text, question, answer}) {
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
        }
        formula.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        // One place for both: the pictures keep their size when the answer comes.
        StackPane asked = new StackPane(question, answer);
        asked.setAlignment(Pos.TOP_LEFT);
        asked.managedProperty().bind(question.managedProperty());
        VBox words = new VBox(title, text, asked);
        words.getStyleClass().add("scene-words");
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button again = button(Icon.UNDO, "lecture.again", null, SceneController::again);
        Button close = button(Icon.CLOSE, "lecture.close", null, SceneController::close);
        HBox keys = new HBox(previous, count, next, again, close);
        keys.getStyleClass().add("scene-keys");
        keys.setAlignment(Pos.CENTER_RIGHT);
        keys.setMinWidth(Region.USE_PREF_SIZE);
        parts = List.of(words, formula, keys);
        node.setId("scene");
        node.getStyleClass().add("scene-bar");
        node.setAlignment(Pos.CENTER_LEFT);
    }

    private Button button(Icon icon, String key, Shortcut shortcut, Consumer<SceneController> action) {
        Button button = new Button("", icon.node());
        button.setId(key.replace('.', '-'));
        button.getStyleClass().addAll("button-icon", "flat");
        button.setAccessibleText(Messages.text(key));
        // The keys of a presenter and the space bar's focus are not to be mixed up.
        button.setFocusTraversable(false);
        button.setOnAction(event -> action.accept(controller));
        if (shortcut == null) {
            Tips.set(button, Messages.text(key));
        } else {
            Tips.set(button, Messages.text(key), shortcut);
        }
        return button;
    }

    /** Shows the state's step; hides if there is none. */
    void show(LectureState lecture) {
        Optional<SceneStep> step = lecture.inScene() ? controller.step() : Optional.empty();
        node.setVisible(step.isPresent());
        node.setManaged(step.isPresent());
        // The window opens sooner without what only a scene shows.
        if (step.isPresent() && node.getChildren().isEmpty()) {
            node.getChildren().addAll(parts);
        }
        step.ifPresent(shown -> show(shown, lecture));
    }

    private void show(SceneStep step, LectureState lecture) {
        boolean asking = step.asks() && !lecture.answered();
        title.setText(step.title());
        text.setText(step.text());
        show(question, step.question(), asking);
        show(answer, step.answer(), !asking);
        int steps = controller.steps();
        count.setText(Messages.text("lecture.step", lecture.step() + 1, steps));
        previous.setDisable(lecture.step() == 0);
        next.setDisable(!asking && lecture.step() + 1 >= steps);
        typeset(step.formula());
    }

    private static void show(Label label, String words, boolean visible) {
        label.setText(words);
        label.setVisible(visible);
        label.setManaged(!words.isEmpty());
    }

    private void typeset(String latex) {
        if (latex.isEmpty()) {
            formula.clear();
            return;
        }
        background.execute(() -> {
            LatexText typeset = LatexText.of(latex);
            Platform.runLater(() -> {
                if (controller
                        .step()
                        .filter(step -> step.formula().equals(latex))
                        .isPresent()) {
                    formula.show(typeset);
                }
            });
        });
    }

    Node node() {
        return node;
    }
}
