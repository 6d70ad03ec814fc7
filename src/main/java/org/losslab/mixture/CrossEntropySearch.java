package org.losslab.mixture;

import java.util.function.BooleanSupplier;

/** A search for CE's minimum in the ball ‖Θ‖_F ≤ R√K, step by step, so that a frame may draw the iterate. One thread at a time. */
public interface CrossEntropySearch {

    /** What {@link #value} rests on. */
    enum Grounds {
        /** All that is asked for: a closed form, the centres alone at σ = 0, or the samples that the search is about. */
        EXACT,
        /** Gauss–Hermite nodes in the plane. */
        QUADRATURE,
        /** Samples in place of the noise: the minimum over them lies below the population's. */
        SAMPLES
    }

    /**
     * Iterates until finished, cancelled (asked before each iteration), or so many more iterations are done.
     *
     * @return whether finished
     */
    boolean advance(int iterations, BooleanSupplier cancelled);

    /** Whether there is nothing to iterate, or the gap asked for is reached, or no iteration helps any more. */
    boolean finished();

    /** The current iterate, or the result after {@link #estimate}: cheap. */
    LinearClassifier classifier();

    /** CE of the current iterate on what it is optimized on, nats: cheap but for the first call of a closed form in R^d, d ≥ 3. */
    double value();

    /** What the value rests on. */
    Grounds grounds();

    /**
     * Ends the search where it is: CE of its result as well as the effort knows it, nats. Where samples stand for the noise the result is
     * what other samples like better, and its CE is the mean over both, which costs a few passes over the others.
     *
     * @param cancelled asked between such passes
     * @return NaN if cancelled: the search has then not ended
     */
    double estimate(BooleanSupplier cancelled);

    /**
     * How far {@link #value} can be above the minimum, the Frank–Wolfe gap; after {@link #estimate} how far that can be, but for the
     * sampling error: cheap; 0 for a closed form.
     */
    double gap();
}
