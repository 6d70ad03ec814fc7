package org.losslab.mixture;

import java.util.function.BooleanSupplier;

/**
 * The least mean CE over n samples with ‖Θ‖_F ≤ R√K, step by step: Lemma 3.3's training loss, of x itself or of features. One
 * thread at a time.
 */
public final class SampleCrossEntropySolver {

    private final int classes;
    private final CrossEntropyEffort effort;
    private final BallOptimizer optimizer;
    private boolean stalled;

    /**
     * @param radius R > 0, finite
     * @param start Θ to start from; null, or of another shape, for Θ = 0
     */
    public SampleCrossEntropySolver(
            SampleSet samples, double radius, CrossEntropyEffort effort, LinearClassifier start) {
        classes = samples.classes();
        this.effort = effort;
        boolean usable = start != null && start.classes() == classes && start.inputs() == samples.dimension();
        double[] first = usable ? CrossEntropyObjective.flat(start.rows()) : new double[classes * samples.dimension()];
        optimizer = new BallOptimizer(
                new CrossEntropyObjective(CrossEntropyNodes.of(samples)), radius * Math.sqrt(classes), first);
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

    /** Whether the gap asked for is reached, or no iteration helps any more. */
    public boolean finished() {
        return stalled || optimizer.iterations() >= effort.maxIterations() || gap() <= effort.tolerated(value());
    }

    /** The training loss of the current iterate, nats. */
    public double value() {
        return optimizer.value();
    }

    /** How far {@link #value} can be above the minimum. */
    public double gap() {
        return optimizer.bound();
    }

    /** The current iterate. */
    public LinearClassifier classifier() {
        return new LinearClassifier(CrossEntropyObjective.rows(optimizer.theta(), classes));
    }
}
