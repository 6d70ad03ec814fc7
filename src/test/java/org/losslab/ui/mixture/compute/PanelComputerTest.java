package org.losslab.ui.mixture.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.losslab.figure.region.Inks;
import org.losslab.mixture.CentreArrangement;
import org.losslab.mixture.LinearClassifier;
import org.losslab.mixture.NoiseKind;
import org.losslab.mixture.SampleSet;
import org.losslab.state.MixtureCentres;
import org.losslab.state.MixtureFeatures;
import org.losslab.state.MixtureState;
import org.losslab.state.MixtureView;
import org.losslab.state.StateText;
import org.losslab.state.WindowState;

class PanelComputerTest {

    static final int SIDE = 40;
    static final int GROUND = 0xFF000000;
    static final Inks INKS = new Inks(GROUND, 0xFFFFFFFF, 0xFF808080, 0xFF808080);

    /** Searches are left undone, so that the fallback is met, too. */
    private final PanelComputer computer = new PanelComputer(task -> {}, () -> {});

    static PanelRequest request(MixtureState state) {
        return new PanelRequest(state, SIDE, SIDE, INKS, Optional.empty(), 0);
    }

    @Test
    void aStateFromItsTextGivesThePixelsOfTheWindowThatItCameFrom() {
        WindowState there = WindowState.initial().withMixture(mixture -> mixture.withSigma(0.11)
                .withWeight(2.5)
                .withRadius(44)
                .withCentres(centres -> centres.withClasses(7))
                .withView(view -> view.withZoom(1.3)));
        // There, other states were shown before, so that its solver begins elsewhere.
        settled(computer, MixtureState.INITIAL);
        settled(computer, there.mixture().withSigma(0.5));
        PanelSnapshot original = settled(computer, there.mixture());
        WindowState here = StateText.read(StateText.write(there));
        assertThat(here).isEqualTo(there);
        PanelSnapshot restored = settled(new PanelComputer(task -> {}, () -> {}), here.mixture());
        assertThat(restored.pictures()).hasSameSizeAs(original.pictures());
        for (int i = 0; i < original.pictures().size(); i++) {
            assertThat(restored.pictures().get(i).pixels())
                    .as(original.pictures().get(i).kind().name())
                    .isEqualTo(original.pictures().get(i).pixels());
        }
    }

    static PanelSnapshot settled(PanelComputer computer, MixtureState state) {
        PanelSnapshot snapshot = computer.frame(new PanelRequest(state, 300, 300, INKS, Optional.empty(), 0));
        while (!computer.finished(snapshot)) {
            snapshot = computer.refine(snapshot, () -> false);
        }
        return snapshot;
    }

    @Test
    void aRunsClassifiersTakeTheOptimasPlaceWhereTheyFit() {
        PanelSnapshot optima = computer.frame(request(MixtureState.INITIAL));
        int classes = MixtureState.INITIAL.centres().classes();
        Learned zero = new Learned(
                "run",
                0,
                List.of(Optional.empty(), Optional.of(new LinearClassifier(new double[classes][2])), Optional.empty()));
        PanelSnapshot shown = computer.frame(learned(zero));
        Picture ql = shown.picture(PictureKind.QL).orElseThrow();
        assertThat(ql.classifier().norm()).isZero();
        assertThat(ql.loss()).isCloseTo(1, within(1e-12));
        assertThat(shown.learned().orElseThrow().distances()[1]).isCloseTo(1, within(1e-12));
        assertThat(shown.learned().orElseThrow().distances()[2]).isNaN();
        assertThat(shown.picture(PictureKind.CCQL).orElseThrow().loss())
                .isEqualTo(optima.picture(PictureKind.CCQL).orElseThrow().loss());

        LinearClassifier half = optima.picture(PictureKind.CE).orElseThrow().classifier();
        double[][] weights = half.weights();
        Arrays.stream(weights).forEach(row -> Arrays.setAll(row, j -> row[j] / 2));
        Learned nearer = new Learned(
                "run", 3, List.of(Optional.of(new LinearClassifier(weights)), Optional.empty(), Optional.empty()));
        PanelSnapshot ofCe = computer.frame(learned(nearer));
        assertThat(ofCe.picture(PictureKind.CE).orElseThrow().classifier().norm())
                .isCloseTo(half.norm() / 2, within(1e-12));
        // CE's best goes on from where it was.
        assertThat(ofCe.learned().orElseThrow().distances()[0]).isBetween(0.4, 0.6);

        Learned other = new Learned("run", 0, List.of(Optional.of(new LinearClassifier(new double[7][3]))));
        assertThat(computer.frame(learned(other)).learned()).isEmpty();
    }

