package org.losslab.figure.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.losslab.mixture.CentreArrangement;
import org.losslab.mixture.Centres;
import org.losslab.mixture.Feasibility;
import org.losslab.mixture.region.Camera;

class RegionMarksTest {

    /** What the pen was asked to do, by name. */
    private static List<String> drawn(int classes) {
        double gamma = Feasibility.of(CentreArrangement.FAN, classes, 2).gammaMax();
        double[][] centres = Centres.arrange(CentreArrangement.FAN, classes, 2, gamma, 1);
        RegionView view = new RegionView(RegionView.Kind.PLANE, Camera.INITIAL, 0, 1, List.of(0, 1, 2), 0);
        RegionScene scene = RegionScene.of(view, centres, 300, new SurfaceCache());
        List<String> strokes = new ArrayList<>();
        MarkPen pen = (MarkPen) Proxy.newProxyInstance(
                MarkPen.class.getClassLoader(), new Class<?>[] {MarkPen.class}, (proxy, method, arguments) -> {
                    strokes.add(method.getName());
                    return null;
                });
        RegionMarks.draw(scene, centres, new int[classes], new Inks(0, 0, 0, 0), 1, 1, pen);
        return strokes;
    }

    @Test
    void fewCentresHaveArrowsAndNumbers() {
        assertThat(drawn(5)).filteredOn("fill"::equals).hasSize(5);
        assertThat(drawn(5)).filteredOn("text"::equals).hasSize(5);
    }

    @Test
    void manyHaveArrowsWithoutNumbers() {
        assertThat(drawn(30)).filteredOn("fill"::equals).hasSize(30);
        assertThat(drawn(30)).doesNotContain("text");
    }

    @Test
    void arrowsThatWouldCoverEachOtherAreMarksOfOneLine() {
        assertThat(drawn(100)).doesNotContain("fill", "outline", "text");
        assertThat(drawn(100)).filteredOn("line"::equals).hasSize(100);
    }
}
