package org.losslab.ui.mixture.compute;

import java.util.Optional;
import org.losslab.mixture.LinearClassifier;
import org.losslab.mixture.SampleQuadraticOptimum;
import org.losslab.mixture.SampleSet;
import org.losslab.mixture.bound.ClosedForms;

/** QL's and CCQL's minimizers: the population's in the paper's setting, the samples' with other features. */
final class Optima {

    private final Memo<SampleSet, SampleQuadraticOptimum> ql = new Memo<>();
    private final Memo<Key, SampleQuadraticOptimum> ccql = new Memo<>();
    private final Memo<SampleSet, Integer> rank = new Memo<>();

    private record Key(SampleSet samples, double weight) {}

    /**
     * Both minimizers.
     *
     * @param ql QL's
     * @param ccql CCQL's
     * @param normalizedQl QL's minimum, normalized
     * @param normalizedCcql CCQL's minimum, normalized
     * @param features what is known with features only
     */
    record Pair(
            LinearClassifier ql,
            LinearClassifier ccql,
            double normalizedQl,
            double normalizedCcql,
            Optional<PanelSnapshot.FeatureNumbers> features) {}

    Pair ofPopulation(ClosedForms closed) {
        ql.forget();
        ccql.forget();
        rank.forget();
        return new Pair(
                closed.ql().classifier(),
                closed.ccql().classifier(),
                closed.ql().normalized(),
                closed.ccql().normalized(),
                Optional.empty());
    }

    Pair ofSamples(SampleSet mapped, double weight) {
        SampleQuadraticOptimum plain = ql.get(mapped, () -> new SampleQuadraticOptimum(mapped, 0));
        SampleQuadraticOptimum weighted =
                ccql.get(new Key(mapped, weight), () -> new SampleQuadraticOptimum(mapped, weight));
        int rankOfMeans = rank.get(mapped, () -> SampleQuadraticOptimum.rankOfMeans(mapped));
        return new Pair(
                plain.classifier(),
                weighted.classifier(),
                plain.normalized(),
                weighted.normalized(),
                Optional.of(new PanelSnapshot.FeatureNumbers(
                        mapped.dimension(), rankOfMeans, plain.normalized(), weighted.normalized())));
    }
}
