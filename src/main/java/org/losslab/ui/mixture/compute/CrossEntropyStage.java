package org.losslab.ui.mixture.compute;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.losslab.mixture.CrossEntropyEffort;
import org.losslab.mixture.CrossEntropySolver;
import org.losslab.mixture.LinearClassifier;
import org.losslab.mixture.SampleCrossEntropySolver;
import org.losslab.mixture.SampleSet;
import org.losslab.state.MixtureState;

/** CE's optimum, on its way: warm-started from where the slider stood before. */
final class CrossEntropyStage {

    /** A gap in nats that no picture shows. */
    private static final double SMALLEST_GAP = 1e-4;

    private Key key;
    private Iteration iteration;

    /**
     * An iterate.
     *
     * @param classifier Θ
     * @param value CE on the nodes it is optimized on, nats
     * @param gap how far that can be above the minimum
     * @param settled whether it stays
     */
    record Iterate(LinearClassifier classifier, double value, double gap, boolean settled) {}

    private record Key(Object basis, double sigma, double radius) {}

    private interface Iteration {
        boolean advance(int iterations, BooleanSupplier cancelled);

        LinearClassifier classifier();

        double value();

        double gap();

        boolean finished();
    }

    /**
     * The iterate at this state: the first one if the state is new.
     *
     * @param mapped the samples' features, if the classifier is applied to other features than x
     */
    Iterate at(CentreSet centres, MixtureState state, Optional<SampleSet> mapped) {
        Object basis = mapped.isPresent() ? mapped.get() : centres;
        Key wanted = new Key(basis, mapped.isPresent() ? 0 : state.sigma(), state.radius());
        if (!wanted.equals(key)) {
            LinearClassifier start = iteration == null ? null : iteration.classifier();
            iteration = mapped.isPresent()
                    ? onSamples(new SampleCrossEntropySolver(mapped.get(), state.radius(), effort(state), start))
                    : onPopulation(new CrossEntropySolver(
                            centres.geometry(), state.sigma(), state.radius(), effort(state), start));
            key = wanted;
        }
        return current();
    }

    private Iterate current() {
        return new Iterate(iteration.classifier(), iteration.value(), iteration.gap(), iteration.finished());
    }

    /** Goes on for about that long. */
    void advance(long nanos, BooleanSupplier cancelled) {
        long end = System.nanoTime() + nanos;
        while (!iteration.finished() && !cancelled.getAsBoolean() && System.nanoTime() < end) {
            iteration.advance(1, cancelled);
        }
    }

    /** The more classes, the fewer nodes a class: the optimum's picture needs a sum over all of them. */
    static CrossEntropyEffort effort(MixtureState state) {
        int classes = state.centres().classes();
        int order = classes <= 10 ? 16 : classes <= 30 ? 12 : classes <= 60 ? 8 : 6;
        int samples = classes * state.centres().dimension() <= 1000 ? 4000 : 2000;
        return new CrossEntropyEffort(order, order * order * classes, samples, 1e-3, SMALLEST_GAP, 300, false);
    }

    private static Iteration onPopulation(CrossEntropySolver solver) {
        return new Iteration() {
            private double closed = Double.NaN;

            @Override
            public boolean advance(int iterations, BooleanSupplier cancelled) {
                return solver.advance(iterations, cancelled);
            }

            @Override
            public LinearClassifier classifier() {
                return solver.classifier();
            }

            @Override
            public double value() {
                if (!solver.finished()) {
                    return solver.nodeValue();
                }
                if (Double.isNaN(closed)) {
                    closed = solver.nodeValue();
                }
                return closed;
            }

            @Override
            public double gap() {
                return solver.gap();
            }

            @Override
            public boolean finished() {
                return solver.finished();
            }
        };
    }

    private static Iteration onSamples(SampleCrossEntropySolver solver) {
        return new Iteration() {
            @Override
            public boolean advance(int iterations, BooleanSupplier cancelled) {
                return solver.advance(iterations, cancelled);
            }

            @Override
            public LinearClassifier classifier() {
                return solver.classifier();
            }

            @Override
            public double value() {
                return solver.value();
            }

            @Override
            public double gap() {
                return solver.gap();
            }

            @Override
            public boolean finished() {
                return solver.finished();
            }
        };
    }
}
