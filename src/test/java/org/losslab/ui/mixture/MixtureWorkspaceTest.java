package org.losslab.ui.mixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.losslab.app.robot.Hand;
import org.losslab.data.DataSource;
import org.losslab.experiment.Architecture;
import org.losslab.experiment.Experiment;
import org.losslab.experiment.Presets;
import org.losslab.figure.AutoRange;
import org.losslab.figure.CurveFigure;
import org.losslab.figure.CurveSeries;
import org.losslab.figure.region.RegionScene;
import org.losslab.loss.LossKind;
import org.losslab.loss.WeightRule;
import org.losslab.run.RunsFolder;
import org.losslab.state.MixtureFeatures;
import org.losslab.state.MixtureState;
import org.losslab.state.MixtureView;
import org.losslab.state.WindowState;
import org.losslab.ui.FxTest;
import org.losslab.ui.Looks;
import org.losslab.ui.Store;
import org.losslab.ui.chart.CurveChartView;
import org.losslab.ui.figure.FigureExport;
import org.losslab.ui.mixture.compute.PanelSnapshot;
import org.losslab.ui.mixture.compute.PictureKind;

class MixtureWorkspaceTest extends FxTest {

    private final ExecutorService computing = Executors.newSingleThreadExecutor();
    private final ExecutorService background = Executors.newCachedThreadPool();
    private final AtomicReference<PanelSnapshot> shown = new AtomicReference<>();
    private final List<String> told = new ArrayList<>();
    private final Store store = new Store(WindowState.initial().withWorkspace(MixtureWorkspace.ID));
    private Stage stage;
    private Scene scene;

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

    private void awaitShown() {
        await(
                "the state is shown",
                30,
                () -> shown.get() != null
                        && shown.get().request().state().equals(store.get().mixture()));
    }

    private Node node(String selector) {
        return askFx(() -> scene.lookup(selector));
    }

    private MixtureState state() {
        return askFx(() -> store.get().mixture());
    }

    @Test
    void aTypedValueOutsideTheRangeIsRefusedInOneLine() {
        double before = state().sigma();
        for (String rubbish : List.of("-1", "abc", "NaN", "")) {
            type("#field-sigma", rubbish);
            assertThat(state().sigma()).isEqualTo(before);
            assertThat(askFx(() -> note().isVisible())).isTrue();
            assertThat(askFx(() -> note().getText())).contains("0").contains("10");
        }
        type("#field-sigma", "0.25");
        assertThat(state().sigma()).isEqualTo(0.25);
        assertThat(askFx(() -> note().isVisible())).isFalse();
    }

    /** As JavaFX counts: a pane of which more children have changed is painted whole. */
    @Test
    void noPaneAmongTheBoundsHasSoManyChildrenThatItIsPaintedWhole() {
        onFx(() -> {
            Parent bounds = (Parent) scene.lookup(".bounds");
            assertThat(panes(bounds).toList()).hasSizeGreaterThan(8).allSatisfy(pane -> assertThat(
                            pane.getChildrenUnmodifiable())
                    .as(pane.toString())
                    .hasSizeLessThanOrEqualTo(12));
        });
    }

    private static Stream<Parent> panes(Parent root) {
        return Stream.concat(
                Stream.of(root),
                root.getChildrenUnmodifiable().stream()
                        .filter(Parent.class::isInstance)
                        .flatMap(child -> panes((Parent) child)));
    }

    private void type(String field, String text) {
        onFx(() -> {
            TextField typed = (TextField) scene.lookup(field);
            typed.setText(text);
            typed.fireEvent(new ActionEvent());
        });
    }

    private Labeled note() {
        return (Labeled) scene.lookup("#note-sigma");
    }

