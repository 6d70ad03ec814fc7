package org.losslab.ui.mixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.losslab.figure.region.Inks;
import org.losslab.mixture.NoiseKind;
import org.losslab.state.MixtureFeatures;
import org.losslab.state.MixtureState;
import org.losslab.ui.mixture.compute.PanelComputer;
import org.losslab.ui.mixture.compute.PanelRequest;
import org.losslab.ui.mixture.compute.PanelSnapshot;

class BoundLinesTest {

    private static final Inks INKS = new Inks(0xFF000000, 0xFFFFFFFF, 0xFF808080, 0xFF808080);

    private final PanelComputer computer = new PanelComputer(task -> {}, () -> {});

    private BoundLine lemma35(double weight, double sigma) {
        MixtureState state = MixtureState.INITIAL.withWeight(weight).withSigma(sigma);
        return BoundLines.of(computer.frame(new PanelRequest(state, 40, 40, INKS, Optional.empty(), 0))).stream()
                .filter(line -> line.key().equals("35"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void inTheLimitOfTheWeightWhatGrowsWithItIsInfinite() {
        BoundLine limit = lemma35(MixtureState.UNLIMITED_WEIGHT, 0.1);
        assertThat(limit.exact()).isInfinite();
        assertThat(limit.corrected()).isInfinite();
        assertThat(limit.slack()).isNaN();
        assertThat(limit.printed()).isFinite();
        assertThat(limit.latex().numbers().get()).endsWith("\\le\\infty").containsOnlyOnce("infty");
        assertThat(limit.verdict()).isEqualTo(BoundLine.Verdict.FALSE);
        assertThat(limit.conditions().get()).contains("w = ∞").doesNotContain("E9");
        BoundLine large = lemma35(1e6, 0.1);
        BoundLine larger = lemma35(1e8, 0.1);
        // It does grow with w.
        assertThat(larger.exact()).isCloseTo(100 * large.exact(), withinPercentage(1));
        assertThat(larger.corrected()).isFinite().isGreaterThan(larger.exact());
    }

    @Test
    void howeverLittleNoiseTheLimitIsInfiniteAndThePrintedBoundFalse() {
        BoundLine limit = lemma35(MixtureState.UNLIMITED_WEIGHT, 1e-5);
        assertThat(limit.exact()).isInfinite();
        assertThat(limit.verdict()).isEqualTo(BoundLine.Verdict.FALSE);
    }

    @Test
    void besidePicturesOfFeaturesTheLemmasSayThatTheyAreAboutTheInputs() {
        MixtureState state = MixtureState.INITIAL.withFeatures(each -> each.withKind(MixtureFeatures.Kind.BIAS));
        assertThat(aboutInputs(state)).containsExactly("33", "34", "35");
        assertThat(aboutInputs(MixtureState.INITIAL)).isEmpty();
    }

    private List<String> aboutInputs(MixtureState state) {
        return BoundLines.of(computer.frame(new PanelRequest(state, 40, 40, INKS, Optional.empty(), 0))).stream()
                .filter(line -> line.note().startsWith("of x itself"))
                .map(BoundLine::key)
                .toList();
    }

    @Test
    void withoutNoiseTheBoundStaysFiniteInTheLimit() {
        BoundLine limit = lemma35(MixtureState.UNLIMITED_WEIGHT, 0);
        assertThat(limit.exact()).isFinite();
        assertThat(limit.corrected()).isFinite().isGreaterThanOrEqualTo(limit.exact() * (1 - 1e-9));
        assertThat(limit.latex().numbers().get()).doesNotContain("infty");
    }

    private BoundLine line(MixtureState state, String key) {
        PanelRequest request = new PanelRequest(state, 40, 40, INKS, Optional.empty(), 0);
        return BoundLines.of(computer.frame(request)).stream()
                .filter(line -> line.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"2, 2, 2, BOTH_FIT", "5, 4, 5, CCQL_FITS", "5, 2, 11, NEITHER_FITS"})
    void theCountingArgumentSaysWhatCanFit(int classes, int dimension, int samples, BoundLine.Verdict expected) {
        BoundLine line = line(
                MixtureState.INITIAL
                        .withCentres(each -> each.withClasses(classes).withDimension(dimension))
                        .withSamples(samples),
                "counting");
        assertThat(line.verdict()).isEqualTo(expected);
        // The population's value is no correction of the samples'.
        assertThat(line.corrected()).isNaN();
        assertThat(line.floor()).isBetween(0.0, 1.0);
    }

    @Test
    void samplesThatMayCoincideAreNotCounted() {
        MixtureState state = MixtureState.INITIAL.withSamples(500);
        assertThat(line(state.withSigma(0), "counting").verdictText()).isEmpty();
        assertThat(line(state.withNoise(NoiseKind.RADEMACHER), "counting").verdictText())
                .isEmpty();
        assertThat(line(state, "counting").verdictText()).isNotEmpty();
    }

    @Test
    void underBoundedNoiseCeIsThatOfItsSamplesAndWithinTheBound() {
        MixtureState ball = MixtureState.INITIAL
                .preset(MixtureState.Preset.TIGHT_FAN)
                .withNoise(NoiseKind.BALL)
                .withSigma(0.01)
                .withRadius(20);
        BoundLine line = line(ball, "32");
        assertThat(line.exactText()).startsWith("≈ ");
        assertThat(line.verdict()).isEqualTo(BoundLine.Verdict.TRUE);
        assertThat(line.exact())
                .isNotEqualTo(line(ball.withNoise(NoiseKind.GAUSSIAN), "32").exact());
    }

    @Test
    void ceIsAboutSoMuchUntilItsGapIsSmallerThanItsDigits() {
        PanelSnapshot first = computer.frame(new PanelRequest(
                MixtureState.INITIAL.withCentres(each -> each.withClasses(25)), 40, 40, INKS, Optional.empty(), 0));
        assertThat(first.ce().gap()).isGreaterThan(1e-3 * first.ce().value());
        assertThat(BoundLines.of(first).get(1).exactText()).startsWith("≈ ");
        // A closed form.
        assertThat(line(MixtureState.INITIAL.preset(MixtureState.Preset.ORTHONORMAL), "32")
                        .exactText())
                .doesNotContain("≈");
        // Samples stand for noise in space.
        assertThat(line(
                                MixtureState.INITIAL.withCentres(
                                        each -> each.withClasses(7).withDimension(3)),
                                "32")
                        .exactText())
                .startsWith("≈ ");
    }

    @Test
    void aTipSaysNothingTwice() {
        String tip = line(MixtureState.INITIAL, "32").tip();
        assertThat(tip).containsOnlyOnce("Gaussian noise is not bounded");
    }
}
