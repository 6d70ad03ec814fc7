package org.losslab.ui.mixture.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.losslab.figure.region.Inks;
import org.losslab.mixture.CentreArrangement;
import org.losslab.mixture.NoiseKind;
import org.losslab.state.MixtureFeatures;
import org.losslab.state.MixtureState;
import org.losslab.state.MixtureSweep;
import org.losslab.state.MixtureSweep.Quantity;
import org.losslab.state.MixtureSweep.Slider;
import org.losslab.ui.mixture.compute.Sweep.Curve;
import org.losslab.ui.mixture.compute.Sweep.Remark;

class SweepTest {

    private static MixtureState state(Quantity quantity, Slider slider) {
        return MixtureState.INITIAL.withView(view -> view.withSweep(new MixtureSweep(quantity, slider)));
    }

    private static CentreSet centres(MixtureState state) {
        return CentreStage.place(state.centres(), state.seed(), false);
    }

    private static Sweep sweep(MixtureState state) {
        return Sweep.of(state, centres(state));
    }

    private static double[] curve(Sweep sweep, String key) {
        return sweep.curves().stream()
                .filter(curve -> curve.key().equals(key))
                .map(Curve::y)
                .findFirst()
                .orElseThrow();
    }

    /** Between the values next to it, on the logarithmic axis. */
    private static double at(Sweep sweep, double[] y, double position) {
        int next = -Arrays.binarySearch(sweep.x(), position) - 1;
        double share = Math.log(position / sweep.x()[next - 1]) / Math.log(sweep.x()[next] / sweep.x()[next - 1]);
        return y[next - 1] + share * (y[next] - y[next - 1]);
    }

    @ParameterizedTest
    @CsvSource({"NORMALIZED_MINIMUM, 2", "NORMALIZED_MINIMUM, 3", "ACCURACY, 2", "ACCURACY, 3"})
    void wherePositionStandsTheCurvesSayWhatThePicturesSay(Quantity quantity, int dimension) {
        MixtureState state = state(quantity, Slider.SIGMA)
                .withCentres(each -> each.withDimension(dimension))
                .withSigma(0.3);
        Sweep sweep = sweep(state);
        PanelComputer computer = new PanelComputer(Runnable::run, () -> {});
        PanelSnapshot shown = computer.frame(
                new PanelRequest(state, 40, 40, new Inks(0, 0, 0, 0), Optional.empty(), System.nanoTime()));
        while (!shown.ce().settled()) {
            shown = computer.refine(shown, () -> false);
        }
        for (Picture picture : shown.pictures()) {
            double said = quantity == Quantity.ACCURACY ? picture.accuracy().value() : picture.loss();
            assertThat(at(sweep, curve(sweep, picture.kind().name().toLowerCase(Locale.ROOT)), 0.3))
                    .isCloseTo(said, within(3e-3));
        }
    }

    @Test
    void ceLiesBelowItsBoundsAndFallsWithTheBall() {
        // Hardly any noise: the lemma's is bounded by γ.
        Sweep sweep = sweep(state(Quantity.LEMMA_32, Slider.RADIUS).withSigma(1e-3));
        double[] ce = curve(sweep, "ce");
        // Below that nothing is known.
        for (int i = 1; i < ce.length && ce[i] > 1e-10; i++) {
            assertThat(ce[i])
                    .isLessThanOrEqualTo(ce[i - 1] + 2e-3)
                    .isLessThanOrEqualTo(curve(sweep, "log")[i] * 1.002)
                    .isNotNegative();
        }
        assertThat(ce[0]).isGreaterThan(10 * ce[30]);
    }

    /** Without noise the lemma holds, and CE is far below what a picture could show. */
    @ParameterizedTest
    @CsvSource({"9, 2, 1e3", "12, 3, 1e3", "20, 3, 300"})
    void ceIsKnownWellEnoughForALogarithmicAxis(int classes, int dimension, double radius) {
        Sweep sweep = sweep(state(Quantity.LEMMA_32, Slider.GAMMA)
                .withCentres(each -> each.withClasses(classes).withDimension(dimension))
                .withRadius(radius)
                .withSigma(0));
        double[] ce = curve(sweep, "ce");
        assertThat(Arrays.stream(ce).filter(y -> y > 0 && y < 1e-4).count()).isPositive();
        for (int i = 0; i < ce.length; i++) {
            assertThat(Double.isNaN(ce[i]) || ce[i] <= curve(sweep, "log")[i] * 1.01)
                    .as("%s at γ = %s", ce[i], sweep.x()[i])
                    .isTrue();
        }
    }

