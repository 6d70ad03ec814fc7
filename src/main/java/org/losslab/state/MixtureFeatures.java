package org.losslab.state;

/**
 * What the linear classifier is applied to.
 *
 * @param kind which features
 * @param count D of random Fourier features, 1..400
 * @param bandwidth of random Fourier features: they bend on this scale, 0.05..10
 */
public record MixtureFeatures(Kind kind, int count, double bandwidth) {

    /** x itself. */
    public static final MixtureFeatures NONE = new MixtureFeatures(Kind.NONE, 20, 0.7);

    /** The most random Fourier features. */
    public static final int MOST = 400;

    /** Which features. */
    public enum Kind {
        /** φ(x) = x, the paper's setting. */
        NONE,
        /** φ(x) = (x, 1). */
        BIAS,
        /** φ(x) = (1, x_i, x_i x_j); for d ≤ 20. */
        DEGREE_TWO,
        /** Random Fourier features. */
        FOURIER;

        /** Whether one of the features is 1 everywhere. */
        public boolean hasConstant() {
            return this == BIAS || this == DEGREE_TWO;
        }
    }

    /** Up to this d degree-two features are few enough. */
    public static final int LARGEST_DEGREE_TWO = 20;

    public MixtureFeatures {
        count = Math.max(1, Math.min(MOST, count));
        bandwidth = Double.isFinite(bandwidth) ? Math.max(0.05, Math.min(10, bandwidth)) : 0.7;
    }

    public MixtureFeatures withKind(Kind other) {
        return new MixtureFeatures(other, count, bandwidth);
    }

    public MixtureFeatures withCount(int number) {
        return new MixtureFeatures(kind, number, bandwidth);
    }

    public MixtureFeatures withBandwidth(double scale) {
        return new MixtureFeatures(kind, count, scale);
    }
}
