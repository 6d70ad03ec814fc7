package org.losslab.state;

import java.util.List;
import java.util.function.UnaryOperator;
import org.losslab.mixture.CentreArrangement;
import org.losslab.mixture.NoiseKind;

/**
 * Where the sliders of the mixture workspace stand. Every value is brought into its range, so that no movement can make a
 * state that cannot be computed.
 *
 * @param centres where the centres are to be
 * @param sigma σ, 0 or 1e-4..100
 * @param noise the noise's distribution
 * @param weight w of CCQL, 0..1e9, the last standing for its limit ∞
 * @param radius R of CE's norm ball ‖Θ‖_F ≤ R√K, 1e-2..1e6
 * @param epsilon ε, the CE asked of Lemma 3.2, 1e-9..10
 * @param samples n, 1..20000
 * @param seed of samples, random centres and random features
 * @param features what the classifier is applied to
 * @param view how it is drawn
 */
public record MixtureState(
        MixtureCentres centres,
        double sigma,
        NoiseKind noise,
        double weight,
        double radius,
        double epsilon,
        int samples,
        long seed,
        MixtureFeatures features,
        MixtureView view) {

    /** The w that stands for ∞. */
    public static final double UNLIMITED_WEIGHT = 1e9;

    public static final double SMALLEST_EPSILON = 1e-9;

    public static final double LARGEST_EPSILON = 10;

    /** The largest σ. */
    public static final double LARGEST_SIGMA = 100;

    /** The smallest R. */
    public static final double SMALLEST_RADIUS = 1e-2;

    /** The largest R. */
    public static final double LARGEST_RADIUS = 1e6;

    /** The most samples. */
    public static final int MOST_SAMPLES = 20_000;

    /** A half-open fan with little noise. */
    public static final MixtureState INITIAL = new MixtureState(
            MixtureCentres.INITIAL,
            0.06,
            NoiseKind.GAUSSIAN,
            1,
            30,
            0.01,
            600,
            1,
            MixtureFeatures.NONE,
            MixtureView.INITIAL);

    public MixtureState {
        sigma = sigma == 0 ? 0 : range(sigma, 1e-4, LARGEST_SIGMA, 0.1);
        weight = range(weight, 0, UNLIMITED_WEIGHT, 1);
        radius = range(radius, SMALLEST_RADIUS, LARGEST_RADIUS, 10);
        epsilon = range(epsilon, SMALLEST_EPSILON, LARGEST_EPSILON, 0.01);
        samples = Math.max(1, Math.min(MOST_SAMPLES, samples));
        if (features.kind() == MixtureFeatures.Kind.DEGREE_TWO
                && centres.dimension() > MixtureFeatures.LARGEST_DEGREE_TWO) {
            features = features.withKind(MixtureFeatures.Kind.NONE);
        }
    }

    /** Whether w stands for its limit. */
    public boolean hasUnlimitedWeight() {
        return weight >= UNLIMITED_WEIGHT;
    }

    private static double range(double value, double low, double high, double otherwise) {
        return Double.isNaN(value) ? otherwise : Math.max(low, Math.min(high, value));
    }

    /** The paper's w: √(K−1) − 1. */
    public static double paperWeight(int classes) {
        return Math.sqrt(classes - 1.0) - 1;
    }

    public MixtureState withCentres(UnaryOperator<MixtureCentres> change) {
        return with(change.apply(centres), sigma, noise, weight, radius, epsilon, samples, seed);
    }

    public MixtureState withSigma(double value) {
        return with(centres, value, noise, weight, radius, epsilon, samples, seed);
    }

    public MixtureState withNoise(NoiseKind kind) {
        return with(centres, sigma, kind, weight, radius, epsilon, samples, seed);
    }

    public MixtureState withWeight(double value) {
        return with(centres, sigma, noise, value, radius, epsilon, samples, seed);
    }

    public MixtureState withRadius(double value) {
        return with(centres, sigma, noise, weight, value, epsilon, samples, seed);
    }

    public MixtureState withEpsilon(double value) {
        return with(centres, sigma, noise, weight, radius, value, samples, seed);
    }

    public MixtureState withSamples(int count) {
        return with(centres, sigma, noise, weight, radius, epsilon, count, seed);
    }

    public MixtureState withSeed(long number) {
        return with(centres, sigma, noise, weight, radius, epsilon, samples, number);
    }

    public MixtureState withFeatures(UnaryOperator<MixtureFeatures> change) {
        return new MixtureState(
                centres, sigma, noise, weight, radius, epsilon, samples, seed, change.apply(features), view);
    }

    public MixtureState withView(UnaryOperator<MixtureView> change) {
        return new MixtureState(
                centres, sigma, noise, weight, radius, epsilon, samples, seed, features, change.apply(view));
    }

    private MixtureState with(
            MixtureCentres newCentres,
            double newSigma,
            NoiseKind newNoise,
            double newWeight,
            double newRadius,
            double newEpsilon,
            int newSamples,
            long newSeed) {
        return new MixtureState(
                newCentres, newSigma, newNoise, newWeight, newRadius, newEpsilon, newSamples, newSeed, features, view);
    }

    /** Settings worth starting from. */
    public enum Preset {
        /** Full fan: a tight frame, where QL has its floor and yet Bayes accuracy. */
        TIGHT_FAN,
        /** Centres within a quarter of the circle: QL and CCQL mask classes. */
        HALF_OPEN_FAN,
        /** Orthonormal centres: Lemma 3.5 as printed is false for w = 3K. */
        ORTHONORMAL,
        /** Strongly correlated centres in as many dimensions as classes. */
        CORRELATED,
        /** Many classes in few dimensions. */
        MANY_CLASSES
    }

    /** The preset, in this state's view. */
    public MixtureState preset(Preset preset) {
        return switch (preset) {
            case TIGHT_FAN -> centred(CentreArrangement.FAN, 5, 2, 1, true, 0.12, paperWeight(5), 30);
            case HALF_OPEN_FAN ->
                centred(CentreArrangement.FAN, 5, 2, MixtureCentres.INITIAL.gamma(), false, 0.02, paperWeight(5), 100);
            case ORTHONORMAL -> centred(CentreArrangement.EQUICORRELATED, 4, 4, 1.0 / 3, true, 0.1, 12, 30);
            case CORRELATED -> centred(CentreArrangement.EQUICORRELATED, 10, 10, 0.03, false, 0.1, paperWeight(10), 30);
            case MANY_CLASSES -> centred(CentreArrangement.PACKING, 25, 3, 1, true, 0.05, paperWeight(25), 100);
        };
    }

    private MixtureState centred(
            CentreArrangement arrangement,
            int classes,
            int dimension,
            double gamma,
            boolean atMaximum,
            double newSigma,
            double newWeight,
            double newRadius) {
        return new MixtureState(
                new MixtureCentres(arrangement, classes, dimension, gamma, atMaximum, List.of()),
                newSigma,
                NoiseKind.GAUSSIAN,
                newWeight,
                newRadius,
                epsilon,
                samples,
                seed,
                MixtureFeatures.NONE,
                view);
    }
}
