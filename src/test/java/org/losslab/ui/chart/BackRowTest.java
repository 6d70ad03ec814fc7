package org.losslab.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.losslab.figure.FigureTheme;
import org.losslab.ui.FxTest;

class BackRowTest extends FxTest {

    private static final PseudoClass TALL = PseudoClass.getPseudoClass("tall");

    @Test
    void aTallWindowIsMarkedAndItsChartsGetLargerTextInALectureAlone() {
        onFx(() -> {
            FigureTheme lecture = FigureTheme.onScreen(false, true);
            FigureTheme desk = FigureTheme.onScreen(false, false);
            Scene low = new Scene(new Pane(), 1280, 720);
            Scene tall = new Scene(new Pane(), 1920, 1080);
            BackRow.watch(low);
            BackRow.watch(tall);
            assertThat(low.getRoot().getPseudoClassStates()).doesNotContain(TALL);
            assertThat(tall.getRoot().getPseudoClassStates()).contains(TALL);
            assertThat(BackRow.style(lecture, tall).fontSize())
                    .isGreaterThan(1.3 * BackRow.style(lecture, low).fontSize());
            assertThat(BackRow.style(desk, tall).fontSize())
                    .isEqualTo(BackRow.style(desk, low).fontSize());
        });
    }

    @Test
    void theMarkFollowsTheWindow() {
        Stage[] stage = new Stage[1];
        Pane root = new Pane();
        onFx(() -> {
            Scene scene = new Scene(root, 800, 500);
            BackRow.watch(scene);
            stage[0] = new Stage();
            stage[0].setScene(scene);
            stage[0].show();
            stage[0].setHeight(1060);
        });
        await("it is marked", 10, () -> root.getPseudoClassStates().contains(TALL));
        onFx(() -> stage[0].setHeight(600));
        await("it is no longer", 10, () -> !root.getPseudoClassStates().contains(TALL));
        onFx(stage[0]::close);
    }
}
