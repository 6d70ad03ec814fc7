package org.losslab.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.image.Image;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.losslab.figure.LatexText;
import org.losslab.run.RunsFolder;
import org.losslab.state.StateFile;
import org.losslab.state.WindowState;
import org.losslab.state.WindowState.WindowSize;
import org.losslab.ui.figure.FigureExport;
import org.losslab.ui.lecture.Lecture;
import org.losslab.ui.mixture.MixtureWorkspace;
import org.losslab.ui.sweep.SweepsWorkspace;
import org.losslab.ui.training.TrainingController;
import org.losslab.ui.training.TrainingWorkspace;
import org.losslab.ui.why.WhyLayer;

/** The application with a window. */
public final class LossLabWindow extends Application {

    /** Among the arguments: as at a first start, whatever was there last time. */
    public static final String FRESH = "--fresh";

    private static final double NARROWEST = 1024;
    private static final double LOWEST = 600;
    private static final long SAVED_AFTER_MILLIS = 500;
    private static final int[] ICON_SIZES = {16, 32, 48, 128};
    private static final String ICON = "/org/losslab/assets/icons/losslab-%d.png";

    private final StateFile file;
    private final RunsFolder runs;
    private final ExecutorService background = WindowThreads.background();
    private final ExecutorService computing = WindowThreads.computing();
    private final Autosave autosave;
    private final Pulse pulse = new Pulse();
    private StatusBar status;
    private Store store;
    private TrainingController controller;
    private TrainingWorkspace training;
    private Stage stage;
    private boolean closed;

    /** The user's own state and runs. */
    public LossLabWindow() {
        this(StateFile.ofUser(), new RunsFolder(RunsFolder.defaultPath()));
    }

    /** A window on other files than the user's. */
    public LossLabWindow(StateFile file, RunsFolder runs) {
        this.file = file;
        this.runs = runs;
        autosave = new Autosave(
                file, CompletableFuture.delayedExecutor(SAVED_AFTER_MILLIS, TimeUnit.MILLISECONDS, background));
    }

    /**
     * Opens the window and returns when it is closed.
     *
     * @param arguments a state file to show, or none; and {@link #FRESH}, or not
     */
    public static void open(String... arguments) {
        prepare();
        launch(LossLabWindow.class, arguments);
    }

    /** Sets what the toolkit reads when it starts, and loads in the background what a window will need. */
    public static void prepare() {
        Painting.prepare();
        // AWT only draws into images here; it would open a connection of its own to the display.
        System.setProperty("java.awt.headless", "true");
        HeadStart.begin();
    }

    @Override
    public void start(Stage primary) {
        stage = primary;
        // What needs no state comes first: the state's classes are still being loaded on another processor.
        Looks.begin();
        // Dressed before anything is in it, so that no node is given its looks twice; of a size, so that the toolkit
        // does not lay everything out to find one. The style sheets are read now, while the state is not there yet.
        Scene scene = new Scene(new Pane(), NARROWEST, LOWEST);
        Looks.dress(scene);
        scene.getRoot().applyCss();
        status = new StatusBar();
        store = new Store(arguments().contains(FRESH) ? WindowState.initial() : file.load());
        store.stateProperty().addListener((observable, before, now) -> autosave.changed(now));
        controller = new TrainingController(store, runs, background);
        FigureExport figures = new FigureExport(() -> stage, runs, background, status::tell);
        training = new TrainingWorkspace(store, controller, runs, status, figures, background);
        MixtureWorkspace mixture = new MixtureWorkspace(
                store, computing, background, figures, runs, training.timeInMixture(), training::tell);
        SweepsWorkspace sweeps = new SweepsWorkspace(store, runs, status::tell, figures, background);
        StateMenu stateMenu = new StateMenu(store, status, background, figures::openFile);
        HelpMenu help = new HelpMenu(controller::engines, status, background);
        Lecture lecture = new Lecture(store, status::tell, training::replay, background);
        WhyLayer why = new WhyLayer(background);
        StackPane over = new StackPane(why.node(), lecture.halo());
        over.setPickOnBounds(false);
        Shell shell = new Shell(
                store,
                List.of(training.workspace(), mixture.workspace(), sweeps.workspace()),
                List.of(lecture.menu(), stateMenu.node(), help.node()),
                new VBox(lecture.bar(), status.node()),
                over);
        scene.setRoot(shell.node());
        store.watch(WindowState::theme, theme -> Looks.show(scene, theme));
        training.install(scene);
        lecture.install(scene, shell::showsChosen);
        shell.onShown(() -> lecture.workspaceShown(scene));
        why.install(scene);
        Shortcut.WHY.install(scene, () -> why.ask(scene));
        Shortcut.THEME.install(scene, shell::toggleTheme);
        Shortcut.FULL_SCREEN.install(scene, () -> stage.setFullScreen(!stage.isFullScreen()));
        stage.setTitle(Messages.text("app.name"));
        stage.setScene(scene);
        restoreSize();
        stage.setOnCloseRequest(this::closeRequested);
        pulse.onBeat(training::beat);
        pulse.onBeat(sweeps::beat);
        pulse.start();
        stage.show();
        FirstPaint.then(() -> {
            showIcons();
            lecture.offerScenes();
            openGiven(stateMenu);
            training.rest().begin(() -> {
                if (closed) {
                    return;
                }
                // The worker's process takes a processor for a moment.
                controller.warmUp();
                // The first formula takes a second, which nobody shall wait for.
                background.execute(() -> LatexText.of("x"));
                shell.fillOthers();
            });
        });
    }

