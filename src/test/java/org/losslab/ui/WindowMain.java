package org.losslab.ui;

import java.nio.file.Path;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.control.ButtonBase;
import javafx.stage.Stage;
import org.losslab.run.RunsFolder;
import org.losslab.state.StateFile;

/** A process with the window, in which Run is pressed once it can be. Not an application itself: Java would ask for modules. */
public final class WindowMain {

    private WindowMain() {}

    /** The argument is the folder of state and runs. */
    public static void main(String[] arguments) {
        LossLabWindow.prepare();
        Application.launch(Shown.class, arguments);
    }

    /** The window, and a hand that presses Run. */
    public static final class Shown extends Application {
        @Override
        public void start(Stage stage) {
            Path folder = Path.of(getParameters().getRaw().get(0));
            new LossLabWindow(new StateFile(folder.resolve("window.json")), new RunsFolder(folder.resolve("runs")))
                    .start(stage);
            Platform.runLater(() -> ((ButtonBase) stage.getScene().lookup("#run")).fire());
        }
    }
}
