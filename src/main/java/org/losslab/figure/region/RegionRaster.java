package org.losslab.figure.region;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.losslab.mixture.region.RegionImage;
import org.losslab.mixture.region.Surface;

/** Turns regions and samples into pixels, opaque. One picture each. */
public final class RegionRaster {

    /** How much of a class's colour its region has on a plane, and on the lit sphere. */
    private static final double FLAT_STRENGTH = 0.5;

    private static final double SOLID_STRENGTH = 0.78;
    /** How much of it is left where the classifier is least sure. */
    private static final double FAINTEST = 0.18;

    private static final int TONES = 32;
    private static final double LINE_STRENGTH = 0.62;
    /** Lines of more classes than that are fainter, so that together they leave the colours seen. */
    private static final int BOLD_LINES = 25;

    private static final int MANY = 900;

    /** A pixel's share of a boundary is known as long as the boundary is not much wider than a pixel. */
    private static final double THIN = 1.5;

    private final int[] colours;
    private final Inks inks;
    private final int side;
    private final double unit;
    private final int[] pixels;
    private final double lineStrength;

    /**
     * An empty picture.
     *
     * @param colours of the classes, RGB
     * @param side of the image
     * @param unit pixels per unit
     */
    public RegionRaster(int[] colours, Inks inks, int side, double unit) {
        this(colours, inks, side, unit, new int[side * side]);
    }

    /**
     * An empty picture over what an array held.
     *
     * @param colours of the classes, RGB
     * @param side of the image
     * @param unit pixels per unit
     * @param pixels {@code [side, side]}
     */
    public RegionRaster(int[] colours, Inks inks, int side, double unit, int[] pixels) {
        this.colours = colours;
        this.inks = inks;
        this.side = side;
        this.unit = unit;
        this.pixels = pixels;
        lineStrength = LINE_STRENGTH * Math.min(1, Math.sqrt((double) BOLD_LINES / colours.length));
        Arrays.fill(pixels, inks.ground());
    }

    /** The image so far, ARGB, {@code [side, side]}; not copied. */
    public int[] pixels() {
        return pixels;
    }

    /** Draws the regions of a part of the image. */
    public void regions(RegionScene.Part part, RegionImage image, boolean flat) {
        boolean toned = image.tone().length > 0;
        int[][] fills = fills(flat ? FLAT_STRENGTH : SOLID_STRENGTH, toned ? TONES : 1);
        // With a hundred classes and more, filling the table takes as long as a good part of the image.
        boolean tabled = !flat && !toned && (colours.length << 8) < image.classes().length / 4;
        int[] lit = tabled ? lit(fills[0]) : new int[0];
        byte[] edges = unit < THIN ? image.edge() : broad(image);
        Surface surface = part.surface();
        IntStream.range(0, image.height()).parallel().forEach(row -> {
            int shift = (part.top() + row) * side + part.left() - row * image.width();
            Span span = new Span(surface.from(row), surface.to(row), shift);
            if (tabled) {
                solid(image, surface, edges, fills[0], lit, span);
                return;
            }
            if (toned) {
                toned(image, edges, fills, span);
            } else {
                plain(image, edges, fills[0], span);
            }
            if (!flat) {
                light(surface, span);
            }
        });
        if (!flat) {
            soften(part);
        }
    }

    /**
     * What is shown of a row of a part.
     *
     * @param from the part's first pixel
     * @param to the part's pixel after the last
     * @param shift from there to the image's
     */
    private record Span(int from, int to, int shift) {}

    private void plain(RegionImage image, byte[] edges, int[] fills, Span span) {
        short[] classes = image.classes();
        for (int pixel = span.from; pixel < span.to; pixel++) {
            int k = classes[pixel];
            if (k >= 0) {
                pixels[span.shift + pixel] = lined(fills[k], edges[pixel]);
            }
        }
    }

    /** Regions under light. Most pixels lie within a region: their colours in every light are known beforehand. */
    private void solid(RegionImage image, Surface surface, byte[] edges, int[] fills, int[] lit, Span span) {
        short[] classes = image.classes();
        for (int pixel = span.from; pixel < span.to; pixel++) {
            int k = classes[pixel];
            if (k >= 0) {
                int light = surface.light(pixel);
                pixels[span.shift + pixel] =
                        edges[pixel] == 0 ? lit[k << 8 | light] : Colours.lit(lined(fills[k], edges[pixel]), light);
            }
        }
    }

