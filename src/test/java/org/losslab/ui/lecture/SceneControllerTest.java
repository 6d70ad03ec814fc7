package org.losslab.ui.lecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.losslab.state.SceneScript;
import org.losslab.state.WindowState;
import org.losslab.ui.FxTest;
import org.losslab.ui.Store;

class SceneControllerTest extends FxTest {

    private static final String SCENE = "too-much-of-a-good-thing";
    /** The scene's first step with a question. */
    private static final int ASKING = 2;

    private static final WindowState START = WindowState.initial();

    private final Store store = new Store(START);
    private final List<String> told = new ArrayList<>();
    private int replays;
    private final SceneController controller = askFx(() -> new SceneController(store, told::add, () -> replays++));

    private WindowState now() {
        return askFx(store::get);
    }

    private void awaitStep(int step) {
        WindowState there = askFx(() -> controller.script().orElseThrow().stateAt(step, store.get()));
        await("the sliders are there", 30, () -> store.get().equals(there), () -> store.get()
                .toString());
    }

    @Test
    void aSceneLeadsThroughItsStepsAndHoldsItsAnswerBack() {
        onFx(() -> controller.open(SCENE));
        awaitStep(0);
        assertThat(now().workspace()).isEqualTo("mixture");
        onFx(controller::next);
        awaitStep(1);
        onFx(controller::next);
        awaitStep(ASKING);
        assertThat(now().lecture().answered()).isFalse();
        onFx(controller::next);
        assertThat(now().lecture().answered()).isTrue();
        assertThat(now().lecture().step()).isEqualTo(ASKING);
        onFx(controller::next);
        awaitStep(ASKING + 1);
        onFx(controller::previous);
        awaitStep(ASKING);
        assertThat(now().lecture().answered()).isFalse();
    }

    @Test
    void aReplayThatAnswersTheQuestionWaitsForTheKey() {
        onFx(() -> controller.open("why-not-squared-error"));
        SceneScript scene = askFx(() -> controller.script().orElseThrow());
        int asking = IntStream.range(0, scene.steps().size())
                .filter(i -> scene.steps().get(i).asks() && scene.steps().get(i).replay())
                .findFirst()
                .orElseThrow();
        onFx(() -> store.update(state -> state.withLecture(lecture -> lecture.at("why-not-squared-error", asking))));
        onFx(controller::again);
        awaitStep(asking);
        onFx(() -> {});
        assertThat(askFx(() -> replays)).isZero();
        onFx(controller::next);
        await("the answer plays", 30, () -> replays == 1);
    }

    @Test
    void whatWasThereBeforeTheSceneComesBackInTheLooksOfNow() {
        onFx(() -> store.update(state -> state.withMixture(mixture -> mixture.withSigma(0.123))));
        WindowState before = now();
        onFx(() -> controller.open(SCENE));
        awaitStep(0);
        onFx(controller::next);
        awaitStep(1);
        // Another scene from within one does not forget it.
        onFx(() -> controller.open("margin-and-noise"));
        awaitStep(0);
        onFx(() -> store.update(state -> state.withTheme(WindowState.Theme.DARK)));
        onFx(controller::close);
        assertThat(told).last().asString().contains("As before the scene");
        assertThat(now().mixture()).isNotEqualTo(before.mixture());
        onFx(controller::restore);
        assertThat(now()).isEqualTo(before.withTheme(WindowState.Theme.DARK));
    }

    @Test
    void theLastStepIsTheEnd() {
        onFx(() -> controller.open(SCENE));
        int keys = askFx(controller::steps) * 2 + 2;
        for (int i = 0; i < keys; i++) {
            onFx(controller::next);
        }
        assertThat(now().lecture().step()).isEqualTo(askFx(controller::steps) - 1);
        assertThat(told).isNotEmpty();
    }

    @Test
    void undoingAStepGoesBackToWhereItsWayBegan() {
        onFx(() -> controller.open(SCENE));
        awaitStep(0);
        WindowState first = now();
        onFx(controller::next);
        awaitStep(1);
        assertThat(askFx(store::undo)).isTrue();
        assertThat(now()).isEqualTo(first);
    }

    @Test
    void whoeverTakesASliderKeepsIt() {
        onFx(() -> controller.open(SCENE));
        awaitStep(0);
        onFx(controller::next);
        onFx(() -> store.update(
                state -> state.withMixture(mixture -> mixture.withWeight(5).withSigma(0.5))));
        WindowState taken = now();
        onFx(() -> {});
        assertThat(askFx(store::get)).isEqualTo(taken);
    }

    @Test
    void aSceneThatCannotBeReadSaysSoAndChangesNothing(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("broken.json");
        Files.writeString(file, "{");
        onFx(() -> controller.open(file.toString()));
        onFx(() -> controller.open(directory.resolve("missing.json").toString()));
        assertThat(told).hasSize(2).allSatisfy(line -> assertThat(line).doesNotContain("\n"));
        assertThat(now()).isEqualTo(START);
    }

    @Test
    void aSceneThatIsGoneIsLeftAndOneThatWasShortenedStandsAtItsEnd() {
        onFx(() -> store.update(state -> state.withLecture(lecture -> lecture.at("gone.json", 3))));
        onFx(controller::previous);
        onFx(controller::settle);
        assertThat(now().lecture().inScene()).isFalse();
        assertThat(told).hasSize(1);

        onFx(() -> store.update(state -> state.withLecture(lecture -> lecture.at(SCENE, 50))));
        onFx(controller::settle);
        assertThat(now().lecture().step()).isEqualTo(askFx(controller::steps) - 1);
    }

    @Test
    void thisStateIsSavedAsAStepAndAsTheNext(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("mine.json");
        Lecture.append(file, START);
        Lecture.append(file, START.withMixture(mixture -> mixture.withSigma(0.3)));
        SceneScript scene = SceneScript.read(Files.readString(file));
        assertThat(scene.title()).isEqualTo("mine");
        assertThat(scene.steps()).hasSize(2);
        assertThat(scene.stateAt(1, START).mixture().sigma()).isEqualTo(0.3);
    }
}