    private static PanelRequest learned(Learned run) {
        return new PanelRequest(MixtureState.INITIAL, SIDE, SIDE, INKS, Optional.empty(), Optional.of(run), 0);
    }

    @Test
    void theHalfOpenFanMasksClassesUnderQuadraticLossOnly() {
        PanelSnapshot snapshot =
                computer.frame(request(MixtureState.INITIAL.preset(MixtureState.Preset.HALF_OPEN_FAN)));
        while (!snapshot.ce().settled()) {
            snapshot = computer.refine(snapshot, () -> false);
        }
        assertThat(accuracy(snapshot, PictureKind.QL)).isCloseTo(0.582, within(5e-4));
        assertThat(accuracy(snapshot, PictureKind.CCQL)).isCloseTo(0.613, within(5e-4));
        assertThat(accuracy(snapshot, PictureKind.CE)).isGreaterThan(0.999);
        assertThat(snapshot.picture(PictureKind.QL).orElseThrow().masked()).containsExactly(1, 3);
        assertThat(snapshot.picture(PictureKind.CE).orElseThrow().masked()).isEmpty();
    }

    @Test
    void aLargerWeightMasksTheOuterClassesAndAnUnlimitedOneNone() {
        MixtureState fan = MixtureState.INITIAL.preset(MixtureState.Preset.HALF_OPEN_FAN);
        PanelSnapshot large = computer.frame(request(fan.withWeight(10)));
        assertThat(large.picture(PictureKind.CCQL).orElseThrow().masked()).containsExactly(0, 4);
        PanelSnapshot unlimited = computer.frame(request(fan.withWeight(MixtureState.UNLIMITED_WEIGHT)));
        assertThat(unlimited.picture(PictureKind.CCQL).orElseThrow().masked()).isEmpty();
        assertThat(accuracy(unlimited, PictureKind.CCQL)).isGreaterThan(0.999);
    }

    @Test
    void crossEntropyStartsFromTheCentresWhateverWasShownBefore() {
        MixtureState state = new MixtureState(
                new MixtureCentres(CentreArrangement.PACKING, 9, 6, 0.1, true, List.of()),
                0.2,
                NoiseKind.SPHERE,
                1,
                0.35,
                0.01,
                40,
                1,
                MixtureFeatures.NONE,
                MixtureView.INITIAL);
        double cold = loss(new PanelComputer(task -> {}, () -> {}).frame(request(state)));
        // With a bias five dimensions make features of the same shape; σ = 100 makes an optimum of almost no length.
        MixtureState biased = state.withCentres(each -> each.withDimension(5))
                .withFeatures(each -> each.withKind(MixtureFeatures.Kind.BIAS));
        for (MixtureState before : List.of(biased, state.withSigma(100))) {
            computer.frame(request(before));
            assertThat(loss(computer.frame(request(state)))).isCloseTo(cold, within(1e-9));
        }
        assertThat(cold).isLessThan(0.9);
    }

    @Test
    void crossEntropyOnFeaturesHasRegionsFromTheFirstFrameOn() {
        MixtureState state = MixtureState.INITIAL.withFeatures(each -> each.withKind(MixtureFeatures.Kind.FOURIER));
        assertThat(computer.frame(request(state))
                        .picture(PictureKind.CE)
                        .orElseThrow()
                        .masked())
                .hasSizeLessThan(2);
    }

    @Test
    void aClassOutsideOfTheShownPlaneIsNotMaskedByThat() {
        MixtureState state = MixtureState.INITIAL
                .preset(MixtureState.Preset.MANY_CLASSES)
                .withFeatures(each -> each.withKind(MixtureFeatures.Kind.BIAS))
                .withView(view -> view.withSpace(MixtureView.Space.PLANE));
        PanelSnapshot snapshot = computer.frame(request(state));
        while (!snapshot.ce().settled()) {
            snapshot = computer.refine(snapshot, () -> false);
        }
        assertThat(accuracy(snapshot, PictureKind.CE)).isGreaterThan(0.99);
        assertThat(snapshot.picture(PictureKind.CE).orElseThrow().masked()).isEmpty();
    }

    private static double loss(PanelSnapshot snapshot) {
        return snapshot.picture(PictureKind.CE).orElseThrow().loss();
    }

    private static double accuracy(PanelSnapshot snapshot, PictureKind kind) {
        return snapshot.picture(kind).orElseThrow().accuracy().value();
    }

