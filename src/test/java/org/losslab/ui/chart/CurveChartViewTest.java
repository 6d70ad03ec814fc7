package org.losslab.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Line;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.losslab.app.robot.Hand;
import org.losslab.figure.CurveFigure;
import org.losslab.figure.FigureAxis;
import org.losslab.figure.FigureTheme;
import org.losslab.figure.Figures;
import org.losslab.figure.Scale;
import org.testfx.api.FxToolkit;

/** The real view in a real scene, driven by events. */
class CurveChartViewTest {

    private CurveChartView view;
    private Stage stage;
    private final List<String> toggled = new ArrayList<>();

    @BeforeAll
    static void startToolkit() throws Exception {
        if (System.getenv("DISPLAY") == null && System.getProperty("os.name").equals("Linux")) {
            System.setProperty("testfx.robot", "glass");
            System.setProperty("testfx.headless", "true");
            System.setProperty("prism.order", "sw");
        }
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void showSixCurves() throws Exception {
        onFx(() -> {
            view = new CurveChartView();
            view.setOnSeriesToggled(toggled::add);
            view.show(Figures.sixCurves(41));
            stage = new Stage();
            stage.setScene(new Scene(view, 700, 400));
            stage.show();
            return null;
        });
        awaitThat(() -> view.geometry().isPresent());
    }

    @AfterEach
    void close() throws Exception {
        onFx(() -> {
            stage.hide();
            return null;
        });
    }

    private static <T> T onFx(Callable<T> work) throws Exception {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(work.call());
            } catch (Throwable e) {
                result.completeExceptionally(e);
            }
        });
        return result.get(20, TimeUnit.SECONDS);
    }

    private static void awaitThat(BooleanSupplier condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!onFx(condition::getAsBoolean)) {
            assertThat(System.nanoTime()).as("time for the view to get there").isLessThan(end);
            Thread.sleep(20);
        }
    }

    private void mouse(EventType<MouseEvent> type, double x, double y, int clicks) {
        Hand.mouse(view, type, x, y, type == MouseEvent.MOUSE_MOVED ? 0 : clicks);
    }

    private void drag(double x0, double y0, double x1, double y1) throws Exception {
        onFx(() -> {
            mouse(MouseEvent.MOUSE_PRESSED, x0, y0, 1);
            mouse(MouseEvent.MOUSE_DRAGGED, x1, y1, 1);
            mouse(MouseEvent.MOUSE_RELEASED, x1, y1, 1);
            return null;
        });
    }

    /** A pixel of a series' legend entry. */
    private double[] legendEntry(String series) throws Exception {
        return onFx(() -> {
            for (int y = 0; y < 60; y++) {
                for (int x = 0; x < 700; x++) {
                    if (view.legendEntryAt(x, y).filter(series::equals).isPresent()) {
                        return new double[] {x + 3, y + 3};
                    }
                }
            }
            throw new AssertionError("no legend entry of " + series);
        });
    }

    private void key(KeyCode code) throws Exception {
        onFx(() -> {
            Event.fireEvent(view, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
            return null;
        });
    }

    private double standsAt(String line) throws Exception {
        return onFx(() -> {
            Line found = (Line) view.lookup(line);
            return found.isVisible() ? found.getStartX() : Double.NaN;
        });
    }

    @Test
    void markAndCrossHairStandOnTheValuesOfALogarithmicAxis() throws Exception {
        onFx(() -> {
            CurveFigure linear = Figures.sixCurves(41);
            view.show(linear.withAxes(new FigureAxis("Epoch", Scale.LOG), linear.yAxis()));
            view.setMark(10);
            return null;
        });
        awaitThat(() -> !view.isDrawing() && view.viewport().xHigh() < 2);
        double ten = onFx(() -> view.geometry().orElseThrow().pixelX(1));
        assertThat(standsAt(".mark")).isCloseTo(ten, within(0.6));
        onFx(() -> {
            // Nearer to 10 than to 11 on the screen.
            mouse(MouseEvent.MOUSE_MOVED, ten + 2, 150, 0);
            return null;
        });
        assertThat(standsAt(".cross-hair")).isCloseTo(ten, within(0.6));
        onFx(() -> {
            view.setMark(Double.NaN);
            return null;
        });
        assertThat(standsAt(".mark")).isNaN();
    }

    @Test
    void theKeyboardGoesThroughTheLegendAndHidesSeries() throws Exception {
        onFx(() -> {
            view.requestFocus();
            return null;
        });
        List<String> entries =
                onFx(() -> view.legend().stream().map(Map.Entry::getKey).toList());
        assertThat(entries).hasSize(6);
        key(KeyCode.RIGHT);
        key(KeyCode.SPACE);
        assertThat(onFx(() -> view.figure().hidden())).containsExactly(entries.get(1));
        key(KeyCode.SPACE);
        key(KeyCode.LEFT);
        key(KeyCode.LEFT);
        key(KeyCode.ENTER);
        assertThat(onFx(() -> view.figure().hidden())).containsExactly(entries.get(5));
        assertThat(toggled).containsExactly(entries.get(1), entries.get(1), entries.get(5));
    }

    @Test
    void clickingALegendEntryHidesItsSeriesAndClickingAgainShowsIt() throws Exception {
        double[] at = legendEntry("QL test");
        for (int click = 1; click <= 2; click++) {
            onFx(() -> {
                mouse(MouseEvent.MOUSE_CLICKED, at[0], at[1], 1);
                return null;
            });
            assertThat(toggled).hasSize(click).containsOnly("QL test");
            boolean hidden = click == 1;
            assertThat(onFx(() -> view.figure().hidden().contains("QL test"))).isEqualTo(hidden);
            assertThat(onFx(() -> view.getAccessibleText()).contains(" QL test "))
                    .isEqualTo(!hidden);
        }
    }

    @Test
    void aZoomStaysWhileDataGrowAndADoubleClickEndsIt() throws Exception {
        drag(200, 100, 400, 250);
        assertThat(onFx(view::isZoomed)).isTrue();
        var zoomed = onFx(view::viewport);
        assertThat(zoomed.xLow()).isPositive();
        onFx(() -> {
            view.show(Figures.sixCurves(81));
            return null;
        });
        Thread.sleep(200);
        assertThat(onFx(view::viewport)).isEqualTo(zoomed);
        onFx(() -> {
            mouse(MouseEvent.MOUSE_CLICKED, 300, 200, 2);
            return null;
        });
        awaitThat(() -> view.viewport().xHigh() > 80);
        assertThat(onFx(view::isZoomed)).isFalse();
    }

    @Test
    void theWheelZoomsAboutThePointer() throws Exception {
        double before = onFx(() -> view.geometry().orElseThrow().toX(300));
        onFx(() -> {
            scroll(120);
            return null;
        });
        awaitThat(() -> view.isZoomed());
        assertThat(onFx(() -> view.geometry().orElseThrow().toX(300))).isCloseTo(before, within(1e-6));
        onFx(() -> {
            scroll(-2000);
            return null;
        });
        assertThat(onFx(view::isZoomed)).isFalse();
    }

    private void scroll(double delta) {
        Hand.scroll(view, 300, 200, delta);
    }

    @Test
    void theCrossHairSnapsToAPointAndReadsAllSeries() throws Exception {
        List<String> texts = onFx(() -> {
            double pixel = view.geometry().orElseThrow().pixelX(20) + 3;
            mouse(MouseEvent.MOUSE_MOVED, pixel, 200, 0);
            return texts();
        });
        assertThat(texts).contains("Epoch 20", "CE train", "CCQL test");
        assertThat(texts.stream().filter(text -> text.endsWith(" %"))).hasSize(6);
        assertThat(onFx(() -> view.lookup(".readout").isVisible())).isTrue();
        onFx(() -> {
            mouse(MouseEvent.MOUSE_EXITED, 800, 200, 0);
            return null;
        });
        assertThat(onFx(() -> view.lookup(".readout").isVisible())).isFalse();
    }

    private List<String> texts() {
        Node readout = view.lookup(".readout");
        return readout.lookupAll(".label").stream()
                .map(Label.class::cast)
                .map(Label::getText)
                .toList();
    }

    @Test
    void aChartIsDrawnOncePerFrameHoweverManyChangesThereAre() throws Exception {
        awaitThat(() -> !view.isDrawing());
        int before = onFx(view::framesDrawn);
        onFx(() -> {
            for (int i = 0; i < 500; i++) {
                CurveFigure same = view.figure();
                view.show(same);
            }
            return null;
        });
        awaitThat(() -> !view.isDrawing());
        assertThat(onFx(view::framesDrawn) - before).isEqualTo(1);
    }

    @Test
    void theChartIsCopiedAsItIsSeen() throws Exception {
        Image image = onFx(() -> {
            view.setTheme(FigureTheme.DARK);
            return view.image().get();
        });
        assertThat(image.getWidth()).isEqualTo(1400);
        assertThat(image.getHeight()).isEqualTo(800);
        assertThat(image.getPixelReader().getColor(2, 2).getBrightness()).isLessThan(0.2);
    }
}
