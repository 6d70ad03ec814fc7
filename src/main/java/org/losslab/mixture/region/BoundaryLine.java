package org.losslab.mixture.region;

/** How much of a pixel the line between two regions covers, by the distance of the pixel's centre from the boundary. */
final class BoundaryLine {

    /** Half the width of a line in pixels, and over how much it fades. */
    private static final double HALF_LINE = 0.55;

    private static final double FADE = 0.8;
    /** A distance in pixels from which on no line is drawn. */
    static final double REACH = HALF_LINE + FADE;
    /** Its square. */
    static final double FARTHEST = REACH * REACH;

    /** At squared distances up to the farthest. */
    private static final byte[] COVER = new byte[2048];

    private static final double COVER_SCALE = COVER.length / FARTHEST;

    static {
        for (int i = 0; i < COVER.length; i++) {
            double cover = (REACH - Math.sqrt((i + 0.5) / COVER_SCALE)) / FADE;
            COVER[i] = (byte) (255 * Math.min(1, cover) + 0.5);
        }
    }

    private BoundaryLine() {}

    /** The cover at that squared distance in pixels, as an unsigned byte; found in a table: a root for each pixel takes longer. */
    static byte cover(double squaredDistance) {
        return squaredDistance >= FARTHEST ? 0 : COVER[(int) (squaredDistance * COVER_SCALE)];
    }
}
