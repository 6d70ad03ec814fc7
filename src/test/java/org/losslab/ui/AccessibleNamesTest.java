package org.losslab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.losslab.run.RunsFolder;
import org.losslab.state.StateFile;
import org.losslab.sweep.RecordedSweeps;
import org.testfx.api.FxToolkit;

/** Whoever does not see the window hears a name for everything that the keyboard reaches. */
@Timeout(600)
class AccessibleNamesTest extends FxTest {

    @TempDir
    Path directory;

    private LossLabWindow window;

    @BeforeEach
    void open() throws TimeoutException {
        FxToolkit.setupApplication(() -> {
            window = new LossLabWindow(
                    new StateFile(directory.resolve("window.json")), new RunsFolder(directory.resolve("runs")));
            return window;
        });
        await("the window shows", 180, () -> !Window.getWindows().isEmpty());
    }

    @AfterEach
    void close() throws TimeoutException {
        onFx(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        FxToolkit.cleanupApplication(window);
    }

    @Test
    void everythingThatTheKeyboardReachesHasAName() {
        onFx(() -> window.store().update(state -> state.withRuns(runs -> runs.withListOpen(true))));
        assertThat(nameless()).isEmpty();
        onFx(() -> window.store().update(state -> state.withWorkspace("mixture")));
        await("the mixture is shown", 60, () -> isShown("#send-to-training"));
        for (String tab : List.of("bounds", "spectrum", "sweep", "learn")) {
            onFx(() -> window.store()
                    .update(state -> state.withMixture(mixture -> mixture.withView(view -> view.withTab(tab)))));
            assertThat(nameless()).as(tab).isEmpty();
        }
        int inMixture = askFx(() -> reachable().size());
        onFx(() -> window.store().update(state -> state.withWorkspace("sweeps")));
        await("the sweeps are shown", 60, () -> isShown(".sweeps-empty"));
        assertThat(nameless()).as("sweeps").isEmpty();
        assertThat(askFx(() -> reachable().size())).isNotEqualTo(inMixture);
        assertThat(inMixture).isGreaterThan(60);
    }

    @Test
    void everythingOfASweepHasAName() {
        RecordedSweeps.write(directory.resolve("runs").resolve("a"), 5, 2, 2);
        onFx(() -> window.store().update(state -> state.withWorkspace("sweeps")));
        await(
                "the sweep is shown",
                60,
                () -> named("sweep-runs") instanceof TableView<?> table
                        && table.getItems().size() == 20);
        assertThat(nameless()).isEmpty();
        assertThat(askFx(() -> reachable().stream().map(Node::getId).toList()))
                .contains("sweep-choice", "sweep-parameter", "sweep-runs");
    }

    private static Node named(String id) {
        return Window.getWindows().get(0).getScene().lookup("#" + id);
    }

    private static boolean isShown(String selector) {
        Node node = Window.getWindows().get(0).getScene().lookup(selector);
        while (node != null && node.isVisible()) {
            node = node.getParent();
            if (node == null) {
                return true;
            }
        }
        return false;
    }

    private List<String> nameless() {
        return askFx(() -> reachable().stream()
                .filter(node -> !hasName(node))
                .map(node -> node + " in " + node.getParent())
                .toList());
    }

    private static List<Node> reachable() {
        List<Node> found = new ArrayList<>();
        for (Window shown : Window.getWindows()) {
            collect(shown.getScene().getRoot(), found);
        }
        return found;
    }

    private static void collect(Node node, List<Node> found) {
        // A scroll pane is not a thing of its own: what is in it is named.
        if (node.isFocusTraversable() && !(node instanceof ScrollPane)) {
            found.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }

    private static boolean hasName(Node node) {
        boolean words = node instanceof Labeled labeled
                && labeled.getText() != null
                && !labeled.getText().isBlank();
        boolean named =
                node.getAccessibleText() != null && !node.getAccessibleText().isBlank();
        // What a control is made of answers under the control's name.
        boolean part = node.getParent() != null
                && node.getParent().getAccessibleText() != null
                && !node.getParent().getAccessibleText().isBlank();
        return words || named || part;
    }
}
