package org.losslab.mixture.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.losslab.mixture.LinearClassifier;

class LinearRegionsTest {

    @Property(tries = 40)
    void everyPixelOfAPlaneShowsTheArgmax(@ForAll @IntRange(min = 2, max = 60) int classes, @ForAll long seed) {
        double[][] functions = random(classes, 4, seed);
        for (double[] row : functions) {
            row[3] *= 0.3;
        }
        Surface surface = Surfaces.plane(61, 53, 0.1, -0.2, 1.3);
        assertArgmax(surface, functions);
    }

    @Property(tries = 40)
    void sectorsAroundTheOriginAreTheSameAsTheRegionsOfShiftedFunctions(
            @ForAll @IntRange(min = 2, max = 60) int classes, @ForAll long seed) {
        double[][] functions = random(classes, 4, seed);
        for (double[] row : functions) {
            row[3] = 0;
        }
        Surface surface = Surfaces.plane(61, 53, 0, 0, 1.3);
        assertArgmax(surface, functions);
        RegionImage sectors = LinearRegions.draw(surface, functions, RegionImage.Shading.NONE);
        for (double[] row : functions) {
            row[3] = 1;
        }
        RegionImage regions = LinearRegions.draw(surface, functions, RegionImage.Shading.NONE);
        assertThat(sectors.classes()).isEqualTo(regions.classes());
        for (int pixel = 0; pixel < sectors.edge().length; pixel++) {
            assertThat(sectors.edge()[pixel] & 255)
                    .isBetween((regions.edge()[pixel] & 255) - 1, (regions.edge()[pixel] & 255) + 1);
        }
    }

    @Property(tries = 40)
    void everyPixelOfTheSphereShowsTheArgmax(@ForAll @IntRange(min = 2, max = 60) int classes, @ForAll long seed) {
        double[][] functions = random(classes, 4, seed);
        assertArgmax(Surfaces.globe(64, 1.2), functions);
        assertArgmax(Surfaces.map(80), functions);
        assertArgmax(Surfaces.cutGlobe(64, 1, new double[] {0.6, 0, 0.8}), functions);
    }

    /** Of many classes in a tile every distance is measured, of few only those that may be near: copies make many of few. */
    @Property(tries = 20)
    void copiesOfClassesLeaveTheBoundariesAsTheyAre(
            @ForAll @IntRange(min = 2, max = 12) int classes, @ForAll long seed) {
        double[][] functions = random(classes, 4, seed);
        double[][] copies = new double[classes * 22][];
        for (int k = 0; k < copies.length; k++) {
            copies[k] = functions[k % classes];
        }
        for (Surface surface : List.of(
                Surfaces.globe(64, 1.2), Surfaces.map(80), Surfaces.cutGlobe(64, 1, new double[] {0.6, 0, 0.8}))) {
            RegionImage few = LinearRegions.draw(surface, functions, RegionImage.Shading.NONE);
            RegionImage many = LinearRegions.draw(surface, copies, RegionImage.Shading.NONE);
            assertThat(few.classes()).isEqualTo(many.classes());
            assertThat(few.edge()).isEqualTo(many.edge());
        }
    }

    private static void assertArgmax(Surface surface, double[][] functions) {
        RegionImage image = LinearRegions.draw(surface, functions, RegionImage.Shading.NONE);
        LinearClassifier classifier = new LinearClassifier(functions);
        int shown = 0;
        for (int pixel = 0; pixel < image.classes().length; pixel++) {
            if (surface.light(pixel) == 0) {
                assertThat(image.classes()[pixel]).isEqualTo((short) -1);
                continue;
            }
            shown++;
            double[] point = {surface.x[pixel], surface.y[pixel], surface.z[pixel], 1};
            assertThat((int) image.classes()[pixel]).isEqualTo(classifier.predict(point));
        }
        assertThat(shown).isPositive();
    }

    private static double[][] random(int rows, int columns, long seed) {
        Random random = new Random(seed);
        double[][] values = new double[rows][columns];
        for (double[] row : values) {
            for (int j = 0; j < columns; j++) {
                row[j] = random.nextGaussian();
            }
        }
        return values;
    }

    @Test
    void aBoundaryIsDrawnWhereTwoClassesAreEqualAndNowhereElse() {
        Surface surface = Surfaces.plane(64, 64, 0, 0, 1);
        double[][] functions = {{1, 0, 0, 0}, {-1, 0, 0, 0}};
        RegionImage image = LinearRegions.draw(surface, functions, RegionImage.Shading.NONE);
        for (int row = 0; row < 64; row++) {
            for (int column = 0; column < 64; column++) {
                int edge = image.edge()[row * 64 + column] & 255;
                double distance = Math.abs(column - 31.5);
                assertThat(edge > 0).isEqualTo(distance < 1.35);
            }
        }
    }

    @Test
    void equalFunctionsGoToTheLowestClass() {
        double[][] functions = {{0, 0, 0, 1}, {0, 0, 0, 1}, {0, 0, 0, 1}};
        RegionImage image = LinearRegions.draw(Surfaces.plane(16, 16, 0, 0, 1), functions, RegionImage.Shading.NONE);
        assertThat(image.classes()).containsOnly((short) 0);
    }

    @Test
    void confidenceIsHalfOnTheBoundaryOfTwoClassesAndGrowsAwayFromIt() {
        Surface surface = Surfaces.plane(64, 64, 0, 0, 1);
        double[][] functions = {{5, 0, 0, 0}, {-5, 0, 0, 0}};
        RegionImage image = LinearRegions.draw(surface, functions, RegionImage.Shading.CONFIDENCE);
        assertThat(image.tone()[32 * 64 + 32] & 255).isBetween(120, 140);
        assertThat(image.tone()[32 * 64 + 63] & 255).isGreaterThan(250);
    }
}
