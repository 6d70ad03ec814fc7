package org.losslab.ui.mixture;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.losslab.run.RunsFolder;
import org.losslab.state.MixtureState;
import org.losslab.state.WindowState;
import org.losslab.ui.FxTest;
import org.losslab.ui.Looks;
import org.losslab.ui.Store;
import org.losslab.ui.figure.FigureExport;
import org.losslab.ui.mixture.compute.PanelSnapshot;

/** A test of the mixture workspace in a window of its own. */
abstract class MixtureWindowTest extends FxTest {

    final ExecutorService computing = Executors.newSingleThreadExecutor();
    final ExecutorService background = Executors.newCachedThreadPool();
    final AtomicReference<PanelSnapshot> shown = new AtomicReference<>();
    final List<String> told = new ArrayList<>();
    final Store store = new Store(WindowState.initial().withWorkspace(MixtureWorkspace.ID));
    Stage stage;
    Scene scene;

    @BeforeEach
    void open() {
        onFx(() -> {
            FigureExport export =
                    new FigureExport(() -> stage, new RunsFolder(RunsFolder.defaultPath()), background, line -> {});
            MixtureWorkspace workspace = new MixtureWorkspace(
                    store, computing, background, export, new RunsFolder(Path.of("runs")), new Region(), told::add);
            workspace.onShown((snapshot, nanos) -> shown.set(snapshot));
            scene = new Scene((Parent) workspace.workspace().filled(), 1280, 670);
            Looks.begin();
            Looks.dress(scene);
            Looks.show(scene, WindowState.Theme.LIGHT);
            stage = new Stage();
            stage.setScene(scene);
            stage.show();
        });
        awaitShown();
    }

    @AfterEach
    void close() {
        onFx(() -> {
            store.update(state -> state.withWorkspace("training"));
            stage.close();
        });
        computing.shutdownNow();
        background.shutdownNow();
    }

    void awaitShown() {
        await(
                "the state is shown",
                30,
                () -> shown.get() != null
                        && shown.get().request().state().equals(store.get().mixture()));
    }

    Node node(String selector) {
        return askFx(() -> scene.lookup(selector));
    }

    MixtureState state() {
        return askFx(() -> store.get().mixture());
    }

    void type(String field, String text) {
        onFx(() -> {
            TextField typed = (TextField) scene.lookup(field);
            typed.setText(text);
            typed.fireEvent(new ActionEvent());
        });
    }

    void change(UnaryOperator<MixtureState> change) {
        onFx(() -> store.update(window -> window.withMixture(change)));
        awaitShown();
    }
}