    @Test
    void underBoundedNoiseCeIsThatOfThisNoise() {
        MixtureState ball = state(Quantity.LEMMA_32, Slider.RADIUS)
                .withNoise(NoiseKind.BALL)
                .withSigma(0.008);
        double[] ce = curve(sweep(ball), "ce");
        double[] log = curve(sweep(ball), "log");
        for (int i = 0; i < ce.length; i++) {
            assertThat(Double.isNaN(ce[i]) || ce[i] <= log[i] * 1.01).isTrue();
        }
        MixtureState louder = ball.withSigma(0.1);
        assertThat(curve(sweep(louder), "ce")[45])
                .isLessThan(0.9 * curve(sweep(louder.withNoise(NoiseKind.GAUSSIAN)), "ce")[45]);
    }

    @ParameterizedTest
    @EnumSource(names = {"GAUSSIAN", "SPHERE"})
    void aLargerBallHasNoLargerLeastCe(NoiseKind noise) {
        double[] ce = curve(
                sweep(state(Quantity.NORMALIZED_MINIMUM, Slider.RADIUS)
                        .withNoise(noise)
                        .withCentres(each -> each.withArrangement(CentreArrangement.RANDOM)
                                .withClasses(30)
                                .withDimension(20))
                        .withSigma(0.4)),
                "ce");
        for (int i = 1; i < ce.length; i++) {
            assertThat(ce[i]).isLessThanOrEqualTo(ce[i - 1] * 1.01);
        }
    }

