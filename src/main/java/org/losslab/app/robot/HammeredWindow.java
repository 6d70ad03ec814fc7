package org.losslab.app.robot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.losslab.data.Folders;
import org.losslab.data.UserException;
import org.losslab.run.RunsFolder;
import org.losslab.state.StateFile;
import org.losslab.ui.FirstPaint;
import org.losslab.ui.LossLabWindow;

/** The window that a robot uses from its first frame on. Its state and its runs stay in a temporary folder. */
public final class HammeredWindow extends Application {

    private static final CompletableFuture<Hammering.Result> RESULT = new CompletableFuture<>();
    private static int actions;
    private static long seed;

    private Path folder;
    private LossLabWindow application;

    /**
     * Opens the window, hammers and returns when that is over; once in a process.
     *
     * @throws UserException if the window was closed before, or does not answer
     */
    public static Hammering.Result run(int howMany, long ofSeed) {
        actions = howMany;
        seed = ofSeed;
        LossLabWindow.prepare();
        launch(HammeredWindow.class);
        RESULT.completeExceptionally(new UserException("the window was closed before the robot was done"));
        try {
            return RESULT.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof UserException told ? told : e;
        }
    }

    @Override
    public void start(Stage stage) throws IOException {
        folder = Files.createTempDirectory("losslab-robot");
        application = new LossLabWindow(new StateFile(folder.resolve("window.json")), new RunsFolder(folder));
        application.start(stage);
        FirstPaint.then(() -> {
            Thread robot = new Thread(this::hammer, "robot");
            robot.setDaemon(true);
            robot.start();
        });
    }

    private void hammer() {
        try {
            RESULT.complete(new Hammering(application.store()).run(actions, seed));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            RESULT.completeExceptionally(e);
        } finally {
            Platform.exit();
        }
    }

    @Override
    public void stop() throws IOException {
        if (application != null) {
            application.stop();
            Folders.delete(folder);
        }
    }
}
