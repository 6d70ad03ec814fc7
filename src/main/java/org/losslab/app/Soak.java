package org.losslab.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.control.ButtonBase;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.losslab.run.RunStatus;
import org.losslab.run.RunsFolder;
import org.losslab.state.StateFile;
import org.losslab.ui.LossLabWindow;

/** The window in which somebody presses Run whenever nothing is trained, for hours. Its runs stay in a temporary folder. */
public final class Soak extends Application {

    private static final Duration LOOK = Duration.seconds(1);
    private static final double NANOS_A_MINUTE = 60e9;

    private static double length;
    private static int parts;
    private static Consumer<Part> listener;
    private static final List<Part> DONE = new ArrayList<>();

    private final List<Long> window = new ArrayList<>();
    private final List<Long> worker = new ArrayList<>();
    private LossLabWindow application;
    private RunsFolder runs;
    private Stage stage;
    private long began;

    /**
     * A part of the time.
     *
     * @param minutes its end, from the opening of the window
     * @param window median resident memory of the window's process, in MiB; −1 if it was never told
     * @param worker the same of the worker's
     * @param runs how many were finished until its end
     */
    record Part(double minutes, long window, long worker, int runs) {}

    /** Opens the window and returns, once the time is over, what was measured in each part; once in a process. */
    static List<Part> run(double minutes, int count, Consumer<Part> told) {
        length = minutes;
        parts = count;
        listener = told;
        LossLabWindow.prepare();
        launch(Soak.class);
        return List.copyOf(DONE);
    }

    @Override
    public void start(Stage primary) throws IOException {
        stage = primary;
        Path folder = Files.createTempDirectory("losslab-soak");
        runs = new RunsFolder(folder);
        application = new LossLabWindow(new StateFile(folder.resolve("window.json")), runs);
        application.start(stage);
        began = System.nanoTime();
        Timeline looks = new Timeline(new KeyFrame(LOOK, event -> look()));
        looks.setCycleCount(Animation.INDEFINITE);
        looks.play();
    }

    private void look() {
        look(ProcessHandle.current().pid(), window);
        application.workerPid().ifPresent(pid -> look(pid, worker));
        ButtonBase run = button("#run");
        if (button("#stop").isDisabled() && !run.isDisabled()) {
            run.fire();
        }
        double minutes = (System.nanoTime() - began) / NANOS_A_MINUTE;
        if (minutes >= length * (DONE.size() + 1) / parts) {
            Part part = new Part(minutes, median(window), median(worker), finished());
            DONE.add(part);
            listener.accept(part);
            window.clear();
            worker.clear();
        }
        if (DONE.size() == parts) {
            Platform.exit();
        }
    }

    /** A process that is just gone has no memory, and where the system tells none, there is nothing to note. */
    private static void look(long pid, List<Long> samples) {
        long memory = ResidentMemory.megabytes(pid);
        if (memory > 0) {
            samples.add(memory);
        }
    }

    private int finished() {
        return (int) runs.list().stream()
                .filter(run -> !run.recorded() && run.state() == RunStatus.State.FINISHED)
                .count();
    }

    private ButtonBase button(String id) {
        return (ButtonBase) stage.getScene().lookup(id);
    }

    private static long median(List<Long> values) {
        return values.isEmpty()
                ? -1
                : values.stream()
                        .sorted()
                        .skip((values.size() - 1) / 2)
                        .findFirst()
                        .orElseThrow();
    }

    @Override
    public void stop() {
        application.stop();
    }
}
