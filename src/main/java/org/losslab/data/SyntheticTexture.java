package org.losslab.data;

/** The patterns that fill shapes and backgrounds: how much of a second colour there is at a point. */
enum SyntheticTexture {
    PLAIN {
        @Override
        float at(float u, float v) {
            return 0;
        }
    },
    STRIPES {
        @Override
        float at(float u, float v) {
            return sharp(wave(u));
        }
    },
    CHECKS {
        @Override
        float at(float u, float v) {
            return sharp(0.5f + 2 * (wave(u / 1.6f) - 0.5f) * (wave(v / 1.6f) - 0.5f));
        }
    },
    DOTS {
        @Override
        float at(float u, float v) {
            float du = u - Math.round(u);
            float dv = v - Math.round(v);
            return Math.min(Math.max((0.34f - (float) Math.sqrt(du * du + dv * dv)) * 5 + 0.5f, 0), 1);
        }
    },
    RINGS {
        @Override
        float at(float u, float v) {
            return sharp(wave((float) Math.sqrt(u * u + v * v)));
        }
    },
    ZIGZAG {
        @Override
        float at(float u, float v) {
            return sharp(wave(u + wave(v / 1.5f)));
        }
    };

    /** The share 0..1 of the second colour, lengths measured in periods of the pattern. */
    abstract float at(float u, float v);

    /** A triangle wave of period 1 between 0 and 1. */
    private static float wave(float t) {
        return Math.abs(2 * (t - (float) Math.floor(t)) - 1);
    }

    private static float sharp(float value) {
        return Math.min(Math.max((value - 0.5f) * 3 + 0.5f, 0), 1);
    }
}
