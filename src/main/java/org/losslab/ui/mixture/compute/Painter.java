package org.losslab.ui.mixture.compute;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.losslab.mixture.region.RegionImage;
import org.losslab.mixture.region.Surface;

/** Turns regions and samples into pixels. */
final class Painter {

    /** How much of a class's colour its region has on a plane, and on the lit sphere. */
    private static final double FLAT_STRENGTH = 0.5;

    private static final double SOLID_STRENGTH = 0.78;
    /** How much of it is left where the classifier is least sure. */
    private static final double FAINTEST = 0.18;

    private static final int TONES = 32;
    private static final double LINE_STRENGTH = 0.62;
    private static final int MANY = 900;

    private final ClassPalette palette;
    private final Inks inks;
    private final int side;
    private final int[] pixels;

    Painter(ClassPalette palette, Inks inks, int side) {
        this.palette = palette;
        this.inks = inks;
        this.side = side;
        pixels = new int[side * side];
        Arrays.fill(pixels, inks.ground());
    }

    int[] pixels() {
        return pixels;
    }

    /** Draws the regions of a part of the image. */
    void regions(Scene.Part part, RegionImage image, boolean flat) {
        int[][] fills = fills(flat ? FLAT_STRENGTH : SOLID_STRENGTH);
        Surface surface = part.surface();
        boolean toned = image.tone().length > 0;
        IntStream.range(0, image.height()).parallel().forEach(row -> {
            int pixel = row * image.width();
            int target = (part.top() + row) * side + part.left();
            for (int column = 0; column < image.width(); column++, pixel++, target++) {
                int k = image.classes()[pixel];
                if (k >= 0) {
                    int tone = toned ? (image.tone()[pixel] & 255) * (TONES - 1) / 255 : TONES - 1;
                    int colour = fills[k][tone];
                    int edge = image.edge()[pixel] & 255;
                    if (edge > 0) {
                        colour = blend(colour, inks.line(), (int) (edge * LINE_STRENGTH));
                    }
                    pixels[target] = flat ? colour : shade(colour, surface.light(pixel));
                }
            }
        });
        if (!flat) {
            soften(part);
        }
    }

    /** Smooths the outline of the sphere: a pixel at the rim is half ground. */
    private void soften(Scene.Part part) {
        Surface surface = part.surface();
        int width = surface.width();
        for (int pixel : surface.rim()) {
            int target = (part.top() + pixel / width) * side + part.left() + pixel % width;
            pixels[target] = blend(pixels[target], inks.ground(), surface.emptyNeighbours(pixel) == 1 ? 80 : 150);
        }
    }

    private int[][] fills(double strength) {
        int[][] fills = new int[palette.classes()][TONES];
        for (int k = 0; k < fills.length; k++) {
            for (int tone = 0; tone < TONES; tone++) {
                double share = FAINTEST + (1 - FAINTEST) * tone / (TONES - 1);
                fills[k][tone] = ClassPalette.mix(inks.surface(), palette.colour(k), strength * share);
            }
        }
        return fills;
    }

    /** Draws samples as dots, those that are classified wrongly with a dark rim. */
    void samples(List<SampleDot> dots, boolean[] wrong) {
        double radius = dots.size() > MANY ? 1.7 : 2.4;
        DotStamp right = new DotStamp(side, radius, 190);
        DotStamp missed = new DotStamp(side, radius + 0.5, 255);
        for (int pass = 0; pass < 2; pass++) {
            for (SampleDot dot : dots) {
                if (wrong[dot.sample()] == (pass == 1)) {
                    int rim = pass == 1 ? inks.ink() : inks.surface();
                    (pass == 1 ? missed : right).draw(pixels, dot, rim, 0xFF000000 | palette.colour(dot.label()));
                }
            }
        }
    }

    /**
     * A sample on the image.
     *
     * @param sample its number
     * @param label its class
     * @param column where
     * @param row where
     * @param hidden whether it lies behind the sphere
     */
    record SampleDot(int sample, int label, double column, double row, boolean hidden) {}

    /** A mixture of two opaque colours: share 0 is the first, 255 the second. Red and blue are mixed in one multiplication. */
    static int blend(int first, int second, int share) {
        int part = share + (share >> 7);
        int rest = 256 - part;
        int redBlue = ((first & 0xFF00FF) * rest + (second & 0xFF00FF) * part) >>> 8 & 0xFF00FF;
        int green = ((first & 0xFF00) * rest + (second & 0xFF00) * part) >>> 8 & 0xFF00;
        return 0xFF000000 | redBlue | green;
    }

    private static int shade(int colour, int light) {
        int red = (colour >> 16 & 255) * light / 255;
        int green = (colour >> 8 & 255) * light / 255;
        int blue = (colour & 255) * light / 255;
        return 0xFF000000 | red << 16 | green << 8 | blue;
    }
}
