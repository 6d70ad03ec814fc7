package org.losslab.mixture;

/** The probability that a classifier is right, per class and on average, and how it was found. */
public final class Accuracy {

    /** How an accuracy was found. */
    public enum Method {
        /** Closed form or quadrature: to about 1e-12, in R³ to about 1e-7. */
        EXACT,
        /** Mean over random rays, exact along each. */
        DIRECTIONS,
        /** Share of samples classified correctly. */
        SAMPLES
    }

    private final double[] perClass;
    private final double standardError;
    private final Method method;

    Accuracy(double[] perClass, double standardError, Method method) {
        this.perClass = perClass;
        this.standardError = standardError;
        this.method = method;
    }

    /** The mean over the classes, in [0, 1]. */
    public double value() {
        return mean(perClass);
    }

    /** P(correct | k). */
    public double ofClass(int k) {
        return perClass[k];
    }

    /** The standard error of {@link #value}; 0 where exact. */
    public double standardError() {
        return standardError;
    }

    public Method method() {
        return method;
    }

    static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return Math.max(0, Math.min(1, sum / values.length));
    }
}
