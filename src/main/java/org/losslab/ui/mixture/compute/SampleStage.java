package org.losslab.ui.mixture.compute;

import org.losslab.mixture.FeatureMap;
import org.losslab.mixture.MixtureModel;
import org.losslab.mixture.SampleSet;
import org.losslab.state.MixtureFeatures;
import org.losslab.state.MixtureState;

/** Draws the samples and applies the features to them. */
final class SampleStage {

    private final Memo<Object, SampleSet> drawn = new Memo<>();
    private final Memo<Object, SampleSet> mapped = new Memo<>();
    private final Memo<FeatureKey, FeatureMap> maps = new Memo<>();

    private record Key(CentreSet centres, double sigma, Object noise, int samples, long seed) {}

    private record MappedKey(SampleSet samples, FeatureMap map) {}

    record FeatureKey(MixtureFeatures features, int dimension, long seed) {}

    MixtureModel model(CentreSet centres, MixtureState state) {
        return new MixtureModel(centres.centres(), state.sigma(), state.noise());
    }

    SampleSet samples(CentreSet centres, MixtureState state) {
        return drawn.get(
                new Key(centres, state.sigma(), state.noise(), state.samples(), state.seed()),
                () -> SampleSet.draw(model(centres, state), state.samples(), state.seed()));
    }

    FeatureMap map(MixtureState state) {
        int dimension = state.centres().dimension();
        MixtureFeatures features = state.features();
        return maps.get(new FeatureKey(features, dimension, state.seed()), () -> switch (features.kind()) {
            case NONE -> FeatureMap.none(dimension);
            case BIAS -> FeatureMap.bias(dimension);
            case DEGREE_TWO -> FeatureMap.degreeTwo(dimension);
            case FOURIER -> FeatureMap.randomFourier(dimension, features.count(), features.bandwidth(), state.seed());
        });
    }

    /** The samples' features. */
    SampleSet mapped(CentreSet centres, MixtureState state) {
        SampleSet samples = samples(centres, state);
        if (state.features().kind() == MixtureFeatures.Kind.NONE) {
            mapped.forget();
            return samples;
        }
        FeatureMap map = map(state);
        return mapped.get(new MappedKey(samples, map), () -> samples.map(map));
    }
}
