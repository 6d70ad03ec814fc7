package org.losslab.ui.mixture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.control.Label;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.losslab.figure.CurveSeries;
import org.losslab.state.MixtureState;
import org.losslab.state.MixtureSweep;
import org.losslab.ui.chart.CurveChartView;

class SweepViewTest extends MixtureWindowTest {

    @BeforeEach
    void sweepOverTheRadius() {
        change(state -> state.withView(view -> view.withTab("sweep")
                .withSweep(new MixtureSweep(MixtureSweep.Quantity.NORMALIZED_MINIMUM, MixtureSweep.Slider.RADIUS))));
    }

    /** The least loss at each R. */
    private double[] curve(String loss) {
        return askFx(() -> {
            CurveChartView chart = (CurveChartView) scene.lookup(".sweep > .curve-chart");
            return chart.figure().series().stream()
                    .filter(series -> series.name().equals(loss))
                    .map(CurveSeries::y)
                    .findFirst()
                    .orElse(new double[0]);
        });
    }

    private boolean isWhole() {
        double[] ce = curve("CE");
        return ce.length > 0 && Arrays.stream(ce).allMatch(Double::isFinite);
    }

    private String note() {
        return askFx(() -> ((Label) scene.lookup(".sweep-note")).getText());
    }

    /** Takes seconds to sweep. */
    private static MixtureState slow(MixtureState state) {
        return state.withCentres(each -> each.withClasses(25).withDimension(3)).withSigma(0.2);
    }

    @Test
    void theWholeCurveIsThereAndTheNoteSaysNothingOfIt() {
        await("CE's curve is whole", 30, this::isWhole);
        await("the note says so", 30, () -> note().isEmpty());
        assertThat(curve("QL")).containsOnly(curve("QL")[0]);
    }

    @Test
    void theChartFollowsWhileAnotherSliderIsDragged() throws InterruptedException {
        await("CE's curve is whole", 30, this::isWhole);
        change(SweepViewTest::slow);
        Set<Double> seen = new TreeSet<>();
        for (int i = 0; i < 120; i++) {
            double sigma = 0.2 + 0.01 * i;
            onFx(() -> store.update(window -> window.withMixture(state -> state.withSigma(sigma))));
            Thread.sleep(16);
            seen.add(curve("QL")[0]);
        }
        assertThat(seen).hasSizeGreaterThan(8);
    }

    @Test
    void whatIsLeftIsGivenUpAndBegunAgainWhenOneComesBack() throws InterruptedException {
        await("CE's curve is whole", 30, this::isWhole);
        change(SweepViewTest::slow);
        await("it is begun", 30, () -> !note().isEmpty());
        change(state -> state.withView(view -> view.withTab("bounds")));
        Thread.sleep(300);
        String given = note();
        Thread.sleep(700);
        assertThat(note()).isEqualTo(given).isNotEmpty();
        change(state -> state.withView(view -> view.withTab("sweep")));
        await("CE's curve is whole", 60, () -> isWhole() && note().isEmpty());
    }
}
