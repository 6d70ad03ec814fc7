package org.losslab.mixture;

import java.util.function.BooleanSupplier;

/**
 * Finds the least CE over n samples with ‖Θ‖_F ≤ R√K step by step: Lemma 3.3's training loss, for any features. One thread at a
 * time.
 */
public final class SampleCrossEntropySolver {

    private final CrossEntropyEffort effort;
    private final int classes;
    private final BallOptimizer optimizer;
    private boolean stalled;

    /**
     * @param samples features of n examples
     * @param radius R ≥ 0, finite
     * @param start Θ to start from, {@code [K, D]}; null for zero
     */
    public SampleCrossEntropySolver(
            SampleSet samples, double radius, CrossEntropyEffort effort, LinearClassifier start) {
        this.effort = effort;
        classes = samples.classes();
        boolean usable = start != null && start.classes() == classes && start.inputs() == samples.dimension();
        double[][] first = usable ? start.rows() : new double[classes][samples.dimension()];
        optimizer = new BallOptimizer(
                new CrossEntropyObjective(CrossEntropyNodes.of(samples)),
                radius * Math.sqrt(classes),
                CrossEntropyObjective.flat(first));
    }

    /** Whether the gap asked for is reached, or no iteration helps any more. */
    public boolean finished() {
        return stalled || converged() || optimizer.iterations() >= effort.maxIterations();
    }

    public boolean converged() {
        return optimizer.bound() <= Math.max(effort.absoluteGap(), effort.relativeGap() * optimizer.value());
    }

    /**
     * Iterates until finished, cancelled (asked before each iteration), or so many more iterations are done.
     *
     * @return whether finished
     */
    public boolean advance(int iterations, BooleanSupplier cancelled) {
        for (int i = 0; i < iterations && !finished() && !cancelled.getAsBoolean(); i++) {
            stalled = !optimizer.advance();
        }
        return finished();
    }

    /** The current iterate. */
    public LinearClassifier classifier() {
        return new LinearClassifier(CrossEntropyObjective.rows(optimizer.theta(), classes));
    }

    /** Its mean CE over the samples, nats. */
    public double value() {
        return optimizer.value();
    }

    /** How far {@link #value} can be above the minimum. */
    public double gap() {
        return optimizer.bound();
    }
}
