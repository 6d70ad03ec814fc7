package org.losslab.mixture;

import java.util.function.BooleanSupplier;

/**
 * The least mean CE over n samples with ‖Θ‖_F ≤ R√K: Lemma 3.3's training loss, of x itself or of features.
 */
public final class SampleCrossEntropySolver implements CrossEntropySearch {

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

    @Override
    public boolean advance(int iterations, BooleanSupplier cancelled) {
        for (int i = 0; i < iterations && !finished() && !cancelled.getAsBoolean(); i++) {
            stalled = !optimizer.advance();
        }
        return finished();
    }

    @Override
    public boolean finished() {
        return stalled || optimizer.iterations() >= effort.maxIterations() || gap() <= effort.tolerated(value());
    }

    @Override
    public double value() {
        return optimizer.value();
    }

    @Override
    public Grounds grounds() {
        return Grounds.EXACT;
    }

    @Override
    public double estimate(BooleanSupplier cancelled) {
        return value();
    }

    @Override
    public double gap() {
        return optimizer.bound();
    }

    @Override
    public LinearClassifier classifier() {
        return new LinearClassifier(CrossEntropyObjective.rows(optimizer.theta(), classes));
    }
}
