package org.losslab.app.robot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.losslab.run.RunsFolder;
import org.losslab.state.StateFile;
import org.losslab.ui.FxTest;
import org.losslab.ui.LossLabWindow;
import org.testfx.api.FxToolkit;

/** Random keys, clicks, sliders, scenes and undoing on the whole window: nothing throws, nothing piles up. */
@Timeout(3600)
class RobotTest extends FxTest {

    private static final long SEED = 20201;
    /** Far more than anything takes once, even in code that was never run before. */
    private static final long LONGEST_BUSY_MILLIS = 1000;

    @TempDir
    Path directory;

    private LossLabWindow window;

    @BeforeEach
    void open() throws TimeoutException, IOException {
        Files.createDirectories(directory.resolve("runs"));
        Files.createSymbolicLink(
                directory.resolve("runs/recorded"), Path.of("runs/recorded").toAbsolutePath());
        RunsFolder runs = new RunsFolder(directory.resolve("runs"));
        StateFile file = new StateFile(directory.resolve("window.json"));
        FxToolkit.setupApplication(() -> {
            window = new LossLabWindow(file, runs);
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
    void aHundredRandomActionsLeaveNoExceptionAndNoLeak() throws Exception {
        hammer(120);
    }

    @Test
    @Tag("nightly")
    void tenThousandRandomActionsLeaveNoExceptionAndNoLeak() throws Exception {
        hammer(10_000);
    }

    private void hammer(int actions) throws Exception {
        Hammering.Result result = new Hammering(window.store()).run(actions, SEED);
        System.out.println("robot: seed " + SEED + ": " + result);
        assertThat(result.failures()).isEmpty();
        assertThat(result.actions()).isEqualTo(actions);
        assertThat(result.kinds()).isGreaterThan(10);
        assertThat(result.leaks()).as("%s", result).isFalse();
        // Of its own doing, however many others the processors are shared with.
        assertThat(result.worst()).noneMatch(wait -> wait.busyMillis() > LONGEST_BUSY_MILLIS);
    }

    @Test
    void whatAnEventThrowsEndsItAndIsTold() throws Exception {
        onFx(() -> window.store().stateProperty().addListener((observable, before, after) -> {
            throw new IllegalStateException("planted");
        }));
        Hammering.Result result = new Hammering(window.store()).run(120, SEED);
        assertThat(result.actions()).isLessThan(120);
        assertThat(result.failures()).isNotEmpty();
        assertThat(result.failures().get(0)).contains("planted", "the last: ");
    }
}
