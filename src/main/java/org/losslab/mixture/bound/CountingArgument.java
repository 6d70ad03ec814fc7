package org.losslab.mixture.bound;

/**
 * The paper's counting argument: QL asks for f(x_i) = e_(y_i), K·n equations; CCQL in the limit of large w for f(x_i)[y_i] = 1, n
 * equations; Θ has K·D parameters.
 *
 * @param classes K
 * @param samples n
 * @param inputs d, or D of the features
 */
public record CountingArgument(int classes, int samples, int inputs) {

    /** K·n. */
    public long equationsOfQuadraticLoss() {
        return (long) classes * samples;
    }

    /** n. */
    public long equationsOfCorrectClassLimit() {
        return samples;
    }

    /** K·D. */
    public long parameters() {
        return (long) classes * inputs;
    }

    /** Whether QL can fit n samples in general position exactly: n ≤ D. */
    public boolean quadraticLossCanInterpolate() {
        return equationsOfQuadraticLoss() <= parameters();
    }

    /**
     * Whether the limit of CCQL has as many parameters as equations: n ≤ K·D. Each row of Θ has to do for the samples of its own class,
     * so that in general position it fits only if none has more than D; with a constant feature it always fits.
     */
    public boolean parametersSufficeForCorrectClassLimit() {
        return equationsOfCorrectClassLimit() <= parameters();
    }

    /** The argument in symbols, LaTeX. */
    public String formula() {
        return "\\text{QL: }Kn,\\quad\\text{CCQL}_{w\\to\\infty}\\text{: }n\\text{ equations for }KD\\text{ parameters}";
    }

    /** The argument with the current numbers in it, LaTeX. */
    public String numbers() {
        return equationsOfQuadraticLoss() + (quadraticLossCanInterpolate() ? "\\le " : ">") + parameters() + ",\\quad "
                + equationsOfCorrectClassLimit() + (parametersSufficeForCorrectClassLimit() ? "\\le " : ">")
                + parameters();
    }
}
