package org.losslab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.input.MouseEvent;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.losslab.app.robot.Hand;
import org.losslab.run.RunsFolder;
import org.losslab.state.SceneScript;
import org.losslab.state.SceneStep;
import org.losslab.state.Scenes;
import org.losslab.state.StateFile;
import org.testfx.api.FxToolkit;

/** The scenes that ship, in the whole window: what they mark is there, and what they hold back cannot be seen. */
@Timeout(600)
class LectureInTheWindowTest extends FxTest {

    private static final PseudoClass CONCEALED = PseudoClass.getPseudoClass("concealed");
    private static final String SCENE = "why-not-squared-error";

    @TempDir
    Path directory;

    private LossLabWindow window;
    private Scene shown;

    @BeforeEach
    void open() throws TimeoutException {
        StateFile file = new StateFile(directory.resolve("window.json"));
        RunsFolder runs = new RunsFolder(directory.resolve("runs"));
        FxToolkit.setupApplication(() -> {
            window = new LossLabWindow(file, runs);
            return window;
        });
        await("the window shows", 180, () -> !Window.getWindows().isEmpty());
        shown = askFx(() -> Window.getWindows().get(0).getScene());
    }

    @AfterEach
    void close() throws TimeoutException {
        onFx(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        FxToolkit.cleanupApplication(window);
    }

    private void show(String id, int step, boolean answered) {
        SceneScript scene = Scenes.load(id);
        onFx(() -> window.store().update(state -> scene.stateAt(step, state)
                .withLecture(lecture -> lecture.at(id, step).withAnswered(answered))));
        await("the workspace is there", 30, this::isWorkspaceThere);
        // Marked once the workspace is there, then dressed.
        onFx(() -> {});
        onFx(() -> {
            shown.getRoot().applyCss();
            shown.getRoot().layout();
        });
    }

    private void choose(String workspace) {
        onFx(() -> window.store().update(state -> state.withWorkspace(workspace)));
        await("the workspace is there", 30, this::isWorkspaceThere);
    }

    private boolean isWorkspaceThere() {
        Node workspace = shown.lookup("." + window.store().get().workspace());
        return workspace != null && workspace.isVisible();
    }

    @Test
    void whateverAStepMarksOrHoldsBackIsThere() {
        for (String id : Scenes.ids()) {
            List<SceneStep> steps = Scenes.load(id).steps();
            for (int i = 0; i < steps.size(); i++) {
                SceneStep step = steps.get(i);
                String where = id + ", step " + (i + 1);
                show(id, i, false);
                step.highlight().forEach(control -> assertThat(askFx(() -> shown.lookup("#" + control)))
                        .as("%s: %s", where, control)
                        .isNotNull());
                assertThat(step.conceal().isEmpty() || step.asks()).as(where).isTrue();
                for (String selector : step.conceal()) {
                    assertThat(nodes(selector))
                            .as("%s: %s", where, selector)
                            .isNotEmpty()
                            .allMatch(this::isOutOfSight);
                }
                if (step.asks()) {
                    show(id, i, true);
                    assertThat(nodes("*")).as(where).noneMatch(node -> node.getPseudoClassStates()
                            .contains(CONCEALED));
                    step.conceal().forEach(selector -> assertThat(nodes(selector))
                            .as("%s: %s", where, selector)
                            .noneMatch(this::isOutOfSight));
                }
            }
        }
    }

    @Test
    void theMouseReadsNothingThatIsHeldBack() {
        int step = withConcealed("#picture-ql .picture-area");
        show(SCENE, step, false);
        assertThat(card("#picture-ql")).isZero();
        double without = card("#picture-ce");
        assertThat(without).isPositive();
        show(SCENE, step, true);
        assertThat(card("#picture-ql")).isGreaterThan(without);
        show(SCENE, step, false);
        assertThat(askFx(() -> shown.lookup(".hover-card").isVisible()))
                .as("a card that was left open")
                .isFalse();
    }

    @Test
    void whyTellsNoNumberOfAPictureThatIsHeldBack() {
        int step = withConcealed("#picture-ql .picture-area");
        show(SCENE, step, false);
        await(
                "the pictures are there",
                60,
                () -> accuracy("#picture-ce").getText().length() > 1);
        ask("#picture-ql");
        await("the card says something", 30, () -> !shown.getRoot()
                .lookupAll("#why-card .why-says")
                .isEmpty());
        assertThat(nodes("#why-card .why-split")).isEmpty();
        show(SCENE, step, true);
        await("numbers with the answer", 30, () -> !shown.getRoot()
                .lookupAll("#why-card .why-split")
                .isEmpty());
    }

    @Test
    void whatIsHeldBackStaysSoThoughTheLooksChangedWhileAnotherWorkspaceWasShown() {
        int step = withConcealed("#picture-ql .picture-area");
        show(SCENE, step, false);
        assertThat(nodes("#picture-ql .picture-area")).isNotEmpty().allMatch(this::isOutOfSight);
        choose("training");
        onFx(() -> window.store().update(state -> state.withTheme(state.theme().other())
                .withLecture(lecture -> lecture.withLarge(!lecture.large()))));
        choose("mixture");
        onFx(() -> {});
        onFx(() -> {
            shown.getRoot().applyCss();
            shown.getRoot().layout();
        });
        assertThat(nodes("#picture-ql .picture-area")).isNotEmpty().allMatch(this::isOutOfSight);
    }

    @Test
    void aChartThatWasNotSeenHasTheNewThemeWhenItIsBack() {
        await("the chart is drawn", 30, () -> corner() > 0.9);
        choose("mixture");
        pauseFor(0.5);
        onFx(() -> window.store().update(state -> state.withTheme(state.theme().other())));
        pauseFor(0.5);
        choose("training");
        await("it is drawn anew, dark", 30, () -> corner() < 0.3);
    }

    /** How bright the chart's grid lines' ground is. */
    private double corner() {
        return shown.lookup("#chart-accuracy")
                .snapshot(null, null)
                .getPixelReader()
                .getColor(2, 2)
                .getBrightness();
    }

    private Labeled accuracy(String picture) {
        return (Labeled) shown.lookup(picture + " .picture-accuracy");
    }

    /** Opens the card of a picture. */
    private void ask(String picture) {
        onFx(() -> ((ButtonBase) shown.lookup(picture + " .why")).fire());
        await("the card is open", 30, () -> shown.lookup("#why-card").isVisible());
    }

    private static int withConcealed(String selector) {
        List<SceneStep> steps = Scenes.load(SCENE).steps();
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).conceal().contains(selector)) {
                return i;
            }
        }
        throw new AssertionError("no step of " + SCENE + " conceals " + selector);
    }

    private Set<Node> nodes(String selector) {
        return askFx(() -> shown.getRoot().lookupAll(selector));
    }

    private boolean isOutOfSight(Node node) {
        return askFx(() -> node.getPseudoClassStates().contains(CONCEALED)
                && (node.getOpacity() == 0
                        || ((Parent) node)
                                .getChildrenUnmodifiable().stream().allMatch(child -> child.getOpacity() == 0)));
    }

    /** How wide the card is that a mouse over the picture opens; 0 if it opens none. */
    private double card(String picture) {
        await("the pictures are there", 60, () -> !accuracy(picture).getText().isEmpty());
        onFx(() -> {
            Node area = shown.lookup(picture + " .picture-area");
            Hand.mouse(area, MouseEvent.MOUSE_MOVED, 60, 60, 0);
        });
        return askFx(() -> {
            Node card = shown.lookup(".hover-card");
            return card.isVisible() ? card.getBoundsInParent().getWidth() : 0;
        });
    }
}
