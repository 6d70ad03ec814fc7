package org.losslab.ui.mixture.compute;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.losslab.mixture.CrossEntropyEffort;
import org.losslab.mixture.CrossEntropySearch;
import org.losslab.mixture.CrossEntropySearch.Grounds;
import org.losslab.mixture.CrossEntropySolver;
import org.losslab.mixture.LinearClassifier;
import org.losslab.mixture.NoiseKind;
import org.losslab.mixture.SampleCrossEntropySolver;
import org.losslab.mixture.SampleSet;
import org.losslab.state.MixtureFeatures;
import org.losslab.state.MixtureState;

/** CE's optimum, on its way: warm-started from where the slider stood before. One thread at a time. */
final class CrossEntropyStage {

    /** Nats: a CE that is smaller is as good as none. */
    private static final double SMALLEST_GAP = 1e-7;

    /** The optimum's picture needs a sum over all classes at each of these. */
    private static final int PLANE_NODES = 3600;

    /** Gradient steps, which keep up with a slider; Newton's, which come later, take too long between two frames. */
    private static final int PREPARING = 4;

    private Key key;
    private Space space;
    private CrossEntropySearch search;
    /** CE where the search has ended; NaN before. */
    private double found = Double.NaN;

    /**
     * An iterate.
     *
     * @param classifier Θ
     * @param value CE, nats: on the nodes it is optimized on until it is settled, then as well as it is known
     * @param gap how far that can be above the minimum, but for the samples' own error where they stand for the noise
     * @param settled whether it stays
     * @param exact whether the value is exact but for the gap
     */
    record Iterate(LinearClassifier classifier, double value, double gap, boolean settled, boolean exact) {

        PanelSnapshot.CeProgress progress() {
            return new PanelSnapshot.CeProgress(value, gap, settled, exact);
        }
    }

    /** Where Θ has a meaning: a start from elsewhere would point nowhere. */
    private record Space(MixtureFeatures features, long seed) {}

    private record Key(Object basis, double sigma, NoiseKind noise, double radius) {}

    /**
     * The iterate at this state: the first one if the state is new.
     *
     * @param mapped the samples' features, if the classifier is applied to other features than x
     */
    Iterate at(CentreSet centres, MixtureState state, Optional<SampleSet> mapped) {
        Object basis = mapped.isPresent() ? mapped.get() : centres;
        Key wanted = new Key(basis, mapped.isPresent() ? 0 : state.sigma(), state.noise(), state.radius());
        if (!wanted.equals(key)) {
            Space here = new Space(state.features(), state.seed());
            LinearClassifier start = here.equals(space) ? search.classifier() : null;
            search = mapped.isPresent()
                    ? new SampleCrossEntropySolver(mapped.get(), state.radius(), effort(state), start)
                    : new CrossEntropySolver(
                            centres.geometry(), state.sigma(), state.noise(), state.radius(), effort(state), start);
            if (search.classifier().norm() == 0) {
                // The samples' search starts from Θ = 0, which makes no regions.
                search.advance(1, () -> false);
            }
            space = here;
            key = wanted;
            found = Double.NaN;
        }
        if (search.grounds() != Grounds.SAMPLES) {
            settle(() -> false);
        }
        return current();
    }

    /** Where samples stand for the noise this takes another pass over them, and over others. */
    private void settle(BooleanSupplier cancelled) {
        if (Double.isNaN(found) && search.finished()) {
            found = search.estimate(cancelled);
        }
    }

    private Iterate current() {
        boolean settled = !Double.isNaN(found);
        return new Iterate(
                search.classifier(),
                settled ? found : search.value(),
                search.gap(),
                settled,
                search.grounds() == Grounds.EXACT);
    }

    /** A few iterations that each end soon. */
    void prepare(BooleanSupplier cancelled) {
        search.advance(PREPARING, cancelled);
    }

    /** Goes on for about that long. */
    void advance(long nanos, BooleanSupplier cancelled) {
        long end = System.nanoTime() + nanos;
        while (!search.finished() && !cancelled.getAsBoolean() && System.nanoTime() < end) {
            search.advance(1, cancelled);
        }
        if (!cancelled.getAsBoolean()) {
            settle(cancelled);
        }
    }

    /** What a moving slider can afford. */
    static CrossEntropyEffort effort(MixtureState state) {
        return effort(state, SMALLEST_GAP);
    }

    /** @param gap the absolute one that is small enough, nats */
    static CrossEntropyEffort effort(MixtureState state, double gap) {
        int classes = state.centres().classes();
        int samples = classes * state.centres().dimension() <= 1000 ? 4000 : 2000;
        return new CrossEntropyEffort(16, PLANE_NODES, samples, 1e-3, gap, 300, false);
    }
}
