package org.losslab.mixture.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class SurfacesTest {

    @Test
    void theGlobeShowsUnitVectorsThatFaceTheViewer() {
        Surface globe = Surfaces.globe(80, 1);
        for (int pixel = 0; pixel < globe.x.length; pixel++) {
            if (globe.light(pixel) != 0) {
                double length = Math.hypot(Math.hypot(globe.x[pixel], globe.y[pixel]), globe.z[pixel]);
                assertThat(length).isCloseTo(1, within(1e-6));
                assertThat(globe.z[pixel]).isGreaterThanOrEqualTo(0);
            }
        }
    }

    @Test
    void theMapShowsEqualAreasEquallyLarge() {
        Surface map = Surfaces.map(400);
        double[] octants = new double[8];
        double shown = 0;
        for (int pixel = 0; pixel < map.x.length; pixel++) {
            if (map.light(pixel) != 0) {
                int octant = (map.x[pixel] > 0 ? 1 : 0) + (map.y[pixel] > 0 ? 2 : 0) + (map.z[pixel] > 0 ? 4 : 0);
                octants[octant]++;
                shown++;
            }
        }
        for (double octant : octants) {
            assertThat(octant / shown).isCloseTo(0.125, within(0.002));
        }
    }

    @Property(tries = 60)
    void aPointIsDrawnOnTheMapWhereTheMapShowsIt(
            @ForAll @DoubleRange(min = -3, max = 3) double longitude,
            @ForAll @DoubleRange(min = -1.4, max = 1.4) double latitude) {
        double[] view = {
            Math.cos(latitude) * Math.sin(longitude), Math.sin(latitude), Math.cos(latitude) * Math.cos(longitude)
        };
        double[] place = Surfaces.onMap(300, view);
        double[] back = new double[3];
        assertThat(Surfaces.map(300).point(place[0], place[1], back)).isTrue();
        for (int i = 0; i < 3; i++) {
            assertThat(back[i]).isCloseTo(view[i], within(1e-6));
        }
    }

    @Test
    void theCutShowsItsDiscWhereItFacesTheViewer() {
        Surface cut = Surfaces.cutGlobe(65, 1, new double[] {0, 0, 1});
        int middle = 32 * 65 + 32;
        assertThat(cut.z[middle]).isEqualTo(0f);
        assertThat(cut.light(middle)).isPositive();
    }

    @Test
    void theCameraTurnsWithoutStretching() {
        double[] view = new Camera(0.7, -0.4, 1).toView(new double[] {0.36, 0.48, 0.8});
        assertThat(Math.hypot(Math.hypot(view[0], view[1]), view[2])).isCloseTo(1, within(1e-12));
    }
}
