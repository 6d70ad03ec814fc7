package org.losslab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeoutException;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.losslab.run.RunsFolder;
import org.losslab.state.StateFile;
import org.losslab.state.WindowState;
import org.testfx.api.FxToolkit;

/** Random keys, clicks, sliders, scenes and undoing on the whole window: nothing throws, nothing piles up. */
@Timeout(3600)
class RobotTest extends FxTest {

    private static final long SEED = 20201;
    private static final long FROZEN_MILLIS = 200;
    /** Far more than anything takes once, even in code that was never run before. */
    private static final long LONGEST_BUSY_MILLIS = 1000;

    private static final long MEBIBYTE = 1 << 20;
    /** Far more than caches and the history of states take, far less than a picture a time. */
    private static final long MOST_KEPT = 120 * MEBIBYTE;

    private final List<String> failures = Collections.synchronizedList(new ArrayList<>());
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord record) {
            if (record.getLevel().intValue() >= Level.SEVERE.intValue()) {
                failures.add(record.getMessage() + " " + trace(record.getThrown()));
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @TempDir
    Path directory;

    private Thread.UncaughtExceptionHandler before;
    private LossLabWindow window;

    @BeforeEach
    void open() throws TimeoutException, IOException {
        Files.createDirectories(directory.resolve("runs"));
        Files.createSymbolicLink(
                directory.resolve("runs/recorded"), Path.of("runs/recorded").toAbsolutePath());
        before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> failures.add(trace(thrown)));
        Logger.getLogger("org.losslab").addHandler(listener);
        RunsFolder runs = new RunsFolder(directory.resolve("runs"));
        StateFile file = new StateFile(directory.resolve("window.json"));
        FxToolkit.setupApplication(() -> {
            window = new LossLabWindow(file, runs);
            return window;
        });
        await("the window shows", 180, () -> !Window.getWindows().isEmpty());
        onFx(() -> Thread.currentThread().setUncaughtExceptionHandler((thread, thrown) -> failures.add(trace(thrown))));
    }

    @AfterEach
    void close() throws TimeoutException {
        onFx(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        FxToolkit.cleanupApplication(window);
        Logger.getLogger("org.losslab").removeHandler(listener);
        Thread.setDefaultUncaughtExceptionHandler(before);
        onFx(() -> Thread.currentThread().setUncaughtExceptionHandler(null));
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
        Robot robot = new Robot(window.store(), new Random(SEED));
        long heap = 0;
        long start = System.nanoTime();
        try (Stalls stalls = new Stalls(askFx(Thread::currentThread), robot::last)) {
            for (int i = 0; i < actions; i++) {
                onFx(robot::act);
                // What the action has set off comes before the next; then a moment for pictures to follow.
                onFx(() -> {});
                Thread.sleep(i % 4);
                if (i == actions / 4) {
                    heap = heapAtRest(stalls);
                }
                assertThat(failures)
                        .as("after %d actions, the last: %s", i + 1, robot.last())
                        .isEmpty();
            }
            long after = heapAtRest(stalls);
            System.out.printf(
                    Locale.ROOT,
                    "robot: seed %d, %d actions of %d kinds in %.0f s, longest wait for the window's thread %.0f ms, over"
                            + " %d ms %d times, of these busy over %d ms %d times, heap %d MiB after a quarter, %d MiB"
                            + " after all%n",
                    SEED,
                    actions,
                    robot.kinds(),
                    (System.nanoTime() - start) / 1e9,
                    stalls.longest().millis(),
                    FROZEN_MILLIS,
                    stalls.over(FROZEN_MILLIS),
                    FROZEN_MILLIS,
                    stalls.busyOver(FROZEN_MILLIS),
                    heap / MEBIBYTE,
                    after / MEBIBYTE);
            stalls.worst().forEach(System.out::println);
            assertThat(after - heap).isLessThan(MOST_KEPT);
            // Of its own doing, however many others the processors are shared with.
            assertThat(stalls.busyOver(LONGEST_BUSY_MILLIS)).isZero();
        }
        assertThat(robot.kinds()).isGreaterThan(10);
    }

    /** Bytes in use when the window is as at a first start and what was begun before, a figure say, has come to its end. */
    private long heapAtRest(Stalls stalls) throws InterruptedException {
        // The mixture is shown first: what is out of sight keeps the last picture that it showed, with all of its
        // samples.
        onFx(() -> window.store()
                .update(state -> WindowState.initial().withWorkspace("mixture").withWindow(state.window())));
        Thread.sleep(1000);
        onFx(() -> window.store().update(state -> WindowState.initial().withWindow(state.window())));
        // JavaFX's images, softly kept, are given up once nothing has asked for them for a few seconds.
        Thread.sleep(6000);
        long least = Long.MAX_VALUE;
        stalls.pause();
        for (int same = 0, all = 0; same < 4 && all < 40; same++, all++) {
            Thread.sleep(250);
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            long now = runtime.totalMemory() - runtime.freeMemory();
            if (now < least - MEBIBYTE) {
                same = 0;
            }
            least = Math.min(least, now);
        }
        stalls.resume();
        return least;
    }

    private static String trace(Throwable thrown) {
        if (thrown == null) {
            return "";
        }
        StringBuilder text = new StringBuilder(thrown.toString());
        for (StackTraceElement element : thrown.getStackTrace()) {
            text.append("\n    at ").append(element);
        }
        return thrown.getCause() == null ? text.toString() : text + "\ncaused by " + trace(thrown.getCause());
    }
}
