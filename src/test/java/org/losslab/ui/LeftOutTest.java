package org.losslab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Pane;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.losslab.run.RunsFolder;
import org.losslab.state.StateFile;
import org.testfx.api.FxToolkit;

/** The real workspaces are as they were after other looks have taken them apart. */
class LeftOutTest extends FxTest {

    @TempDir
    Path directory;

    private LossLabWindow window;
    private Scene scene;

    @BeforeEach
    void open() throws TimeoutException {
        FxToolkit.setupApplication(() -> {
            window = new LossLabWindow(
                    new StateFile(directory.resolve("window.json")), new RunsFolder(directory.resolve("runs")));
            return window;
        });
        await("the window shows", 180, () -> !Window.getWindows().isEmpty());
        scene = askFx(() -> Window.getWindows().get(0).getScene());
    }

    @AfterEach
    void close() throws TimeoutException {
        onFx(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        FxToolkit.cleanupApplication(window);
    }

    @ParameterizedTest
    @CsvSource({"mixture, training, .mixture-scroll", "training, mixture, .training .form-scroll"})
    void whatWasLeftOutComesBackAsItWas(String left, String seen, String scrolling) {
        choose(left);
        await("all of its sections are there", 60, () -> sections(scrolling).size() >= 7);
        choose(seen);
        onFx(() -> pane(scrolling).setVvalue(0.8));
        List<Node> before = askFx(() -> nodes(left));
        onFx(() -> window.store().update(state -> state.withTheme(state.theme().other())));
        assertThat(askFx(() -> scene.lookup("." + left))).isNull();
        await(
                "it is back",
                60,
                () -> scene.lookup("." + left) != null && nodes(left).equals(before));
        await("it is scrolled as before", 30, () -> Math.abs(pane(scrolling).getVvalue() - 0.8) < 0.05);
        choose(left);
        onFx(() -> assertThat(pane(scrolling).getVvalue()).isBetween(0.75, 0.85));
    }

    private void choose(String workspace) {
        onFx(() -> window.store().update(state -> state.withWorkspace(workspace)));
        await("the workspace is there", 60, () -> {
            Node node = scene.lookup("." + workspace);
            return node != null && node.isVisible();
        });
    }

    private ScrollPane pane(String selector) {
        return (ScrollPane) scene.lookup(selector);
    }

    private List<Node> sections(String scrolling) {
        return ((Pane) pane(scrolling).getContent()).getChildren();
    }

    /** What the workspace is put together from, down to the sections, in order. */
    private List<Node> nodes(String workspace) {
        return Stream.of(".form", ".centre", ".mixture-centre", ".lower")
                .flatMap(container -> scene.getRoot().lookupAll("." + workspace + " " + container).stream())
                .flatMap(container -> ((Pane) container).getChildren().stream())
                .toList();
    }
}
