package org.losslab.data;

/** A texture in two colours, turned by an angle. */
final class SyntheticBrush {

    private final SyntheticTexture texture;
    private final float period;
    private final float cos;
    private final float sin;
    private final float[] ground;
    private final float[] figure;

    /**
     * A brush.
     *
     * @param period of the texture, in pixels
     * @param angle in radians
     * @param ground its colour where the texture has share 0
     * @param figure its colour where the texture has share 1
     */
    SyntheticBrush(
            SyntheticTexture texture, double period, double angle, SyntheticColour ground, SyntheticColour figure) {
        this.texture = texture;
        this.period = (float) period;
        this.cos = (float) StrictMath.cos(angle);
        this.sin = (float) StrictMath.sin(angle);
        this.ground = ground.rgb();
        this.figure = figure.rgb();
    }

    /** The first of a point's coordinates in the turned frame. */
    float alongU(float dx, float dy) {
        return cos * dx + sin * dy;
    }

    /** The second one. */
    float alongV(float dx, float dy) {
        return cos * dy - sin * dx;
    }

    /** The share 0..1 of the second colour at a point of the turned frame. */
    float share(float u, float v) {
        return texture.at(u / period, v / period);
    }

    float colour(int channel, float share) {
        return ground[channel] + share * (figure[channel] - ground[channel]);
    }
}
