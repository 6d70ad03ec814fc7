package org.losslab.state;

/**
 * A quantity over a slider.
 *
 * @param quantity on the vertical axis
 * @param slider on the horizontal axis
 */
public record MixtureSweep(Quantity quantity, Slider slider) {

    /** The least losses over σ. */
    public static final MixtureSweep INITIAL = new MixtureSweep(Quantity.NORMALIZED_MINIMUM, Slider.SIGMA);

    /** What is swept; each stands for one or more curves. */
    public enum Quantity {
        /** min L / L(0) of CE in the ball, QL and CCQL, and QL's floor 1 − r/K. */
        NORMALIZED_MINIMUM,
        /** Accuracy of the three minimizers and of the Bayes rule, Gaussian noise. */
        ACCURACY,
        /** Least CE in the ball, and Lemma 3.2's bounds on it. */
        LEMMA_32,
        /** Lemma 3.2's R for which CE ≤ ε. */
        RADIUS_NEEDED,
        /** Lemma 3.3's probabilities. */
        LEMMA_33,
        /** min L_CCQL and Lemma 3.5's right-hand sides. */
        LEMMA_35
    }

    /** What is varied; the rest stays at the sliders. */
    public enum Slider {
        CLASSES,
        DIMENSION,
        GAMMA,
        SIGMA,
        WEIGHT,
        SAMPLES,
        RADIUS,
        EPSILON
    }

    public MixtureSweep withQuantity(Quantity other) {
        return new MixtureSweep(other, slider);
    }

    public MixtureSweep withSlider(Slider other) {
        return new MixtureSweep(quantity, other);
    }
}
