package org.losslab.app;

import java.nio.file.Path;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.stage.Stage;
import org.losslab.run.RunsFolder;
import org.losslab.state.StateFile;
import org.losslab.state.WindowState;
import org.losslab.ui.LossLabWindow;
import org.losslab.ui.chart.CurveChartView;

/** A window that follows a run; a process of its own, which prints {@link #READY} when the first curve grows and stays. */
public final class WatchProbe extends Application {

    /** The run that is shown, in the folder that is the only argument. */
    static final String RUN = "watched";

    static final String READY = "ready";

    /** Starts; the argument is a folder of runs. */
    public static void main(String[] arguments) {
        LossLabWindow.prepare();
        launch(arguments);
    }

    @Override
    public void start(Stage stage) {
        Path folder = Path.of(getParameters().getRaw().get(0));
        StateFile file = new StateFile(folder.resolve("window.json"));
        file.save(WindowState.initial()
                .withRuns(shown -> shown.open(folder.resolve(RUN).toString())));
        new LossLabWindow(file, new RunsFolder(folder)).start(stage);
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                CurveChartView chart = (CurveChartView) stage.getScene().lookup("#chart-accuracy");
                if (chart != null && chart.figure().series().stream().anyMatch(series -> series.size() >= 2)) {
                    stop();
                    System.out.println(READY);
                }
            }
        }.start();
    }
}
