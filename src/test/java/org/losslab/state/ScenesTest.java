package org.losslab.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.losslab.data.UserException;
import org.losslab.figure.LatexText;

class ScenesTest {

    static List<String> ids() {
        return Scenes.ids();
    }

    static Stream<SceneStep> steps() {
        return ids().stream().flatMap(id -> Scenes.load(id).steps().stream());
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everyStepIsAStateOfItsOwn(String id) {
        SceneScript scene = Scenes.load(id);
        List<WindowState> states = Stream.iterate(0, step -> step + 1)
                .limit(scene.steps().size())
                .map(step -> scene.stateAt(step, WindowState.initial()))
                .toList();
        assertThat(states).hasSizeGreaterThanOrEqualTo(4);
        assertThat(states.stream().distinct().count()).isGreaterThanOrEqualTo(states.size() / 2);
    }

    @ParameterizedTest
    @MethodSource("steps")
    void everyStepSaysSomethingAndItsFormulaCanBeTypeset(SceneStep step) {
        assertThat(step.title()).isNotBlank();
        assertThat(step.text()).isNotBlank();
        assertThat(step.asks()).isEqualTo(!step.answer().isBlank());
        if (!step.formula().isEmpty()) {
            assertThat(LatexText.of(step.formula()).width(20)).isPositive();
        }
    }

    @Test
    void goingBackFindsTheStateThatTheStepHad() {
        SceneScript scene = Scenes.load("why-not-squared-error");
        WindowState first = scene.stateAt(0, WindowState.initial());
        WindowState last = scene.stateAt(scene.steps().size() - 1, first);
        assertThat(scene.stateAt(0, last)).isEqualTo(first);
    }

    @Test
    void aSavedStateIsAStepThatShowsItAgain(@TempDir Path directory) throws IOException {
        WindowState one = WindowState.initial().withMixture(mixture -> mixture.withSigma(0.4));
        WindowState two = one.withWorkspace("mixture").withTraining(form -> form.edit(edit -> edit.epochs(3)));
        Path file = directory.resolve("mine.json");
        Files.writeString(
                file, SceneScript.showing("mine", one).thenShowing(two).write());
        SceneScript read = Scenes.load(file.toString());
        assertThat(read.stateAt(0, WindowState.initial())).isEqualTo(one);
        assertThat(read.stateAt(1, WindowState.initial())).isEqualTo(two);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"title\": \"a\", \"steps\": []}",
                "{\"title\": \"a\", \"steps\": [{\"title\": \"b\"}]}",
                "{\"title\": \"a\", \"steps\": [{\"title\": \"b\", \"text\": \"c\", \"state\": {\"colour\": 1}}]}",
                "{\"title\": \"a\", \"steps\": [{\"title\": \"b\", \"text\": \"c\", \"state\": {\"training\": {\"preset\": \"no\"}}}]}"
            })
    void whatIsNoSceneIsRefusedInOneLine(String json) {
        assertThatThrownBy(() -> SceneScript.read(json))
                .isInstanceOf(UserException.class)
                .hasMessageNotContaining("\n");
    }
}
