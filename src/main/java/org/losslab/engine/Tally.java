package org.losslab.engine;

/**
 * Sums over examples.
 *
 * @param examples how many
 * @param lossSum the losses' sum, without weight decay
 * @param correct how many had the largest logit at their class (the first of equals)
 */
public record Tally(long examples, double lossSum, long correct) {

    public static final Tally EMPTY = new Tally(0, 0, 0);

    public Tally plus(Tally other) {
        return new Tally(examples + other.examples, lossSum + other.lossSum, correct + other.correct);
    }

    /** The mean loss; NaN without examples. */
    public double loss() {
        return lossSum / examples;
    }

    /** The share of correct examples, 0..1; NaN without examples. */
    public double accuracy() {
        return (double) correct / examples;
    }

    /** Whether the loss is a finite number. */
    public boolean isFinite() {
        return Double.isFinite(lossSum);
    }
}
