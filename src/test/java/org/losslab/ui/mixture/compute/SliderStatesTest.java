package org.losslab.ui.mixture.compute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.losslab.mixture.CentreArrangement;
import org.losslab.mixture.NoiseKind;
import org.losslab.mixture.bound.Statement;
import org.losslab.mixture.region.Camera;
import org.losslab.mixture.region.RegionImage;
import org.losslab.state.MixtureCentres;
import org.losslab.state.MixtureFeatures;
import org.losslab.state.MixtureState;
import org.losslab.state.MixtureView;

/** Random positions of all sliders. */
class SliderStatesTest {

    /** Searches are left undone, so that the fallback is met, too. */
    private final PanelComputer computer = new PanelComputer(task -> {}, () -> {});

    @Property(tries = 150)
    void noPositionOfTheSlidersFails(@ForAll("states") MixtureState state) {
        PanelSnapshot snapshot = computer.frame(PanelComputerTest.request(state));
        assertThat(snapshot.pictures()).hasSizeGreaterThanOrEqualTo(3);
        for (Picture picture : snapshot.pictures()) {
            assertThat(picture.accuracy().value()).isBetween(0.0, 1.0);
            if (picture.kind() != PictureKind.BAYES) {
                assertThat(picture.loss()).isFinite().isGreaterThanOrEqualTo(-1e-9);
            }
            assertThat(picture.masked().size()).isLessThan(state.centres().classes());
            if (snapshot.scene().flat()) {
                assertThat(Arrays.stream(picture.pixels())
                                .filter(pixel -> pixel == PanelComputerTest.GROUND)
                                .count())
                        .as("pixels without a region")
                        .isZero();
            }
        }
        assertThat(snapshot.ce().value()).isFinite();
        assertThat(snapshot.ce().gap()).isFinite().isGreaterThanOrEqualTo(0);
        double ql = snapshot.closed().ql().normalized();
        double ccql = snapshot.closed().ccql().normalized();
        assertThat(ql).isBetween(0.0, 1 + 1e-12);
        assertThat(ccql).isLessThanOrEqualTo(ql * (1 + 1e-9) + 1e-12);
        var floor = snapshot.closed().statementIII1();
        assertThat(floor.sharpLowerNormalized()).isLessThanOrEqualTo(ql + 1e-9);
        assertThat(floor.lowerNormalized()).isLessThanOrEqualTo(floor.sharpLowerNormalized() + 1e-12);
        for (Statement statement : snapshot.closed().statements()) {
            statement
                    .bounds()
                    .forEach(bound -> assertThat(bound.value()).as(bound.key()).isNotNaN());
        }
    }

    @Property(tries = 40)
    void aSettledCeIsNoMoreThanThatOfKnowingNothing(@ForAll("states") MixtureState state) {
        PanelSnapshot snapshot = computer.frame(PanelComputerTest.request(state));
        while (!snapshot.ce().settled()) {
            snapshot = computer.refine(snapshot, () -> false);
        }
        PanelSnapshot.CeProgress ce = snapshot.ce();
        assertThat(ce.value()).isBetween(0.0, Math.log(state.centres().classes()) * 1.01);
        assertThat(ce.gap()).isBetween(0.0, ce.value());
    }

    @Property(tries = 40)
    void whatIsPaintedOverAnotherPictureIsAsOnNewPaper(
            @ForAll("states") MixtureState first, @ForAll("states") MixtureState second) {
        PanelSnapshot shown = computer.frame(PanelComputerTest.request(MixtureState.INITIAL));
        PanelSnapshot gone = computer.frame(PanelComputerTest.request(first));
        computer.recycle(gone, shown);
        PanelSnapshot over = computer.frame(PanelComputerTest.request(second));
        PanelSnapshot anew = new PanelComputer(task -> {}, () -> {}).frame(PanelComputerTest.request(second));
        for (PictureKind kind : List.of(PictureKind.QL, PictureKind.CCQL)) {
            assertThat(over.picture(kind).orElseThrow().pixels())
                    .as("%s, painted over %s", kind, first)
                    .isEqualTo(anew.picture(kind).orElseThrow().pixels());
        }
        assertThat(Collections.disjoint(papers(over), papers(gone))).isFalse();
        // What is shown stays as it is.
        assertThat(Collections.disjoint(papers(over), papers(shown))).isTrue();
    }

    /** The arrays themselves, not what is in them. */
    private static Set<int[]> papers(PanelSnapshot snapshot) {
        Set<int[]> papers = Collections.newSetFromMap(new IdentityHashMap<>());
        snapshot.pictures().forEach(picture -> papers.add(picture.pixels()));
        return papers;
    }

    @Provide
    Arbitrary<MixtureState> states() {
        Arbitrary<MixtureCentres> centres = Combinators.combine(
                        Arbitraries.of(CentreArrangement.class),
                        Arbitraries.integers().between(2, 40),
                        Arbitraries.integers().between(2, 12),
                        Arbitraries.doubles().between(1e-5, 0.67).ofScale(6),
                        Arbitraries.of(true, false))
                .as((arrangement, classes, dimension, gamma, locked) ->
                        new MixtureCentres(arrangement, classes, dimension, gamma, locked, List.of()));
        Arbitrary<MixtureFeatures> features = Combinators.combine(
                        Arbitraries.of(MixtureFeatures.Kind.class),
                        Arbitraries.integers().between(1, 30),
                        Arbitraries.doubles().between(0.05, 10))
                .as(MixtureFeatures::new);
        Arbitrary<MixtureView> views = Combinators.combine(
                        Arbitraries.of(MixtureView.Space.class),
                        Arbitraries.of(RegionImage.Shading.class),
                        Arbitraries.doubles().between(-3, 3),
                        Arbitraries.doubles().between(0.5, 5))
                .as((space, shading, angle, zoom) -> MixtureView.INITIAL
                        .withSpace(space)
                        .withShading(shading)
                        .withCutTurn(angle)
                        .withCamera(new Camera(angle, angle / 2, zoom))
                        .withZoom(zoom)
                        .withBayes(zoom > 3));
        return Combinators.combine(
                        centres,
                        Arbitraries.doubles().between(0, 10).ofScale(4),
                        Arbitraries.of(NoiseKind.class),
                        Arbitraries.of(0.0, 0.5, 3.0, 100.0, MixtureState.UNLIMITED_WEIGHT),
                        Arbitraries.doubles().between(0.1, 1e4),
                        Arbitraries.integers().between(1, 60),
                        features,
                        views)
                .as((placed, sigma, noise, weight, radius, samples, map, view) ->
                        new MixtureState(placed, sigma, noise, weight, radius, 0.01, samples, 1, map, view));
    }
}
