package org.losslab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.losslab.experiment.Experiment;
import org.losslab.experiment.Presets;
import org.losslab.experiment.StandIn;
import org.losslab.figure.CurveSeries;
import org.losslab.run.RunData;
import org.losslab.run.RunFolder;
import org.losslab.run.RunStatus;
import org.losslab.run.RunsFolder;
import org.losslab.state.MixtureFeatures;
import org.losslab.state.StateFile;
import org.losslab.state.WindowState;
import org.losslab.ui.chart.CurveChartView;
import org.testfx.api.FxToolkit;

/** The whole window with a worker of its own. Generous with time: it may share its processors. */
@Timeout(600)
class LossLabWindowTest extends FxTest {

    private static final double LONG = 180;

    @TempDir
    Path directory;

    private LossLabWindow window;
    private RunsFolder runs;
    private StateFile file;

    @BeforeEach
    void open() throws TimeoutException {
        runs = new RunsFolder(directory.resolve("runs"));
        file = new StateFile(directory.resolve("state").resolve("window.json"));
        FxToolkit.setupApplication(this::newWindow);
        await("the window shows", LONG, () -> node("#run") != null);
    }

    private Application newWindow() {
        window = new LossLabWindow(file, runs);
        return window;
    }

    @AfterEach
    void close() throws TimeoutException {
        onFx(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        FxToolkit.cleanupApplication(window);
    }

    @Test
    void quickRunsPausesStepsStopsAndItsChartIsSaved() throws Exception {
        press("#run");
        await("all six curves have three points", LONG, () -> shortest() >= 3, this::state);
        assertThat(askFx(() -> accuracy().figure().series().stream()
                        .map(CurveSeries::name)
                        .toList()))
                .hasSize(6);

        press("#run");
        await("it is paused", LONG, () -> button("#run").getText().equals(Messages.text("run.resume")), this::state);
        int steps = run().steps().size();
        // What was written just before comes to the charts a moment later.
        pauseFor(1.5);
        int paused = testPoints();
        pauseFor(1.5);
        assertThat(testPoints()).isEqualTo(paused);
        assertThat(run().steps()).hasSize(steps);

        // Back in its past: what is trained next is shown all the same.
        onFx(() -> window.store().update(state -> state.withRuns(shown -> shown.withThrough(1))));
        await("the charts stand at the first epoch", LONG, () -> testPoints() < paused, this::state);
        onFx(() -> node("#step-epoch").requestFocus());
        press("#step-epoch");
        await("one more point is there", LONG, () -> testPoints() == paused + 1, this::state);
        await("it is paused again", LONG, () -> !button("#step-epoch").isDisabled(), this::state);
        pauseFor(1.5);
        assertThat(testPoints()).isEqualTo(paused + 1);
        // The button that rested meanwhile, not Stop, which is next to it: Space would end the run.
        assertThat(askFx(() -> stage().getScene().getFocusOwner())).isSameAs(node("#step-epoch"));

        assertShowsCurves(askFx(() -> accuracy().image().get()));

        press("#stop");
        await("it has stopped", LONG, () -> button("#run").getText().equals(Messages.text("run.run")), this::state);
        assertThat(run().status().state()).isEqualTo(RunStatus.State.STOPPED);
        assertThat(run().folder().checkpoints()).isNotEmptyDirectory();
    }

    @Test
    void aKilledWorkerKeepsItsCurvesAndItsRunCanBeResumed() {
        press("#run");
        await("the test curves have three points", LONG, () -> testPoints() >= 3, this::state);
        ProcessHandle worker = askFx(() -> window.controller().workerPid())
                .flatMap(ProcessHandle::of)
                .orElseThrow();
        worker.destroyForcibly();
        await("the window says so", LONG, () -> node("#notice").getParent().isVisible(), this::state);
        assertThat(askFx(() -> ((Label) node("#notice")).getText())).contains("ended");
        int kept = testPoints();
        assertThat(kept).isGreaterThanOrEqualTo(3);

        onFx(() -> node("#notice").getParent().lookupAll(".button").stream()
                .map(ButtonBase.class::cast)
                .filter(button -> button.getText().equals(Messages.text("notice.resume")))
                .findFirst()
                .orElseThrow()
                .fire());
        await("the curves go on", LONG, () -> testPoints() > kept, this::state);
    }

    @Test
    void aRunOnImagesThatStandInForCifarIsCalledThat() {
        Experiment quick = Presets.load("quick");
        show(runs.newRun(quick));
        assertThat(askFx(() -> node("#notice").getParent().isVisible())).isFalse();
        show(runs.newRun(quick.withNotes(List.of(StandIn.NOTE))));
        await("the window says so", LONG, () -> node("#notice").getParent().isVisible(), this::state);
        assertThat(askFx(() -> ((Label) node("#notice")).getText())).contains("CIFAR-100 was not found");
    }

    private void show(RunFolder run) {
        String folder = run.path().toString();
        onFx(() -> window.store().update(state -> state.withRuns(shown -> shown.open(folder))));
        String id = run.id();
        await("it is shown", LONG, () -> ((Label) node("#status-run")).getText().contains(id), this::state);
    }

    @Test
    void theOtherWorkspacesAreFilledBeforeTheyAreShown() {
        await("the mixture's last control is there", LONG, () -> node("#send-to-training") != null);
        await("the sweeps are there", LONG, () -> node("#sweeps-empty") != null);
        assertThat(askFx(() -> window.store().get().workspace())).isEqualTo("training");
        assertThat(askFx(() -> isShown(node("#send-to-training")))).isFalse();
        onFx(() -> window.store().update(state -> state.withWorkspace("mixture")));
        assertThat(askFx(() -> isShown(node("#send-to-training")))).isTrue();
    }

    @Test
    void whatATrainingCannotTakeOfAMixtureIsSaidAboveTheCharts() {
        await("the mixture's last control is there", LONG, () -> node("#send-to-training") != null);
        onFx(() -> window.store().update(state -> state.withWorkspace("mixture")
                .withMixture(mixture -> mixture.withFeatures(each -> each.withKind(MixtureFeatures.Kind.DEGREE_TWO)))));
        await("the features are seen", LONG, () -> stage().getScene().getRoot().lookupAll(".control-note").stream()
                .anyMatch(note -> ((Label) note).getText().startsWith("D = ")));
        press("#send-to-training");
        assertThat(askFx(() -> node("#notice").getParent().isVisible())).isTrue();
        assertThat(askFx(() -> ((Label) node("#notice")).getText())).contains("features");
        assertThat(askFx(() -> window.store().get().workspace())).isEqualTo("training");
        onFx(() -> window.store().update(state -> state.withWorkspace("mixture")
                .withMixture(mixture -> mixture.withFeatures(each -> each.withKind(MixtureFeatures.Kind.NONE)))));
        await("they are gone", LONG, () -> stage().getScene().getRoot().lookupAll(".control-note").stream()
                .noneMatch(note -> ((Label) note).getText().startsWith("D = ")));
        press("#send-to-training");
        await("nothing is left behind", LONG, () -> !node("#notice").getParent().isVisible());
    }

    private static boolean isShown(Node node) {
        return node == null || (node.isVisible() && isShown(node.getParent()));
    }

    @Test
    void theHeaderFitsTheNarrowestWindow() {
        for (double width : new double[] {1280, 1024}) {
            onFx(() -> stage().setWidth(width));
            // The screen has to agree first.
            await("the window has its width", LONG, () -> stage().getScene().getWidth() == width);
            onFx(() -> {
                stage().getScene().getRoot().applyCss();
                stage().getScene().getRoot().layout();
            });
            assertThat(askFx(() -> stage().getScene().getRoot().minWidth(-1))).isLessThanOrEqualTo(width);
        }
    }

    private static Stage stage() {
        return (Stage) Window.getWindows().get(0);
    }

    @Test
    void theStateComesBackWithTheNextWindow() throws TimeoutException {
        press("#theme");
        press("#new-seed");
        WindowState left = askFx(() -> window.store().get());
        assertThat(left.theme()).isEqualTo(WindowState.Theme.DARK);
        close();
        open();
        assertThat(askFx(() -> window.store().get())).isEqualTo(left);
    }

    @Test
    void aWindowThatIsKilledHasKeptItsStateAMomentBefore() {
        press("#theme");
        press("#new-seed");
        WindowState now = askFx(() -> window.store().get());
        await("the state is in the file", 30, () -> file.load().equals(now));
    }

    private static CurveChartView accuracy() {
        return (CurveChartView) node("#chart-accuracy");
    }

    private static int shortest() {
        return accuracy().figure().series().stream()
                .mapToInt(CurveSeries::size)
                .min()
                .orElse(0);
    }

    private static int testPoints() {
        return accuracy().figure().series().stream()
                .filter(CurveSeries::dashed)
                .mapToInt(CurveSeries::size)
                .min()
                .orElse(0);
    }

    private RunData run() {
        return RunData.read(new RunFolder(runs.list().get(0).folder().path()));
    }

    private String state() {
        return "notice: " + ((Label) node("#notice")).getText() + ", run: "
                + button("#run").getText() + ", test points: " + testPoints();
    }

    private static void assertShowsCurves(Image image) {
        // Blue, vermillion and green: somewhere each is the strongest by far.
        assertThat(pixels(image, (c) -> c.getBlue() - c.getRed())).isGreaterThan(50);
        assertThat(pixels(image, (c) -> c.getRed() - c.getBlue())).isGreaterThan(50);
        assertThat(pixels(image, (c) -> c.getGreen() - c.getRed())).isGreaterThan(50);
    }

    @Test
    void whoRunsAFormWithAFieldThatHoldsNoValueIsToldWhich() {
        await("the form is there", LONG, () -> node("#form-epochs") != null);
        onFx(() -> ((TextField) node("#form-epochs")).setText("abc"));
        press("#run");
        String told = askFx(() -> ((Label) node("#status-message")).getText());
        assertThat(told).startsWith("Not started").contains("whole number");
        assertThat(askFx(() -> node("#form-epochs").isFocused())).isTrue();
        assertThat(runs.list()).isEmpty();
    }

    private static long pixels(Image image, java.util.function.ToDoubleFunction<Color> excess) {
        long count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                count += excess.applyAsDouble(image.getPixelReader().getColor(x, y)) > 0.4 ? 1 : 0;
            }
        }
        return count;
    }

    private static void press(String id) {
        await(id + " can be pressed", LONG, () -> !button(id).isDisabled());
        onFx(() -> button(id).fire());
    }

    private static ButtonBase button(String id) {
        return (ButtonBase) node(id);
    }

    private static Node node(String id) {
        return Stage.getWindows().stream()
                .filter(Window::isShowing)
                .map(shown -> shown.getScene().lookup(id))
                .filter(found -> found != null)
                .findFirst()
                .orElse(null);
    }
}
