package org.losslab.figure.region;

/** Mixtures of opaque colours. */
public final class Colours {

    private Colours() {}

    /** A mixture of two RGB or ARGB colours, opaque: share 0 is the first, 1 the second. */
    public static int mix(int first, int second, double share) {
        int red = channel(first >> 16 & 255, second >> 16 & 255, share);
        int green = channel(first >> 8 & 255, second >> 8 & 255, share);
        int blue = channel(first & 255, second & 255, share);
        return 0xFF000000 | red << 16 | green << 8 | blue;
    }

    private static int channel(int first, int second, double share) {
        return (int) Math.round(first + share * (second - first));
    }

    /** The same in whole numbers: share 0 is the first, 255 the second. Red and blue are mixed in one multiplication. */
    static int blend(int first, int second, int share) {
        int part = outOf256(share);
        int rest = 256 - part;
        int redBlue = ((first & 0xFF00FF) * rest + (second & 0xFF00FF) * part) >>> 8 & 0xFF00FF;
        int green = ((first & 0xFF00) * rest + (second & 0xFF00) * part) >>> 8 & 0xFF00;
        return 0xFF000000 | redBlue | green;
    }

    /** Of three colours, with shares that sum to 256. */
    static int blend(int first, int firstPart, int second, int secondPart, int third, int thirdPart) {
        int redBlue =
                (first & 0xFF00FF) * firstPart + (second & 0xFF00FF) * secondPart + (third & 0xFF00FF) * thirdPart;
        int green = (first & 0xFF00) * firstPart + (second & 0xFF00) * secondPart + (third & 0xFF00) * thirdPart;
        return 0xFF000000 | (redBlue >>> 8 & 0xFF00FF) | (green >>> 8 & 0xFF00);
    }

    /** A share of 0..255 as one of 0..256. */
    static int outOf256(int share) {
        return share + (share >> 7);
    }

    /** A colour under light of 0..255. */
    static int lit(int colour, int light) {
        int red = (colour >> 16 & 255) * light / 255;
        int green = (colour >> 8 & 255) * light / 255;
        int blue = (colour & 255) * light / 255;
        return 0xFF000000 | red << 16 | green << 8 | blue;
    }
}
