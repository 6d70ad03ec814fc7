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
        boolean toned = image.tone().length > 0;
        int[][] fills = fills(flat ? FLAT_STRENGTH : SOLID_STRENGTH, toned ? TONES : 1);
        IntStream.range(0, image.height()).parallel().forEach(row -> {
            int start = row * image.width();
            int target = (part.top() + row) * side + part.left();
            if (toned) {
                toned(image, fills, start, target);
            } else {
                plain(image, fills[0], start, target);
            }
            if (!flat) {
                shade(part.surface(), start, target);
            }
        });
        if (!flat) {
            soften(part);
        }
    }

    private void plain(RegionImage image, int[] fills, int start, int target) {
        short[] classes = image.classes();
        byte[] edges = image.edge();
        int shift = target - start;
        for (int pixel = start; pixel < start + image.width(); pixel++) {
            int k = classes[pixel];
            if (k >= 0) {
                int edge = edges[pixel];
                pixels[shift + pixel] = edge == 0 ? fills[k] : lined(fills[k], edge);
            }
        }
    }

    private void toned(RegionImage image, int[][] fills, int start, int target) {
        int shift = target - start;
        for (int pixel = start; pixel < start + image.width(); pixel++) {
            int k = image.classes()[pixel];
            if (k >= 0) {
                int tone = (image.tone()[pixel] & 255) * (TONES - 1) / 255;
                pixels[shift + pixel] = lined(fills[TONES - 1 - tone][k], image.edge()[pixel]);
            }
        }
    }

    private int lined(int colour, int edge) {
        return edge == 0 ? colour : blend(colour, inks.line(), (int) ((edge & 255) * LINE_STRENGTH));
    }

    private void shade(Surface surface, int start, int target) {
        int shift = target - start;
        for (int pixel = start; pixel < start + surface.width(); pixel++) {
            int light = surface.light(pixel);
            if (light > 0) {
                pixels[shift + pixel] = shade(pixels[shift + pixel], light);
            }
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

    /** The classes' colours, {@code [tones, K]}, from the surest on. */
    private int[][] fills(double strength, int tones) {
        int[][] fills = new int[tones][palette.classes()];
        for (int tone = 0; tone < tones; tone++) {
            double share = 1 - (1 - FAINTEST) * tone / (TONES - 1);
            for (int k = 0; k < fills[tone].length; k++) {
                fills[tone][k] = ClassPalette.mix(inks.surface(), palette.colour(k), strength * share);
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
