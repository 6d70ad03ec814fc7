package org.losslab.ui.mixture.compute;

import java.util.Arrays;

/**
 * The classes' colours. Up to ten: Petroff's sequence of ten (2021), which readers with any colour vision tell apart, each with a
 * name. Beyond: hues, lightnesses and strengths spread in OKLCH (Ottosson 2020), dealt out so that classes whose centres
 * are close get colours far apart.
 */
public final class ClassPalette {

    private static final int[] TEN = {
        0x3F90DA, 0xFFA90E, 0xBD1F01, 0x94A4A2, 0x832DB6, 0xA96B59, 0xE76300, 0xB9AC70, 0x717581, 0x92DADD
    };

    /** Keys of the names of the first ten, in the workspace's texts. */
    private static final String[] NAMES = {
        "blue", "amber", "red", "silver", "purple", "brown", "orange", "khaki", "slate", "cyan"
    };

    private static final int NEIGHBOURS = 6;
    private static final double[] LIGHTNESS = {0.72, 0.52, 0.84, 0.62};
    private static final double[] CHROMA = {0.15, 0.14, 0.09, 0.06};

    private final int[] colours;

    private ClassPalette(int[] colours) {
        this.colours = colours;
    }

    /** Colours for these centres. */
    public static ClassPalette of(double[][] centres) {
        int classes = centres.length;
        if (classes <= TEN.length) {
            return new ClassPalette(Arrays.copyOf(TEN, classes));
        }
        int[] candidates = new int[classes];
        double[][] places = new double[classes][];
        for (int i = 0; i < classes; i++) {
            // Golden-ratio hues: any stretch of them is spread over the circle.
            double hue = 2 * Math.PI * (i * 0.618033988749895 % 1);
            double lightness = LIGHTNESS[i % LIGHTNESS.length];
            double chroma = CHROMA[i % CHROMA.length];
            places[i] = new double[] {lightness, chroma * Math.cos(hue), chroma * Math.sin(hue)};
            candidates[i] = rgb(places[i]);
        }
        // In a plane through three of many dimensions any classes may be neighbours.
        double least = centres[0].length > 3 ? 1 : 0;
        return new ClassPalette(dealt(centres, candidates, places, least));
    }

    /** @param least how close any two classes count as, at least, of 1 */
    private static int[] dealt(double[][] centres, int[] candidates, double[][] places, double least) {
        int classes = centres.length;
        int[] chosen = new int[classes];
        boolean[] used = new boolean[classes];
        for (int k = 0; k < classes; k++) {
            double[] weights = closeness(centres, k);
            int best = -1;
            double bestScore = Double.NEGATIVE_INFINITY;
            for (int c = 0; c < classes; c++) {
                if (!used[c]) {
                    double score = Double.POSITIVE_INFINITY;
                    for (int j = 0; j < k; j++) {
                        double weight = Math.max(least, weights[j]);
                        if (weight > 0) {
                            score = Math.min(score, distance(places[c], places[chosen[j]]) / weight);
                        }
                    }
                    if (score > bestScore) {
                        bestScore = score;
                        best = c;
                    }
                }
            }
            chosen[k] = best;
            used[best] = true;
        }
        int[] colours = new int[classes];
        for (int k = 0; k < classes; k++) {
            colours[k] = candidates[chosen[k]];
        }
        return colours;
    }

    /** 1 for the centre closest to μ_k, less for the next few, 0 for the rest. */
    private static double[] closeness(double[][] centres, int k) {
        double[] weights = new double[centres.length];
        double[] squares = new double[centres.length];
        for (int j = 0; j < centres.length; j++) {
            squares[j] = j == k ? Double.POSITIVE_INFINITY : squared(centres[k], centres[j]);
        }
        double[] sorted = squares.clone();
        Arrays.sort(sorted);
        double limit = sorted[Math.min(NEIGHBOURS, sorted.length - 1) - 1] * 1.0001;
        for (int j = 0; j < centres.length; j++) {
            weights[j] = squares[j] <= limit ? Math.sqrt(sorted[0] / squares[j]) : 0;
        }
        return weights;
    }

    private static double distance(double[] a, double[] b) {
        return Math.sqrt(squared(a, b));
    }

    private static double squared(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return sum;
    }

    /** OKLab to sRGB, clipped to what a screen shows. */
    private static int rgb(double[] lab) {
        double l = cube(lab[0] + 0.3963377774 * lab[1] + 0.2158037573 * lab[2]);
        double m = cube(lab[0] - 0.1055613458 * lab[1] - 0.0638541728 * lab[2]);
        double s = cube(lab[0] - 0.0894841775 * lab[1] - 1.2914855480 * lab[2]);
        int red = channel(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
        int green = channel(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
        int blue = channel(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s);
        return red << 16 | green << 8 | blue;
    }

    private static double cube(double value) {
        return value * value * value;
    }

    private static int channel(double linear) {
        double value = linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
        return (int) Math.round(255 * Math.max(0, Math.min(1, value)));
    }

    /** How many classes have a colour. */
    public int classes() {
        return colours.length;
    }

    /** The colour of a class, RGB. */
    public int colour(int k) {
        return colours[k];
    }

    /** Of all classes, RGB. */
    public int[] colours() {
        return colours.clone();
    }

    /** The key of the colour's name; empty beyond ten classes. */
    public String name(int k) {
        return colours.length <= TEN.length ? NAMES[k] : "";
    }
}
