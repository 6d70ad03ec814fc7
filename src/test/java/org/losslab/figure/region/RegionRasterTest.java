package org.losslab.figure.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.losslab.mixture.region.LinearRegions;
import org.losslab.mixture.region.RegionImage;
import org.losslab.mixture.region.Surface;
import org.losslab.mixture.region.Surfaces;

class RegionRasterTest {

    private static final int SIDE = 60;
    private static final int RED = 0xD03020;
    private static final int BLUE = 0x2040C0;
    private static final Inks INKS = new Inks(0xFF808080, 0xFFFFFFFF, 0xFF000000, 0xFF202020);
    private static final double[][] EAST_AND_WEST = {{1, 0, 0, 0}, {-1, 0, 0, 0}};

    @Test
    void aRegionOfTheSphereIsAsBrightAsItsLight() {
        Surface globe = Surfaces.globe(SIDE, 1);
        RegionImage image = LinearRegions.draw(globe, EAST_AND_WEST, RegionImage.Shading.NONE);
        RegionRaster raster = raster();
        raster.regions(new RegionScene.Part(globe, 0, 0, false), image, false);
        int[] fills = {Colours.mix(INKS.surface(), RED, 0.78), Colours.mix(INKS.surface(), BLUE, 0.78)};
        boolean[] rim = new boolean[SIDE * SIDE];
        Arrays.stream(globe.rim()).forEach(pixel -> rim[pixel] = true);
        int compared = 0;
        for (int pixel = 0; pixel < SIDE * SIDE; pixel++) {
            int k = image.classes()[pixel];
            if (k < 0) {
                assertThat(raster.pixels()[pixel]).isEqualTo(INKS.ground());
            } else if (image.edge()[pixel] == 0 && !rim[pixel]) {
                assertThat(raster.pixels()[pixel]).isEqualTo(Colours.lit(fills[k], globe.light(pixel)));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(SIDE * SIDE / 3);
    }

    @Test
    void manyClassesAreLitAsFewAre() {
        Surface globe = Surfaces.globe(SIDE, 1);
        RegionImage image = LinearRegions.draw(globe, EAST_AND_WEST, RegionImage.Shading.NONE);
        RegionRaster few = raster();
        few.regions(new RegionScene.Part(globe, 0, 0, false), image, false);
        RegionRaster many = new RegionRaster(Arrays.copyOf(new int[] {RED, BLUE}, 25), INKS, SIDE, 1);
        many.regions(new RegionScene.Part(globe, 0, 0, false), image, false);
        assertThat(few.pixels()).isEqualTo(many.pixels());
    }

    @Test
    void theLinesOfManyClassesAreFainter() {
        Surface plane = Surfaces.plane(SIDE, SIDE, 0, 0, 1);
        RegionImage image = LinearRegions.draw(plane, EAST_AND_WEST, RegionImage.Shading.NONE);
        RegionRaster few = raster();
        few.regions(new RegionScene.Part(plane, 0, 0, false), image, true);
        RegionRaster many = new RegionRaster(Arrays.copyOf(new int[] {RED, BLUE}, 100), INKS, SIDE, 1);
        many.regions(new RegionScene.Part(plane, 0, 0, false), image, true);
        int west = SIDE / 2 - 1;
        assertThat(many.pixels()[0]).isEqualTo(few.pixels()[0]);
        assertThat(distance(many.pixels()[west], few.pixels()[0]))
                .isBetween(1, distance(few.pixels()[west], few.pixels()[0]) - 1);
    }

    private static int distance(int one, int other) {
        int sum = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            sum += Math.abs((one >> shift & 255) - (other >> shift & 255));
        }
        return sum;
    }

    @Property
    void threeColoursAreMixedAsTwoAfterTheOther(
            @ForAll int ground,
            @ForAll int rim,
            @ForAll int fill,
            @ForAll @IntRange(max = 255) int rimShare,
            @ForAll @IntRange(max = 255) int fillShare) {
        int fillPart = Colours.outOf256(fillShare);
        int groundPart = (256 - Colours.outOf256(rimShare)) * (256 - fillPart) / 256;
        int once = Colours.blend(ground, groundPart, rim, 256 - fillPart - groundPart, fill, fillPart);
        int twice = Colours.blend(Colours.blend(ground, rim, rimShare), fill, fillShare);
        for (int shift = 0; shift < 24; shift += 8) {
            assertThat(once >> shift & 255).isBetween((twice >> shift & 255) - 2, (twice >> shift & 255) + 2);
        }
    }

    @Test
    void aDotHasItsClassColourInTheMiddleARimAroundItAndNothingFurtherOff() {
        RegionRaster raster = raster();
        raster.samples(List.of(dot(30, false)), new boolean[1]);
        int[] row = Arrays.copyOfRange(raster.pixels(), 30 * SIDE, 31 * SIDE);
        assertThat(row[30]).isEqualTo(0xFF000000 | BLUE);
        assertThat(green(row[33])).isGreaterThan(green(INKS.ground()));
        assertThat(row[25]).isEqualTo(INKS.ground());
        assertThat(row[35]).isEqualTo(INKS.ground());
    }

    @Test
    void aHiddenDotIsFaint() {
        RegionRaster raster = raster();
        raster.samples(List.of(dot(30, true)), new boolean[1]);
        int middle = green(raster.pixels()[30 * SIDE + 30]);
        assertThat(middle).isNotEqualTo(green(INKS.ground()));
        assertThat(Math.abs(middle - green(INKS.ground()))).isLessThan(Math.abs(middle - green(BLUE)));
    }

    @Test
    void aHiddenDotAndItsRimAreBothFaint() {
        Inks inks = new Inks(0xFF000000, 0xFFFFFFFF, 0xFF202020, 0xFFFFFFFF);
        RegionRaster seen = new RegionRaster(new int[] {RED, 0x00C000}, inks, SIDE, 1);
        seen.samples(List.of(dot(30, false)), new boolean[1]);
        RegionRaster hidden = new RegionRaster(new int[] {RED, 0x00C000}, inks, SIDE, 1);
        hidden.samples(List.of(dot(30, true)), new boolean[1]);
        int rims = 0;
        for (int i = 0; i < SIDE * SIDE; i++) {
            // Red is the rim's alone.
            int red = seen.pixels()[i] >> 16 & 255;
            assertThat(hidden.pixels()[i] >> 16 & 255).isLessThanOrEqualTo(60);
            assertThat(green(hidden.pixels()[i])).isLessThanOrEqualTo(100);
            rims += red > 100 ? 1 : 0;
        }
        assertThat(rims).isGreaterThan(4);
    }

    @Test
    void aDotAtTheEdgeOfThePictureIsCut() {
        RegionRaster raster = raster();
        raster.samples(List.of(dot(0, false), dot(SIDE - 1, false)), new boolean[1]);
        assertThat(raster.pixels()[30 * SIDE]).isEqualTo(0xFF000000 | BLUE);
        assertThat(raster.pixels()[31 * SIDE - 1]).isEqualTo(0xFF000000 | BLUE);
        assertThat(raster.pixels()[29 * SIDE + 30]).isEqualTo(INKS.ground());
    }

    private static RegionRaster raster() {
        return new RegionRaster(new int[] {RED, BLUE}, INKS, SIDE, 1);
    }

    private static RegionRaster.SampleDot dot(int column, boolean hidden) {
        return new RegionRaster.SampleDot(0, 1, column, 30, hidden);
    }

    private static int green(int colour) {
        return colour >> 8 & 255;
    }
}