    private static int[] lit(int[] fills) {
        int[] lit = new int[fills.length << 8];
        for (int i = 0; i < lit.length; i++) {
            lit[i] = Colours.lit(fills[i >> 8], i & 255);
        }
        return lit;
    }

    private void toned(RegionImage image, byte[] edges, int[][] fills, Span span) {
        for (int pixel = span.from; pixel < span.to; pixel++) {
            int k = image.classes()[pixel];
            if (k >= 0) {
                int tone = (image.tone()[pixel] & 255) * (TONES - 1) / 255;
                pixels[span.shift + pixel] = lined(fills[TONES - 1 - tone][k], edges[pixel]);
            }
        }
    }

    private int lined(int colour, int edge) {
        return edge == 0 ? colour : Colours.blend(colour, inks.line(), (int) ((edge & 255) * lineStrength));
    }

    private void light(Surface surface, Span span) {
        for (int pixel = span.from; pixel < span.to; pixel++) {
            int light = surface.light(pixel);
            if (light > 0) {
                pixels[span.shift + pixel] = Colours.lit(pixels[span.shift + pixel], light);
            }
        }
    }

    /** Boundaries a unit wide: how much of each pixel they cover, 0..255. */
    private byte[] broad(RegionImage image) {
        short[] classes = image.classes();
        int width = image.width();
        boolean[] border = new boolean[classes.length];
        for (int i = 0; i < classes.length; i++) {
            boolean right = (i + 1) % width != 0 && differs(classes[i], classes[i + 1]);
            boolean below = i + width < classes.length && differs(classes[i], classes[i + width]);
            border[i] = right || below;
        }
        float[] squares = Distances.squared(border, width);
        byte[] edges = new byte[classes.length];
        for (int i = 0; i < edges.length; i++) {
            edges[i] = (byte) Math.round(255 * Math.max(0, Math.min(1, (unit + 1) / 2 - Math.sqrt(squares[i]))));
        }
        return edges;
    }

    private static boolean differs(short a, short b) {
        return a != b && a >= 0 && b >= 0;
    }

    /** Smooths the outline of the sphere: a pixel at the rim is half ground. */
    private void soften(RegionScene.Part part) {
        Surface surface = part.surface();
        int width = surface.width();
        for (int pixel : surface.rim()) {
            int target = (part.top() + pixel / width) * side + part.left() + pixel % width;
            pixels[target] =
                    Colours.blend(pixels[target], inks.ground(), surface.emptyNeighbours(pixel) == 1 ? 80 : 150);
        }
    }

    /** The classes' colours, {@code [tones, K]}, the surest first. */
    private int[][] fills(double strength, int tones) {
        int[][] fills = new int[tones][colours.length];
        for (int tone = 0; tone < tones; tone++) {
            double share = 1 - (1 - FAINTEST) * tone / (TONES - 1);
            for (int k = 0; k < fills[tone].length; k++) {
                fills[tone][k] = Colours.mix(inks.surface(), colours[k], strength * share);
            }
        }
        return fills;
    }

    /**
     * Draws samples as dots, those that are classified wrongly with a dark rim.
     *
     * @param wrong for each sample
     */
    public void samples(List<SampleDot> dots, boolean[] wrong) {
        double radius = dots.size() > MANY ? 1.7 : 2.4;
        DotStamp right = DotStamp.of(radius, unit, 190);
        DotStamp missed = DotStamp.of(radius + 0.5, unit, 255);
        for (int pass = 0; pass < 2; pass++) {
            for (SampleDot dot : dots) {
                if (wrong[dot.sample()] == (pass == 1)) {
                    int rim = pass == 1 ? inks.ink() : inks.surface();
                    (pass == 1 ? missed : right).draw(pixels, side, dot, rim, 0xFF000000 | colours[dot.label()]);
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
    public record SampleDot(int sample, int label, double column, double row, boolean hidden) {}

    /** Adds where a sample is drawn. A sample of a class that is not in the plane shown counts as hidden. */
    public static void addDots(RegionScene scene, int sample, int label, double[] x, List<SampleDot> dots) {
        boolean outside = !scene.spannedBy(label);
        scene.forEachPlace(
                x,
                place ->
                        dots.add(new SampleDot(sample, label, place.column(), place.row(), place.hidden() || outside)));
    }
}
