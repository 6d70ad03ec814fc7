package org.losslab.figure.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.losslab.mixture.CentreArrangement;
import org.losslab.mixture.Centres;
import org.losslab.mixture.Feasibility;
import org.losslab.mixture.LinearClassifier;
import org.losslab.mixture.region.Camera;

class RegionMarksTest {

    private static final int SIDE = 300;
    private static final double TEXT = 12;

    private record Stroke(String name, List<Object> arguments) {

        private double number(int i) {
            return (double) arguments.get(i);
        }
    }

    /** What the pen was asked to do. */
    private static List<Stroke> strokes(
            RegionView.Kind kind, CentreArrangement arrangement, int classes, int dimension) {
        double gamma = Feasibility.of(arrangement, classes, dimension).gammaMax();
        double[][] centres = Centres.arrange(arrangement, classes, dimension, gamma, 1);
        RegionView view = new RegionView(kind, Camera.INITIAL, 0, 1, List.of(0, 1, 2), 0);
        RegionScene scene = RegionScene.of(view, centres, SIDE, new SurfaceCache());
        List<Stroke> strokes = new ArrayList<>();
        MarkPen pen = (MarkPen) Proxy.newProxyInstance(
                MarkPen.class.getClassLoader(), new Class<?>[] {MarkPen.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("textSize")) {
                        return TEXT;
                    }
                    strokes.add(new Stroke(method.getName(), List.of(arguments)));
                    return null;
                });
        LinearClassifier nearest = new LinearClassifier(centres);
        RegionMarks.draw(scene, centres, nearest::predict, new int[classes], new Inks(0, 0, 0, 0), 1, 1, pen);
        return strokes;
    }

    private static List<String> drawn(int classes) {
        return strokes(RegionView.Kind.PLANE, CentreArrangement.FAN, classes, 2).stream()
                .map(Stroke::name)
                .toList();
    }

    private static List<Stroke> numbers(
            RegionView.Kind kind, CentreArrangement arrangement, int classes, int dimension) {
        return strokes(kind, arrangement, classes, dimension).stream()
                .filter(stroke -> stroke.name().equals("text"))
                .toList();
    }

    @Test
    void fewCentresHaveArrowsAndNumbers() {
        assertThat(drawn(5)).filteredOn("fill"::equals).hasSize(5);
        assertThat(drawn(5)).filteredOn("text"::equals).hasSize(5);
    }

    @Test
    void arrowsThatWouldCoverEachOtherAreMarksOfOneLine() {
        assertThat(drawn(100)).doesNotContain("fill", "outline", "text");
        assertThat(drawn(100)).filteredOn("line"::equals).hasSize(100);
    }

    @Test
    void moreHaveArrowsAlone() {
        assertThat(drawn(30)).filteredOn("fill"::equals).hasSize(30);
        assertThat(drawn(30)).doesNotContain("text");
    }

    @Test
    void asManyOfManyAreNumberedAsHaveRoom() {
        List<Stroke> numbers = numbers(RegionView.Kind.PLANE, CentreArrangement.FAN, 25, 2);
        assertThat(numbers).hasSizeBetween(8, 24);
        for (int i = 0; i < numbers.size(); i++) {
            for (int j = 0; j < i; j++) {
                Stroke a = numbers.get(i);
                Stroke b = numbers.get(j);
                assertThat(Math.hypot(a.number(1) - b.number(1), a.number(2) - b.number(2)))
                        .as("%s, %s", a, b)
                        .isGreaterThan(TEXT);
            }
        }
    }

    @Test
    void allNumbersLieWithinThePicture() {
        for (RegionView.Kind kind : List.of(RegionView.Kind.GLOBE, RegionView.Kind.MAP, RegionView.Kind.CUT)) {
            assertThat(numbers(kind, CentreArrangement.EVEN, 25, 3))
                    .as(kind.name())
                    .isNotEmpty()
                    .allSatisfy(number -> {
                        assertThat(number.number(1)).isBetween(TEXT / 2, SIDE - TEXT / 2);
                        assertThat(number.number(2)).isBetween(TEXT / 2, SIDE - TEXT / 2);
                    });
        }
    }

    @Test
    void centresBehindTheSphereHaveNoNumber() {
        assertThat(numbers(RegionView.Kind.GLOBE, CentreArrangement.EVEN, 12, 3))
                .hasSizeBetween(4, 10);
    }

    @Test
    void onTheFaceOfACutEachSectorHasTheNumberOfItsClass() {
        double gamma = Feasibility.of(CentreArrangement.EVEN, 6, 3).gammaMax();
        double[][] centres = Centres.arrange(CentreArrangement.EVEN, 6, 3, gamma, 1);
        RegionView view = new RegionView(RegionView.Kind.CUT, Camera.INITIAL, 0, 1, List.of(0, 1, 2), 0);
        RegionScene scene = RegionScene.of(view, centres, SIDE, new SurfaceCache());
        LinearClassifier nearest = new LinearClassifier(centres);
        int onFace = 0;
        for (Stroke number : numbers(RegionView.Kind.CUT, CentreArrangement.EVEN, 6, 3)) {
            Optional<double[]> x = scene.at(number.number(1), number.number(2), 3);
            if (x.isPresent() && Centres.dot(x.get(), x.get()) < 0.8) {
                onFace++;
                assertThat(nearest.predict(x.get()) + 1)
                        .isEqualTo(Integer.parseInt((String) number.arguments().get(0)));
            }
        }
        assertThat(onFace).isBetween(3, 6);
    }

    @Test
    void aPlaneThroughThreeOfManyNumbersTheThree() {
        assertThat(numbers(RegionView.Kind.PLANE, CentreArrangement.PACKING, 50, 10))
                .extracting(stroke -> stroke.arguments().get(0))
                .containsExactlyInAnyOrder("1", "2", "3");
    }
}
