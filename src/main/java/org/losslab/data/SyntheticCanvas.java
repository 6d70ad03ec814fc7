package org.losslab.data;

/** A 32×32 picture in the making; (0, 0) is its centre, x points right and y down, lengths are in pixels. */
final class SyntheticCanvas {

    static final int SIDE = 32;
    static final int PLANE = SIDE * SIDE;

    private static final float MIDDLE = (SIDE - 1) / 2f;

    /** Red, green and blue planes, each number 0..1. */
    private final float[] colours = new float[3 * PLANE];

    /** Covers everything with a texture whose origin lies at (x, y). */
    void fill(SyntheticBrush brush, float x, float y) {
        for (int row = 0; row < SIDE; row++) {
            for (int column = 0; column < SIDE; column++) {
                float dx = column - MIDDLE - x;
                float dy = row - MIDDLE - y;
                blend(row * SIDE + column, brush, brush.alongU(dx, dy), brush.alongV(dx, dy), 1);
            }
        }
    }

    /** Draws a shape of that size around (x, y), its edge smoothed over one pixel; what lies outside is cut off. */
    void draw(SyntheticShape shape, SyntheticBrush brush, float x, float y, float size) {
        float centreX = MIDDLE + x;
        float centreY = MIDDLE + y;
        float reach = size * SyntheticShape.REACH + 1;
        int bottom = Math.min(SIDE - 1, (int) Math.ceil(centreY + reach));
        int right = Math.min(SIDE - 1, (int) Math.ceil(centreX + reach));
        for (int row = Math.max(0, (int) (centreY - reach)); row <= bottom; row++) {
            for (int column = Math.max(0, (int) (centreX - reach)); column <= right; column++) {
                float u = brush.alongU(column - centreX, row - centreY);
                float v = brush.alongV(column - centreX, row - centreY);
                float cover = Math.min(0.5f - shape.distance(u / size, v / size) * size, 1);
                if (cover > 0) {
                    blend(row * SIDE + column, brush, u, v, cover);
                }
            }
        }
    }

    /** A colour component: channel 0..2, row and column 0..31. */
    float at(int channel, int row, int column) {
        return colours[channel * PLANE + row * SIDE + column];
    }

    private void blend(int pixel, SyntheticBrush brush, float u, float v, float cover) {
        float share = brush.share(u, v);
        for (int channel = 0; channel < 3; channel++) {
            int i = channel * PLANE + pixel;
            colours[i] += cover * (brush.colour(channel, share) - colours[i]);
        }
    }
}
