package org.losslab.ui.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.losslab.run.RunsFolder;
import org.losslab.state.WindowState;
import org.losslab.sweep.RecordedSweeps;
import org.losslab.sweep.SweepFolder;
import org.losslab.ui.FxTest;
import org.losslab.ui.Store;
import org.losslab.ui.Workspace;
import org.losslab.ui.chart.CurveChartView;
import org.losslab.ui.figure.FigureExport;

class SweepsWorkspaceTest extends FxTest {

    @TempDir
    Path runs;

    private final ExecutorService background = Executors.newCachedThreadPool();
    private Store store;
    private Stage stage;
    private SweepsWorkspace workspace;

    @BeforeEach
    void openWorkspace() {
        open(WindowState.initial().withWorkspace(SweepsWorkspace.ID));
    }

    private void open(WindowState state) {
        onFx(() -> {
            store = new Store(state);
            RunsFolder folder = new RunsFolder(runs);
            stage = new Stage();
            FigureExport figures = new FigureExport(() -> stage, folder, background, line -> {});
            workspace = new SweepsWorkspace(store, folder, line -> {}, figures, background);
            Workspace described = workspace.workspace();
            BorderPane root = new BorderPane(described.filled());
            root.setTop(described.tools().get());
            stage.setScene(new Scene(root, 1000, 640));
            stage.show();
        });
    }

    @AfterEach
    void closeWorkspace() {
        onFx(stage::close);
        background.shutdownNow();
    }

    private String text(String id) {
        return ((Label) stage.getScene().lookup("#" + id)).getText();
    }

    @Test
    void withoutASweepItSaysHowToStartOne() {
        await("somebody has looked", 60, () -> {
            workspace.beat();
            return stage.getScene().lookup("#sweeps-empty").isVisible();
        });
        assertThat(askFx(() -> text("sweeps-empty"))).contains("losslab sweep half-open-fan");
    }

    @Test
    void enterOpensARunThatWasBegun() {
        SweepFolder sweep = RecordedSweeps.write(runs.resolve("a"), 5, 3, 2);
        await("the sweep is shown", 60, () -> {
            workspace.beat();
            return text("sweep-state").startsWith("30 runs");
        });
        press(KeyCode.ENTER, 27);
        assertThat(askFx(() -> store.get().workspace())).as("it waits").isEqualTo(SweepsWorkspace.ID);
        press(KeyCode.ENTER, 0);
        assertThat(askFx(() -> store.get().workspace())).isEqualTo("training");
        String id = sweep.plan().runs().get(0).id();
        assertThat(askFx(() -> store.get().runs().main())).endsWith(id);
    }

    private void press(KeyCode key, int row) {
        onFx(() -> {
            TableView<?> table = (TableView<?>) stage.getScene().lookup("#sweep-runs");
            table.requestFocus();
            table.getSelectionModel().clearAndSelect(row);
            Event.fireEvent(table, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
        });
    }

    @Test
    void aSweepIsFollowedInTableAndChart() {
        RecordedSweeps.write(runs.resolve("a"), 5, 3, 2);
        await("the sweep is shown", 60, () -> {
            workspace.beat();
            return text("sweep-state").startsWith("30 runs");
        });
        assertThat(askFx(() -> text("sweep-title"))).isEqualTo("a");
        assertThat(askFx(() -> text("sweep-state"))).contains("2 running", "26 finished", "2 waiting", "left");
        assertThat(askFx(() -> ((TableView<?>) stage.getScene().lookup("#sweep-runs"))
                        .getItems()
                        .size()))
                .isEqualTo(30);
        assertThat(askFx(() -> ((CurveChartView) stage.getScene().lookup("#chart-sweep"))
                        .figure()
                        .series()))
                .hasSize(4)
                .allMatch(series -> series.hasBand() && series.size() >= 4);
    }

    private void awaitSweep(String id, String parameter) {
        await("the sweep " + id + " against " + parameter, 60, () -> {
            workspace.beat();
            return text("sweep-title").equals(id)
                    && parameter.equals(box("sweep-parameter").getValue());
        });
    }

    @SuppressWarnings("unchecked")
    private ComboBox<String> box(String id) {
        return (ComboBox<String>) stage.getScene().lookup("#" + id);
    }

    /** On the JavaFX thread. */
    private List<String> namesOnSmallCharts() {
        return stage.getScene().getRoot().lookupAll(".mini-title").stream()
                .filter(title -> title.getParent().isVisible())
                .map(title -> ((Label) title).getText())
                .toList();
    }

    @Test
    void whatIsChosenIsThereAgainAndUndone() {
        RecordedSweeps.write(runs.resolve("a"), 5, 3, 0);
        RecordedSweeps.write(runs.resolve("b"), 20, 3, 0);
        awaitSweep("a", "K");
        onFx(() -> box("sweep-choice").setValue("b"));
        awaitSweep("b", "K");
        onFx(() -> box("sweep-parameter").setValue("w"));
        awaitSweep("b", "w");
        assertThat(askFx(() -> store.get().sweeps().sweep())).isEqualTo("b");
        WindowState left = askFx(() -> {
            store.update(state -> state.withSweeps(
                    sweeps -> sweeps.withCharts(true).withRun(24).withCurve(15)));
            stage.close();
            return store.get();
        });

        open(left);
        awaitSweep("b", "w");
        assertThat(askFx(() -> stage.getScene().lookup("#sweep-runs").isVisible()))
                .isFalse();
        await("the page of that run", 60, () -> {
            workspace.beat();
            return namesOnSmallCharts().contains("K=6, w=sqrt, seed 1");
        });
        assertThat(askFx(() -> ((CurveChartView) stage.getScene().lookup("#chart-sweep"))
                        .figure()
                        .series()))
                .hasSize(15);

        onFx(() -> box("sweep-choice").setValue("a"));
        awaitSweep("a", "w");
        onFx(() -> store.undo());
        awaitSweep("b", "w");
    }
}
