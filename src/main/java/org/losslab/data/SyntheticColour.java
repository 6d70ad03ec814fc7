package org.losslab.data;

/**
 * A colour by hue, saturation and value.
 *
 * @param hue its fraction counts, 0 and 1 being red
 * @param saturation 0..1
 * @param value 0..1, brightness
 */
record SyntheticColour(double hue, double saturation, double value) {

    SyntheticColour turned(double turn) {
        return new SyntheticColour(hue + turn, saturation, value);
    }

    /** Red, green and blue, each 0..1. */
    float[] rgb() {
        return new float[] {component(5), component(3), component(1)};
    }

    private float component(int offset) {
        double k = (offset + 6 * (hue - Math.floor(hue))) % 6;
        return (float) (value - value * saturation * Math.max(0, Math.min(1, Math.min(k, 4 - k))));
    }
}