    @Test
    void arrowKeysMoveASlider() {
        int before = state().centres().classes();
        onFx(() -> Event.fireEvent(
                scene.lookup("#slider-classes"),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.RIGHT, false, false, false, false)));
        assertThat(state().centres().classes()).isEqualTo(before + 1);
        awaitShown();
        assertThat(shown.get().closed().setting().classes()).isEqualTo(before + 1);
    }

    @Test
    void gammaStaysAtItsLimitWhileTheLockIsOn() {
        onFx(() -> ((ToggleButton) scene.lookup("#gamma-lock")).fire());
        onFx(() -> store.update(
                window -> window.withMixture(mixture -> mixture.withCentres(centres -> centres.withClasses(9)))));
        awaitShown();
        double limit = shown.get().centres().limit().orElseThrow().gammaMax();
        assertThat(shown.get().centres().gamma()).isEqualTo(limit);
    }

    @Test
    void everyTabAndEverySpaceIsShown() {
        for (MixtureView.Space space : MixtureView.Space.values()) {
            for (String tab : List.of("bounds", "spectrum", "sweep", "learn")) {
                onFx(() -> store.update(
                        window -> window.withMixture(mixture -> mixture.withCentres(centres -> centres.withDimension(3))
                                .withView(view -> view.withSpace(space).withTab(tab)))));
                awaitShown();
            }
        }
        assertThat(shown.get().pictures()).hasSize(3);
    }

    @Test
    void aClassThatIsInThePlaneAlreadySwapsWithTheOneThatItReplaces() {
        change(state -> state.withCentres(each -> each.withClasses(6).withDimension(4)));
        onFx(() -> planeClass(1).getValueFactory().setValue(3));
        onFx(() -> planeClass(2).getValueFactory().setValue(6));
        awaitShown();
        assertThat(askFx(this::planeClasses)).containsExactly(3, 6, 1);
        change(state -> state.withCentres(each -> each.withClasses(3)));
        assertThat(askFx(this::planeClasses)).as("of three classes").containsExactly(3, 2, 1);
        assertThat(IntStream.range(0, 3).allMatch(shown.get().scene()::spannedBy))
                .isTrue();
    }

    @SuppressWarnings("unchecked")
    private Spinner<Integer> planeClass(int place) {
        return (Spinner<Integer>) scene.lookup("#plane-" + place);
    }

    private List<Integer> planeClasses() {
        return IntStream.rangeClosed(1, 3)
                .mapToObj(place -> planeClass(place).getValue())
                .toList();
    }

    @Test
    void aPresetIsNamedUntilSomethingOfItIsChanged() {
        String nothing = Texts.text("preset");
        assertThat(presets()).isEqualTo(nothing);
        List<MenuItem> items = askFx(() -> ((MenuButton) scene.lookup("#mixture-presets")).getItems());
        assertThat(items).hasSameSizeAs(MixtureState.Preset.values());
        for (MenuItem item : items) {
            onFx(item::fire);
            awaitShown();
            assertThat(presets()).isEqualTo(item.getText()).isNotEqualTo(nothing);
        }
        change(state -> state.withSamples(70).withEpsilon(0.5).withSeed(9).withView(view -> view.withBayes(true)));
        assertThat(presets()).as("what it leaves alone").isNotEqualTo(nothing);
        change(state -> state.withRadius(31));
        assertThat(presets()).isEqualTo(nothing);
        change(state -> state.withRadius(100));
        assertThat(presets()).as("as it was").isNotEqualTo(nothing);
        change(state -> state.withCentres(each -> each.withGamma(0.02)));
        assertThat(presets()).isEqualTo(nothing);
    }

    private String presets() {
        return askFx(() -> ((Labeled) scene.lookup("#mixture-presets")).getText());
    }

    private void change(UnaryOperator<MixtureState> change) {
        onFx(() -> store.update(window -> window.withMixture(change)));
        awaitShown();
    }

    @Test
    void steppingLearnsAndLeavingShowsTheOptimaAgain() {
        onFx(() ->
                store.update(window -> window.withMixture(mixture -> mixture.withView(view -> view.withTab("learn")))));
        awaitShown();
        onFx(() -> ((Button) scene.lookup("#learn-step")).fire());
        await(
                "a step is shown",
                30,
                () -> shown.get()
                                .lesson()
                                .map(PanelSnapshot.LessonProgress::steps)
                                .orElse(0)
                        == 1);
        assertThat(shown.get().picture(PictureKind.QL).orElseThrow().loss()).isLessThan(1);
        CurveSeries begun = learned().series().get(1);
        assertThat(begun.x()).containsExactly(0, 1);
        assertThat(begun.y()[0]).isEqualTo(1);
        onFx(() -> ((Button) scene.lookup("#learn-leave")).fire());
        await("the optima are shown", 30, () -> shown.get().lesson().isEmpty());
    }

    @Test
    void whatDivergesLeavesTheChartToTheOthers() {
        onFx(() -> {
            store.update(window -> window.withMixture(mixture -> mixture.withView(view -> view.withTab("learn"))));
            TextField share = (TextField) scene.lookup("#field-share");
            share.setText("10");
            share.fireEvent(new ActionEvent());
            ((Button) scene.lookup("#learn-play")).fire();
        });
        await(
                "QL diverges",
                30,
                () -> shown.get().lesson().isPresent()
                        && shown.get().picture(PictureKind.QL).orElseThrow().loss() > 1000);
        onFx(() -> ((Button) scene.lookup("#learn-play")).fire());
        assertThat(AutoRange.of(learned()).yHigh()).isLessThan(4);
    }

    /** The chart of gradient descent. */
    private CurveFigure learned() {
        AtomicReference<CurveFigure> figure = new AtomicReference<>();
        onFx(() -> figure.set(scene.lookup(".learn").lookupAll("*").stream()
                .filter(CurveChartView.class::isInstance)
                .map(each -> ((CurveChartView) each).figure())
                .findFirst()
                .orElseThrow()));
        return figure.get();
    }

    @Test
    void theWeightGoesToTrainingToo() {
        assertThat(sentWeight(MixtureState.paperWeight(5))).isEqualTo(WeightRule.SQRT);
        assertThat(sentWeight(3)).isEqualTo(WeightRule.LINEAR);
        assertThat(sentWeight(2.5)).isEqualTo(WeightRule.of(2.5));
        assertThat(sentWeight(MixtureState.UNLIMITED_WEIGHT))
                .as("left as it was")
                .isEqualTo(WeightRule.of(2.5));
    }

    private WeightRule sentWeight(double weight) {
        onFx(() -> store.update(window -> window.withWorkspace(MixtureWorkspace.ID)
                .withMixture(mixture ->
                        mixture.withCentres(centres -> centres.withClasses(5)).withWeight(weight))));
        awaitShown();
        return askFx(() -> {
            ((Button) scene.lookup("#send-to-training")).fire();
            return store.get().training().experiment().arms().stream()
                    .filter(arm -> arm.loss() == LossKind.CORRECT_CLASS_QUADRATIC)
                    .findFirst()
                    .orElseThrow()
                    .weight();
        });
    }

    @Test
    void whatNoTrainingTakesIsSaid() {
        send(MixtureFeatures.Kind.NONE, 1);
        assertThat(told).isEmpty();
        send(MixtureFeatures.Kind.FOURIER, 1);
        assertThat(told).singleElement().asString().contains(Texts.text("choice.features.fourier"));
        send(MixtureFeatures.Kind.NONE, MixtureState.UNLIMITED_WEIGHT);
        assertThat(told).hasSize(2).last().asString().contains("∞").doesNotContain("features");
    }

    @Test
    void aBiasGoesToTraining() {
        assertThat(send(MixtureFeatures.Kind.BIAS, 1).model()).isEqualTo(new Architecture.Linear(true));
        assertThat(told).isEmpty();
        assertThat(send(MixtureFeatures.Kind.NONE, 1).model()).isEqualTo(new Architecture.Linear(false));
    }

    @Test
    void whatWasSentGoesUnderNoPresetsName() {
        assertThat(Presets.names()).contains(store.get().training().preset());
        Experiment sent = send(MixtureFeatures.Kind.NONE, 1);
        assertThat(store.get().training().preset()).isEmpty();
        assertThat(sent.name()).isEqualTo("mixture");
        assertThat(sent.description()).contains("mixture workspace");
    }

    private Experiment send(MixtureFeatures.Kind features, double weight) {
        onFx(() -> store.update(window -> window.withWorkspace(MixtureWorkspace.ID)
                .withMixture(mixture ->
                        mixture.withFeatures(each -> each.withKind(features)).withWeight(weight))));
        awaitShown();
        return askFx(() -> {
            ((Button) scene.lookup("#send-to-training")).fire();
            return store.get().training().experiment();
        });
    }

    @Test
    void sendingToTrainingFillsTheFormAndShowsIt() {
        onFx(() -> ((Button) scene.lookup("#send-to-training")).fire());
        WindowState window = askFx(store::get);
        assertThat(window.workspace()).isEqualTo("training");
        assertThat(window.training().experiment().data()).isInstanceOfSatisfying(DataSource.Mixture.class, mixture -> {
            assertThat(mixture.classes()).isEqualTo(state().centres().classes());
            assertThat(mixture.sigma()).isEqualTo(state().sigma());
        });
    }

    @Test
    void aWrongFileIsRefusedInOneLineAndOtherLengthsCanBeNormalized(@TempDir Path directory) throws IOException {
        MixtureController controller = askFx(() -> new MixtureController(store, computing, background, told::add));
        CentreControls controls = askFx(() -> new CentreControls(controller));
        File words = Files.writeString(directory.resolve("words.csv"), "1,0\n0,one\n")
                .toFile();
        onFx(() -> controls.read(words));
        assertThat(problem(controls)).contains("words.csv: row 2, column 2").doesNotContain("\n");
        File lengths =
                Files.writeString(directory.resolve("long.csv"), "2,0\n0,3\n").toFile();
        onFx(() -> controls.read(lengths));
        assertThat(problem(controls)).contains("length");
        assertThat(state().centres().placed()).isEmpty();
        onFx(() -> ((Hyperlink) controls.node().lookup("#centres-normalize")).fire());
        assertThat(state().centres().placed()).containsExactly(List.of(1.0, 0.0), List.of(0.0, 1.0));
    }

    @Test
    void aComplaintGoesWithTheCentresThatItWasAbout(@TempDir Path directory) throws IOException {
        awaitShown();
        MixtureController controller = askFx(() -> new MixtureController(store, computing, background, told::add));
        CentreControls controls = askFx(() -> new CentreControls(controller));
        File words = Files.writeString(directory.resolve("words.csv"), "1,0\n0,one\n")
                .toFile();
        onFx(() -> controls.read(words));
        onFx(() -> controller.update(state -> state.withSigma(0.2)));
        onFx(() -> controls.show(shown.get()));
        assertThat(problem(controls)).isNotEmpty();
        onFx(() -> controller.update(state -> state.preset(MixtureState.Preset.TIGHT_FAN)));
        onFx(() -> controls.show(shown.get()));
        assertThat(problem(controls)).isEmpty();
    }

    private static String problem(CentreControls controls) {
        return askFx(() -> ((Labeled) controls.node().lookup(".control-problem")).getText());
    }

    @Test
    void theMouseReadsThePointUnderIt() {
        mouse(MouseEvent.MOUSE_MOVED, 100, 80);
        Node card = node(".hover-card");
        assertThat(askFx(card::isVisible)).isTrue();
        assertThat(askFx(() -> ((Labeled) card.lookup(".label")).getText())).contains("x = (");
        assertThat(askFx(() -> card.getBoundsInParent().getWidth())).isGreaterThan(100);
    }

    @Test
    void draggingACentrePlacesItOnTheCircle() {
        double[] before = shown.get().centres().centres()[0];
        Point2D tip = askFx(() -> {
            Pane area = (Pane) scene.lookup("#picture-ql .picture-area");
            var place = shown.get().scene().places(before).get(0);
            double scale = area.getWidth() / shown.get().scene().side();
            return new Point2D((place.column() + 0.5) * scale, (place.row() + 0.5) * scale);
        });
        mouse(MouseEvent.MOUSE_PRESSED, tip.getX(), tip.getY());
        mouse(MouseEvent.MOUSE_DRAGGED, tip.getX() + 10, tip.getY() + 60);
        mouse(MouseEvent.MOUSE_RELEASED, tip.getX() + 10, tip.getY() + 60);
        List<Double> placed = state().centres().placed().get(0);
        assertThat(Math.hypot(placed.get(0), placed.get(1))).isCloseTo(1, within(1e-12));
        assertThat(placed.get(1)).isLessThan(before[1]);
    }

    @Test
    void draggingACentreOnTheSphereMovesItAndNotTheCamera() {
        onFx(() -> store.update(window -> window.withMixture(state ->
                state.withCentres(each -> each.withClasses(12).withDimension(3).withGammaAtMaximum(true)))));
        awaitShown();
        RegionScene seen = shown.get().scene();
        double[][] before = shown.get().centres().centres();
        int k = IntStream.range(0, before.length)
                .filter(each -> !seen.places(before[each]).get(0).hidden())
                .boxed()
                .min(Comparator.comparingDouble(each -> fromMiddle(seen, before[each])))
                .orElseThrow();
        double scale = askFx(() -> ((Pane) scene.lookup("#picture-ql .picture-area")).getWidth()) / seen.side();
        RegionScene.Place tip = seen.places(before[k]).get(0);
        double middle = seen.side() * scale / 2;
        mouse(MouseEvent.MOUSE_PRESSED, (tip.column() + 0.5) * scale, (tip.row() + 0.5) * scale);
        mouse(MouseEvent.MOUSE_DRAGGED, middle, middle);
        mouse(MouseEvent.MOUSE_RELEASED, middle, middle);
        List<Double> placed = state().centres().placed().get(k);
        double[] towards = state().view().camera().axes()[2];
        assertThat(state().view().camera()).isEqualTo(MixtureView.INITIAL.camera());
        for (int j = 0; j < 3; j++) {
            assertThat(placed.get(j)).isCloseTo(towards[j], within(0.02));
        }
    }

    private static double fromMiddle(RegionScene seen, double[] centre) {
        RegionScene.Place place = seen.places(centre).get(0);
        return Math.hypot(place.column() - seen.side() / 2.0, place.row() - seen.side() / 2.0);
    }

    private void mouse(EventType<MouseEvent> type, double x, double y) {
        onFx(() -> {
            Node area = scene.lookup("#picture-ql .picture-area");
            Hand.mouse(area, type, x, y, 1);
        });
    }

    @Test
    void noTextOfTheColumnIsCutAtTheSmallestSize() {
        awaitShown();
        onFx(() -> scene.getRoot().layout());
        for (Node chip : askFx(() -> List.copyOf(scene.getRoot().lookupAll(".chip")))) {
            String text = ((Labeled) chip).getText();
            Node drawn = askFx(() -> chip.lookup(".text"));
            assertThat(((Text) drawn).getText()).isEqualTo(text);
        }
        assertThat(node("#send-to-training")).isNotNull();
    }
}
