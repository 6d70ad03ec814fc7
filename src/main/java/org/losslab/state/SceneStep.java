package org.losslab.state;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;

/**
 * One step of a scene: what the window shows, and what is said about it.
 *
 * @param title a few words
 * @param text one or two sentences
 * @param formula LaTeX; empty for none
 * @param question asked of the class before the answer is shown; empty for none
 * @param answer to the question; empty where there is no question
 * @param seconds that sliders take to get where the step puts them, 0..10; 1.2 where it is left out
 * @param replay whether the shown runs are played from their beginning
 * @param highlight ids of what the step is about: controls, such as {@code slider-gamma}, which are marked and brought into sight; lines
 *     of the bounds, such as {@code bound-34}, which are then shown alone
 * @param conceal style selectors of what would give the answer away, hidden until it is told, such as {@code .picture-accuracy}
 * @param state what of the window's state the step changes, in the state's own shape; the rest stays as the step before left it
 */
public record SceneStep(
        @JsonProperty(required = true) String title,
        @JsonProperty(required = true) String text,
        String formula,
        String question,
        String answer,
        Double seconds,
        boolean replay,
        List<String> highlight,
        List<String> conceal,
        ObjectNode state) {

    private static final double SLOWEST = 10;
    private static final double DEFAULT_SECONDS = 1.2;

    public SceneStep {
        formula = Objects.requireNonNullElse(formula, "");
        question = Objects.requireNonNullElse(question, "");
        answer = Objects.requireNonNullElse(answer, "");
        seconds = seconds == null ? DEFAULT_SECONDS : Math.max(0, Math.min(SLOWEST, seconds));
        highlight = highlight == null ? List.of() : List.copyOf(highlight);
        conceal = conceal == null ? List.of() : List.copyOf(conceal);
        state = state == null ? JsonNodeFactory.instance.objectNode() : state.deepCopy();
    }

    /** Whether the class is asked before the answer is told. */
    public boolean asks() {
        return !question.isEmpty();
    }

    /** This step with another's title, text, question and answer. */
    SceneStep inTheWordsOf(SceneStep other) {
        return new SceneStep(
                other.title,
                other.text,
                formula,
                other.question,
                other.answer,
                seconds,
                replay,
                highlight,
                conceal,
                state);
    }

    /** A step without words that shows a state, to be worded in the file. */
    static SceneStep showing(WindowState shown) {
        ObjectNode tree = WindowStateJson.tree(shown);
        // The lecture hall's, not the scene's.
        tree.remove(List.of("theme", "window", "lecture"));
        return new SceneStep("", "", "", "", "", DEFAULT_SECONDS, false, List.of(), List.of(), tree);
    }

    @Override
    public ObjectNode state() {
        return state.deepCopy();
    }
}
