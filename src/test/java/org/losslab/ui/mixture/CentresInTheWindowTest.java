package org.losslab.ui.mixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.losslab.app.robot.Hand;
import org.losslab.figure.region.RegionScene;
import org.losslab.state.MixtureState;
import org.losslab.state.MixtureView;

class CentresInTheWindowTest extends MixtureWindowTest {

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
}
