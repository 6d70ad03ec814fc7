package org.losslab.ui.mixture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.losslab.figure.AutoRange;
import org.losslab.figure.CurveFigure;
import org.losslab.figure.CurveSeries;
import org.losslab.ui.chart.CurveChartView;
import org.losslab.ui.mixture.compute.PanelSnapshot;
import org.losslab.ui.mixture.compute.PictureKind;

class LearnViewTest extends MixtureWindowTest {

    @Test
    void steppingLearnsAndLeavingShowsTheOptimaAgain() {
        onFx(() ->
                store.update(window -> window.withMixture(mixture -> mixture.withView(view -> view.withTab("learn")))));
        awaitShown();
        assertThat(words()).containsSubsequence("optima", "least loss", "0");
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
        await("its loss is told", 30, () -> words().contains("loss on the samples"));
        assertThat(words()).contains("1 steps").doesNotContain("optima", "0");
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
        await("it is called so", 30, () -> words().contains("diverges"));
        onFx(() -> ((Button) scene.lookup("#learn-play")).fire());
        assertThat(AutoRange.of(learned()).yHigh()).isLessThan(4);
    }

    /** Of the table, row by row as they were put in. */
    private List<String> words() {
        return askFx(() -> scene.lookup(".learn-table").lookupAll(".label").stream()
                .map(label -> ((Label) label).getText())
                .toList());
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
}
