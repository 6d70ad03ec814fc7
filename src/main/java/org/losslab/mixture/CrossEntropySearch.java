package org.losslab.mixture;

import java.util.function.BooleanSupplier;

/** A search for CE's minimum in the ball ‖Θ‖_F ≤ R√K, step by step, so that a frame may draw the iterate. One thread at a time. */
public interface CrossEntropySearch {

    /**
     * Iterates until finished, cancelled (asked before each iteration), or so many more iterations are done.
     *
     * @return whether finished
     */
    boolean advance(int iterations, BooleanSupplier cancelled);

    /** Whether there is nothing to iterate, or the gap asked for is reached, or no iteration helps any more. */
    boolean finished();

    /** The current iterate: cheap. */
    LinearClassifier classifier();

    /** CE of the current iterate on what it is optimized on, nats: cheap but for the first call of a closed form in R^d, d ≥ 3. */
    double value();

    /** The Frank–Wolfe gap, how far {@link #value} can be above the minimum: cheap; 0 for a closed form. */
    double gap();
}