    private void showIcons() {
        for (int size : ICON_SIZES) {
            stage.getIcons().add(new Image(ICON.formatted(size), true));
        }
    }

    /** What the command gave; a window in a test has none. */
    private List<String> arguments() {
        Parameters parameters = getParameters();
        return parameters == null ? List.of() : parameters.getRaw();
    }

    /** Opens the state file that the command named, if it did. */
    private void openGiven(StateMenu menu) {
        arguments().stream()
                .filter(argument -> !argument.equals(FRESH))
                .findFirst()
                .ifPresent(argument -> menu.open(Path.of(argument)));
    }

    private void restoreSize() {
        WindowSize size = store.get().window();
        double width =
                Math.min(size.width(), Screen.getPrimary().getVisualBounds().getWidth());
        double height =
                Math.min(size.height(), Screen.getPrimary().getVisualBounds().getHeight());
        stage.setMinWidth(NARROWEST);
        stage.setMinHeight(LOWEST);
        stage.setWidth(width);
        stage.setHeight(height);
        stage.setMaximized(size.maximized());
        stage.widthProperty().addListener((observable, before, after) -> keepSize());
        stage.heightProperty().addListener((observable, before, after) -> keepSize());
        stage.maximizedProperty().addListener((observable, before, after) -> keepSize());
    }

    private void keepSize() {
        if (stage.isFullScreen()) {
            return;
        }
        store.update(state -> state.withWindow(
                stage.isMaximized()
                        ? new WindowSize(state.window().width(), state.window().height(), true)
                        : new WindowSize(stage.getWidth(), stage.getHeight(), false)));
    }

    private void closeRequested(WindowEvent event) {
        if (!controller.isTraining()) {
            return;
        }
        event.consume();
        ButtonType stop = new ButtonType(Messages.text("close.stop"), ButtonBar.ButtonData.OK_DONE);
        ButtonType cancel = new ButtonType(Messages.text("close.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE);
        Alert alert = new Alert(Alert.AlertType.CONFIRMATION, Messages.text("close.text"), stop, cancel);
        alert.setTitle(Messages.text("app.name"));
        alert.setHeaderText(Messages.text("close.header"));
        alert.initOwner(stage);
        Looks.follow(alert.getDialogPane(), stage);
        alert.resultProperty().addListener((observable, before, answer) -> {
            if (answer == stop) {
                status.tell(Messages.text("close.stopping"));
                background.execute(() -> {
                    controller.close();
                    Platform.runLater(stage::close);
                });
            }
        });
        alert.show();
    }

    /** Saves the state and ends the worker; the window is gone by now. */
    @Override
    public void stop() {
        closed = true;
        pulse.stop();
        if (store != null) {
            autosave.close(store.get());
            training.close();
            controller.close();
        }
        background.shutdownNow();
        computing.shutdownNow();
    }

    /** The number of the worker's process; empty while there is none. */
    public Optional<Long> workerPid() {
        return controller.workerPid();
    }

    TrainingController controller() {
        return controller;
    }

    /** The window's state; there once it was started. */
    public Store store() {
        return store;
    }
}