    @Test
    void whatWasFoundBeforeDoesNotDependOnWhatWasSweptBefore() {
        MixtureState state = state(Quantity.LEMMA_32, Slider.GAMMA).withCentres(each -> each.withClasses(7));
        SweepComputer computer = new SweepComputer();
        for (double sigma : new double[] {0.5, 0.06}) {
            MixtureState each = state.withSigma(sigma);
            Sweep sweep = computer.start(each, centres(each), () -> false);
            while (!sweep.complete()) {
                sweep = computer.advance(() -> false);
            }
            assertThat(curve(sweep, "ce")).containsExactly(curve(sweep(each), "ce"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyQuantityIsFiniteOverEverySlider(Quantity quantity) {
        for (Slider slider : Slider.values()) {
            Sweep sweep = sweep(state(quantity, slider));
            assertThat(sweep.complete()).isTrue();
            sweep.curves().forEach(curve -> assertThat(curve.y())
                    .as("%s of %s over %s", curve.key(), quantity, slider)
                    .hasSameSizeAs(sweep.x())
                    .doesNotContain(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)
                    .matches(y -> slider == Slider.RADIUS || Arrays.stream(y).noneMatch(Double::isNaN)));
        }
    }

    @Test
    void theCurveOfCeGrowsFromTheLeft() {
        MixtureState state = state(Quantity.NORMALIZED_MINIMUM, Slider.SIGMA);
        SweepComputer computer = new SweepComputer();
        Sweep sweep = computer.start(state, centres(state), () -> false);
        assertThat(curve(sweep, "ce")).containsOnly(Double.NaN);
        assertThat(sweep.remarks()).isEmpty();
        assertThat(curve(sweep, "ql")).doesNotContain(Double.NaN);
        for (int found = 1; found <= sweep.x().length; found++) {
            sweep = computer.advance(() -> false);
            assertThat(sweep.found()).isEqualTo(found);
            assertThat(Arrays.stream(curve(sweep, "ce"))
                            .filter(y -> !Double.isNaN(y))
                            .count())
                    .isEqualTo(found);
        }
        assertThat(sweep.complete()).isTrue();
    }

    @Test
    void whatIsCancelledIsNotTakenForFound() {
        MixtureState state = state(Quantity.NORMALIZED_MINIMUM, Slider.SIGMA);
        SweepComputer computer = new SweepComputer();
        computer.start(state, centres(state), () -> false);
        AtomicInteger asked = new AtomicInteger();
        Sweep sweep = computer.advance(() -> asked.getAndIncrement() > 0);
        assertThat(sweep.found()).isZero();
        assertThat(curve(computer.advance(() -> false), "ce")[0]).isFinite();
    }

    @Test
    void aSliderThatMovesNothingOfCeNeedsNoSearch() {
        MixtureState state = state(Quantity.NORMALIZED_MINIMUM, Slider.WEIGHT);
        CentreSet centres = centres(state);
        SweptCrossEntropy optima = new SweptCrossEntropy();
        List<SweepLines.Point> points = new ArrayList<>();
        for (double weight : new double[] {1, 7}) {
            MixtureState moved = state.withWeight(weight);
            points.add(new SweepLines.Point(moved, centres, "here", null));
        }
        double found = optima.at(Quantity.NORMALIZED_MINIMUM, points.get(0), () -> false);
        // A search would be cancelled.
        assertThat(optima.at(Quantity.NORMALIZED_MINIMUM, points.get(1), () -> true))
                .isEqualTo(found);
    }

    @Test
    void aSweepSaysWhatItDoesNotShow() {
        assertThat(sweep(state(Quantity.NORMALIZED_MINIMUM, Slider.SIGMA)).remarks())
                .isEmpty();
        assertThat(sweep(state(Quantity.NORMALIZED_MINIMUM, Slider.SAMPLES)).remarks())
                .containsExactly(Remark.FLAT);
        assertThat(sweep(state(Quantity.ACCURACY, Slider.CLASSES)).remarks()).containsExactly(Remark.GAMMA_LOWERED);
        assertThat(sweep(state(Quantity.LEMMA_35, Slider.CLASSES).withCentres(each -> each.withGammaAtMaximum(true)))
                        .remarks())
                .isEmpty();
        assertThat(sweep(state(Quantity.LEMMA_33, Slider.SIGMA).withNoise(NoiseKind.RADEMACHER))
                        .remarks())
                .containsExactly(Remark.NOT_COVERED);
        assertThat(sweep(state(Quantity.RADIUS_NEEDED, Slider.GAMMA)).remarks()).containsExactly(Remark.NOT_COVERED);
        // CE's accuracy is the same but for rounding.
        assertThat(sweep(state(Quantity.ACCURACY, Slider.RADIUS)
                                .withCentres(each -> each.withClasses(3).withDimension(3)))
                        .remarks())
                .containsExactly(Remark.FLAT);
        assertThat(sweep(state(Quantity.LEMMA_35, Slider.GAMMA)
                                .withCentres(each -> each.withPlaced(List.of(List.of(1.0, 0.0), List.of(0.0, 1.0)))))
                        .remarks())
                .containsExactly(Remark.ARRANGED_ANEW);
        assertThat(sweep(state(Quantity.ACCURACY, Slider.SIGMA).withNoise(NoiseKind.RADEMACHER))
                        .remarks())
                .containsExactly(Remark.GAUSSIAN);
        assertThat(sweep(state(Quantity.LEMMA_35, Slider.SIGMA)
                                .withFeatures(each -> each.withKind(MixtureFeatures.Kind.BIAS)))
                        .remarks())
                .containsExactly(Remark.PLAIN_INPUTS);
    }

    @Test
    void lemma32SaysWhetherItCoversAllValues() {
        MixtureState bounded = state(Quantity.LEMMA_32, Slider.RADIUS)
                .withNoise(NoiseKind.BALL)
                .withSigma(1e-3);
        assertThat(sweep(bounded).remarks()).doesNotContain(Remark.NOT_COVERED);
        assertThat(sweep(bounded.withSigma(1)).remarks()).contains(Remark.NOT_COVERED);
    }

    @Test
    void valuesThatNeedASearchAreLeftOut() {
        Sweep sweep = sweep(state(Quantity.LEMMA_35, Slider.DIMENSION)
                .withCentres(
                        each -> each.withArrangement(CentreArrangement.AUTO).withClasses(30)));
        assertThat(sweep.remarks()).contains(Remark.LEFT_OUT);
        assertThat(curve(sweep, "least")).contains(Double.NaN);
    }

    @Test
    void whereNothingBoundsCcqlNothingIsDrawnOfIt() {
        MixtureState state = state(Quantity.LEMMA_35, Slider.SIGMA).withWeight(MixtureState.UNLIMITED_WEIGHT);
        Sweep sweep = sweep(state);
        assertThat(curve(sweep, "least")).containsOnly(Double.NaN);
        assertThat(curve(sweep, "leastql")).doesNotContain(Double.NaN);
        assertThat(sweep.remarks()).containsExactly(Remark.UNBOUNDED);
        assertThat(sweep(state.withWeight(1e6)).remarks()).isEmpty();
    }

    @Test
    void aSliderThatStandsBesideALogarithmicAxisIsTold() {
        MixtureState over = state(Quantity.NORMALIZED_MINIMUM, Slider.WEIGHT);
        assertThat(sweep(over.withWeight(MixtureState.UNLIMITED_WEIGHT)).remarks())
                .containsExactly(Remark.BESIDE);
        assertThat(sweep(over.withWeight(0)).remarks()).containsExactly(Remark.BESIDE);
        assertThat(sweep(over.withWeight(2)).remarks()).isEmpty();
        assertThat(sweep(state(Quantity.NORMALIZED_MINIMUM, Slider.SIGMA).withSigma(0))
                        .remarks())
                .containsExactly(Remark.BESIDE);
    }
}
