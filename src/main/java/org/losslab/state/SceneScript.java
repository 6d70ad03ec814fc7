package org.losslab.state;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.losslab.data.UserException;

/**
 * A lecture's scene: ordered steps that each put the window into a state.
 *
 * @param title what the scene is about
 * @param steps at least one
 */
public record SceneScript(
        @JsonProperty(required = true) String title,
        @JsonProperty(required = true) List<SceneStep> steps) {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    public SceneScript {
        if (title == null || title.isBlank()) {
            throw new UserException("a scene needs a title");
        }
        if (steps == null || steps.isEmpty()) {
            throw new UserException("the scene '" + title + "' needs at least one step");
        }
        steps = List.copyOf(steps);
    }

    /**
     * Reads a scene.
     *
     * @throws UserException if the text is no scene, or a step's state none that the window can have
     */
    public static SceneScript read(String json) {
        SceneScript script = words(json);
        script.stateAt(script.steps.size() - 1, WindowState.initial());
        return script;
    }

    /** A scene whose steps' states may be left out: one that gives its words to another. */
    static SceneScript words(String json) {
        SceneScript script;
        try {
            script = MAPPER.readValue(json, SceneScript.class);
        } catch (JsonProcessingException e) {
            if (e.getCause() instanceof UserException cause) {
                throw cause;
            }
            throw new UserException("the scene cannot be read: " + e.getOriginalMessage(), e);
        }
        if (script == null) {
            throw new UserException("a scene must be a JSON object in braces");
        }
        return script;
    }

    /** This scene with another's words, step by step. */
    SceneScript inTheWordsOf(SceneScript other) {
        if (other.steps.size() != steps.size()) {
            throw new IllegalArgumentException(
                    other.steps.size() + " steps in words for the " + steps.size() + " of '" + title + "'");
        }
        return new SceneScript(
                other.title,
                IntStream.range(0, steps.size())
                        .mapToObj(i -> steps.get(i).inTheWordsOf(other.steps.get(i)))
                        .toList());
    }

    /** A scene of one step that shows a state. */
    public static SceneScript showing(String title, WindowState state) {
        return new SceneScript(title, List.of(SceneStep.showing(state)));
    }

    /** The scene with one more step, which shows a state. */
    public SceneScript thenShowing(WindowState state) {
        return new SceneScript(
                title,
                Stream.concat(steps.stream(), Stream.of(SceneStep.showing(state)))
                        .toList());
    }

    /** The scene as indented JSON. */
    public String write() {
        try {
            return MAPPER.writeValueAsString(this) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The state of the window at a step: what the steps up to it have changed of a first start, in the theme, the window and the
     * lecture that are there.
     *
     * @param step 0 to the number of steps less one
     * @throws UserException naming the step whose state the window cannot have
     */
    public WindowState stateAt(int step, WindowState now) {
        WindowState state = WindowState.initial();
        for (int i = 0; i <= step; i++) {
            try {
                state = WindowStateJson.over(state, steps.get(i).state());
            } catch (UserException e) {
                throw new UserException("step " + (i + 1) + " of '" + title + "': " + e.getMessage(), e);
            }
        }
        return state.withTheme(now.theme()).withWindow(now.window()).withLecture(lecture -> now.lecture());
    }
}