    @Test
    void orthonormalCentresWithALargeWeightMakeThePrintedLemma35False() {
        PanelSnapshot snapshot = computer.frame(request(MixtureState.INITIAL.preset(MixtureState.Preset.ORTHONORMAL)));
        assertThat(snapshot.closed().lemma35().paperRightSideValid()).isFalse();
    }

    @Test
    void moreFourierFeaturesLowerTheFloor() {
        MixtureState few = MixtureState.INITIAL
                .withCentres(each -> each.withClasses(5))
                .withFeatures(
                        each -> each.withKind(MixtureFeatures.Kind.FOURIER).withCount(2));
        MixtureState many = few.withFeatures(each -> each.withCount(100));
        PanelSnapshot.FeatureNumbers coarse =
                computer.frame(request(few)).features().orElseThrow();
        PanelSnapshot.FeatureNumbers fine =
                computer.frame(request(many)).features().orElseThrow();
        assertThat(fine.rank()).isGreaterThan(coarse.rank());
        assertThat(fine.ql()).isLessThan(coarse.ql());
    }

    @Test
    void anUnknownPackingIsReplacedByRandomCentresUntilItIsFound() {
        MixtureState state = MixtureState.INITIAL.withCentres(
                each -> new MixtureCentres(CentreArrangement.PACKING, 23, 7, 0.1, false, List.of()));
        assertThat(computer.frame(request(state)).centres().origin()).isEqualTo(CentreSet.Origin.SEARCHING);
    }

    @Test
    void gradientDescentStartsFromZeroAndNearsTheOptimum() {
        PanelRequest first = new PanelRequest(
                MixtureState.INITIAL, SIDE, SIDE, INKS, Optional.of(new PanelRequest.Lesson(1, 0, 1, 100_000)), 0);
        PanelRequest later = new PanelRequest(
                MixtureState.INITIAL, SIDE, SIDE, INKS, Optional.of(new PanelRequest.Lesson(1, 5, 1, 100_000)), 0);
        double[] start = computer.frame(first).lesson().orElseThrow().distances();
        double[] end = computer.frame(later).lesson().orElseThrow().distances();
        for (int i = 0; i < 3; i++) {
            assertThat(start[i]).isCloseTo(1, within(1e-12));
            assertThat(end[i]).isLessThan(start[i]);
        }
    }

    @ParameterizedTest
    @CsvSource({"true, true", "true, false", "false, false"})
    void whatWasKnownWithFeaturesIsGivenUpWithThem(boolean withSamples, boolean samplesAtTheEnd)
            throws InterruptedException {
        SampleStage sampleStage = new SampleStage();
        PictureStage pictureStage = new PictureStage();
        MixtureState featured = MixtureState.INITIAL
                .withFeatures(any -> new MixtureFeatures(MixtureFeatures.Kind.FOURIER, 20, 1))
                .withView(view -> view.withSamples(withSamples));
        PanelSnapshot shown = computer.frame(request(MixtureState.INITIAL));
        WeakReference<SampleSet> mapped = new WeakReference<>(common(sampleStage, pictureStage, shown, featured));
        common(sampleStage, pictureStage, shown, featured.withView(view -> view.withSamples(samplesAtTheEnd)));
        common(
                sampleStage,
                pictureStage,
                shown,
                MixtureState.INITIAL.withView(view -> view.withSamples(samplesAtTheEnd)));
        for (int i = 0; i < 100 && mapped.get() != null; i++) {
            System.gc();
            Thread.sleep(20);
        }
        assertThat(mapped.get()).isNull();
    }

    /** The samples' features of what the pictures have in common. */
    private static SampleSet common(
            SampleStage sampleStage, PictureStage pictureStage, PanelSnapshot shown, MixtureState state) {
        SampleSet mapped = sampleStage.mapped(shown.centres(), state);
        pictureStage.common(
                state,
                shown.centres(),
                shown.scene(),
                shown.palette(),
                INKS,
                sampleStage.map(state),
                sampleStage.samples(shown.centres(), state),
                mapped);
        return mapped;
    }

    @Test
    void onlyTheNewestRequestIsComputed() {
        List<Runnable> tasks = new ArrayList<>();
        LatestRequests requests = new LatestRequests(tasks::add, computer);
        requests.submit(request(MixtureState.INITIAL.withSigma(0.1)));
        requests.submit(request(MixtureState.INITIAL.withSigma(0.2)));
        assertThat(tasks).hasSize(1);
        tasks.get(0).run();
        assertThat(requests.snapshot().request().state().sigma()).isEqualTo(0.2);
        assertThat(requests.snapshot().settled()).isPresent();
    }
}
