package org.losslab.data;

/**
 * The shapes that synthetic images are composed of, as signed distances. No function of the platform's own accuracy (sine,
 * power) is used, so that an image's bytes are the same everywhere.
 */
enum SyntheticShape {
    DISC {
        @Override
        float distance(float x, float y) {
            return length(x, y) - 0.95f;
        }
    },
    RING {
        @Override
        float distance(float x, float y) {
            return Math.abs(length(x, y) - 0.75f) - 0.26f;
        }
    },
    SQUARE {
        @Override
        float distance(float x, float y) {
            return box(x, y, 0.82f, 0.82f);
        }
    },
    TRIANGLE {
        @Override
        float distance(float x, float y) {
            return triangle(x, y);
        }
    },
    CROSS {
        @Override
        float distance(float x, float y) {
            return Math.min(box(x, y, 1.05f, 0.36f), box(x, y, 0.36f, 1.05f));
        }
    },
    STAR {
        @Override
        float distance(float x, float y) {
            return Math.min(triangle(x, y), triangle(x, -y));
        }
    },
    CRESCENT {
        @Override
        float distance(float x, float y) {
            return Math.max(length(x, y) - 1.05f, 0.85f - length(x - 0.55f, y));
        }
    },
    FLOWER {
        @Override
        float distance(float x, float y) {
            float along = Math.max(Math.abs(x), Math.abs(y));
            float across = Math.min(Math.abs(x), Math.abs(y));
            return Math.min(length(along - 0.62f, across) - 0.46f, length(x, y) - 0.4f);
        }
    },
    BAR {
        @Override
        float distance(float x, float y) {
            return length(Math.max(Math.abs(x) - 0.8f, 0), y) - 0.36f;
        }
    };

    /** How far from the centre a shape of size 1 may reach. */
    static final float REACH = 1.3f;

    private static final float SQRT_3 = 1.7320508f;
    private static final float TRIANGLE_HALF_SIDE = 0.98f;

    /** The signed distance, negative inside, of a point to this shape of size 1 around the origin. */
    abstract float distance(float x, float y);

    private static float length(float x, float y) {
        return (float) Math.sqrt(x * x + y * y);
    }

    private static float box(float x, float y, float halfWidth, float halfHeight) {
        float dx = Math.abs(x) - halfWidth;
        float dy = Math.abs(y) - halfHeight;
        return length(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0);
    }

    /** An equilateral triangle, its sides folded onto one. */
    private static float triangle(float x, float y) {
        float px = Math.abs(x) - TRIANGLE_HALF_SIDE;
        float py = y + TRIANGLE_HALF_SIDE / SQRT_3;
        if (px + SQRT_3 * py > 0) {
            float folded = (px - SQRT_3 * py) / 2;
            py = (-SQRT_3 * px - py) / 2;
            px = folded;
        }
        px -= Math.min(Math.max(px, -2 * TRIANGLE_HALF_SIDE), 0);
        return py > 0 ? -length(px, py) : length(px, py);
    }
}
