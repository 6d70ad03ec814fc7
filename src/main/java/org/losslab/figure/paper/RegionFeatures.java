package org.losslab.figure.paper;

import org.losslab.mixture.FeatureMap;

/**
 * What the classifier is applied to.
 *
 * @param kind which features
 * @param count of random Fourier features
 * @param bandwidth of random Fourier features
 * @param seed of random Fourier features
 */
public record RegionFeatures(Kind kind, int count, double bandwidth, long seed) {

    /** x itself. */
    public static final RegionFeatures NONE = new RegionFeatures(Kind.NONE, 1, 1, 0);

    /** Which features. */
    public enum Kind {
        NONE,
        BIAS,
        DEGREE_TWO,
        FOURIER
    }

    boolean linear() {
        return kind == Kind.NONE || kind == Kind.BIAS;
    }

    FeatureMap map(int dimension) {
        return switch (kind) {
            case NONE -> FeatureMap.none(dimension);
            case BIAS -> FeatureMap.bias(dimension);
            case DEGREE_TWO -> FeatureMap.degreeTwo(dimension);
            case FOURIER -> FeatureMap.randomFourier(dimension, count, bandwidth, seed);
        };
    }
}
