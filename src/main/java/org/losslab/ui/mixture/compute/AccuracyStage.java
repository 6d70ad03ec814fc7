package org.losslab.ui.mixture.compute;

import org.losslab.mixture.Accuracies;
import org.losslab.mixture.Accuracy;
import org.losslab.mixture.CentreGeometry;
import org.losslab.mixture.FeatureMap;
import org.losslab.mixture.LinearClassifier;
import org.losslab.mixture.MixtureModel;
import org.losslab.mixture.NoiseKind;
import org.losslab.state.MixtureFeatures;
import org.losslab.state.MixtureState;

/** Accuracies: exact or over directions for Gaussian noise in the paper's setting, else by a stated number of samples. */
final class AccuracyStage {

    /** Samples of all classes together. */
    static final int SAMPLES = 4000;

    private static final double DIRECTION_EFFORT = 200_000;
    private static final int MOST_PAIRS = 1000;
    private static final int FEWEST_PAIRS = 40;
    private static final long SEED = 77;

    private final Memo<CentreGeometry, Accuracies> memo = new Memo<>();

    /**
     * Of a classifier.
     *
     * @param inSpan whether its rows lie in the span of the centres, as those of the population's minimizers do
     */
    Accuracy of(
            LinearClassifier classifier,
            boolean inSpan,
            CentreSet centres,
            MixtureState state,
            MixtureModel model,
            FeatureMap map) {
        CentreGeometry geometry = centres.geometry();
        boolean exact = state.noise() == NoiseKind.GAUSSIAN
                && state.features().kind() == MixtureFeatures.Kind.NONE
                && (inSpan || geometry.rank() == geometry.dimension());
        if (!exact) {
            return Accuracies.sampled(model, map, classifier, Math.max(1, SAMPLES / geometry.classes()), SEED);
        }
        if (inSpan && geometry.commonCorrelation().isPresent()) {
            return accuracies(geometry).bayes(state.sigma());
        }
        return accuracies(geometry).gaussian(classifier, state.sigma());
    }

    /** Of argmax μ_kᵀx. */
    Accuracy matched(CentreSet centres, MixtureState state, MixtureModel model) {
        CentreGeometry geometry = centres.geometry();
        if (state.noise() == NoiseKind.GAUSSIAN) {
            return accuracies(geometry).bayes(state.sigma());
        }
        return Accuracies.sampled(
                model,
                FeatureMap.none(geometry.dimension()),
                new LinearClassifier(centres.centres()),
                Math.max(1, SAMPLES / geometry.classes()),
                SEED);
    }

    private Accuracies accuracies(CentreGeometry geometry) {
        return memo.get(geometry, () -> {
            double perPair = (double) geometry.classes() * (geometry.classes() + geometry.dimension());
            int pairs = (int) Math.max(FEWEST_PAIRS, Math.min(MOST_PAIRS, DIRECTION_EFFORT / perPair));
            return new Accuracies(geometry, pairs);
        });
    }
}
