package org.losslab.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.losslab.cli.LossLabCommand;
import org.losslab.data.Folders;
import org.losslab.run.RunsFolder;
import org.losslab.state.StateFile;
import org.losslab.ui.FirstPaint;
import org.losslab.ui.LossLabWindow;
import org.losslab.ui.chart.CurveChartView;

/**
 * One start of the window; a process of its own. Prints {@code painted} in milliseconds since the given time, and {@code processor},
 * the time of all its threads; then, if it is asked to, {@code resident} in MiB and {@code curve} in milliseconds after Run was
 * pressed; ends.
 */
public final class StartProbe extends Application {

    /** LossLab's window, until it is painted. */
    static final String WINDOW = "window";
    /** A window of the same size with nothing in it, until it is painted. */
    static final String EMPTY = "empty";
    /** LossLab's window, until the memory is settled, Run is pressed and a first line is drawn. */
    static final String CURVE = "curve";
    /** What a start and a first run load: for making the archive of classes. */
    static final String ARCHIVE = "archive";

    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final double SETTLED_SECONDS = 8;

    private LossLabWindow window;
    private Path folder;
    private Stage stage;

    /**
     * Starts.
     *
     * @param arguments one of the kinds above, and, or not, when the process was asked for, in milliseconds since the epoch: Linux
     *     itself tells when a process began in whole seconds since the epoch only
     */
    public static void main(String[] arguments) {
        if (arguments[0].equals(ARCHIVE)) {
            LossLabCommand.execute("--version");
        }
        if (!arguments[0].equals(EMPTY)) {
            LossLabWindow.prepare();
        }
        launch(arguments);
    }

    @Override
    public void start(Stage primary) throws IOException {
        stage = primary;
        String kind = getParameters().getRaw().get(0);
        // Before the window asks for the same, so that what waits for the first paint is not measured.
        FirstPaint.then(() -> painted(kind));
        if (kind.equals(EMPTY)) {
            stage.setScene(new Scene(new Pane(), WIDTH, HEIGHT));
            stage.show();
        } else {
            // Not a random name: randomness takes a while to start, and a user's folders need none.
            folder = Files.createDirectory(Path.of(
                    System.getProperty("java.io.tmpdir"),
                    "losslab-start-" + ProcessHandle.current().pid() + "-" + System.nanoTime()));
            window = new LossLabWindow(new StateFile(folder.resolve("window.json")), new RunsFolder(folder));
            window.start(stage);
        }
    }

    private void painted(String kind) {
        long now = System.currentTimeMillis();
        getParameters().getRaw().stream()
                .skip(1)
                .findFirst()
                .ifPresent(asked -> print("painted", now - Long.parseLong(asked)));
        print(
                "processor",
                ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis());
        if (kind.equals(CURVE) || kind.equals(ARCHIVE)) {
            PauseTransition settling = new PauseTransition(javafx.util.Duration.seconds(SETTLED_SECONDS));
            settling.setOnFinished(event -> run());
            settling.play();
        } else {
            Platform.exit();
        }
    }

    private void run() {
        print("resident", ResidentMemory.megabytes(ProcessHandle.current().pid()));
        ProcessHandle.current()
                .children()
                .findFirst()
                .ifPresent(worker -> print("worker", ResidentMemory.megabytes(worker.pid())));
        long pressed = System.nanoTime();
        ((ButtonBase) stage.getScene().lookup("#run")).fire();
        CurveChartView chart = (CurveChartView) stage.getScene().lookup("#chart-accuracy");
        when(
                () -> chart.figure().series().stream().anyMatch(series -> series.size() >= 2),
                () -> FirstPaint.then(() -> {
                    print("curve", (System.nanoTime() - pressed) / 1_000_000);
                    Platform.exit();
                }));
    }

    private static void when(BooleanSupplier condition, Runnable action) {
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (condition.getAsBoolean()) {
                    stop();
                    action.run();
                }
            }
        }.start();
    }

    private static void print(String what, long value) {
        System.out.printf(Locale.ROOT, "%s %d%n", what, value);
    }

    @Override
    public void stop() throws IOException {
        if (window != null) {
            window.stop();
            Folders.delete(folder);
        }
    }
}
