package org.losslab.mixture.bound;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.losslab.mixture.MixtureModel;

/**
 * What Lemma 3.3 bounds, measured: the probability that each of n samples has (μ_y − μ_k)ᵀx ≥ γ for all k ≠ y, so that Θ = RM has a
 * training loss of at most log(1 + (K−1)e^(−Rγ)).
 *
 * @param ofOne the probability for one sample, measured
 * @param drawn how many samples were drawn
 */
public record SampledMargins(double ofOne, int drawn) {

    /**
     * Draws samples of each class in turn.
     *
     * @param gamma the margin that is asked for
     * @param samples how many, all classes together; at least one of each class is drawn
     */
    public static SampledMargins of(MixtureModel mixture, double gamma, int samples, long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        int classes = mixture.classes();
        int perClass = Math.max(1, samples / classes);
        double[][] centres = mixture.centres();
        double[] x = new double[mixture.dimension()];
        int wide = 0;
        for (int k = 0; k < classes; k++) {
            for (int s = 0; s < perClass; s++) {
                mixture.sample(random, k, x);
                wide += margin(centres, k, x) >= gamma ? 1 : 0;
            }
        }
        return new SampledMargins((double) wide / (perClass * classes), perClass * classes);
    }

    private static double margin(double[][] centres, int label, double[] x) {
        double margin = Double.POSITIVE_INFINITY;
        for (int k = 0; k < centres.length; k++) {
            if (k != label) {
                double difference = 0;
                for (int j = 0; j < x.length; j++) {
                    difference += (centres[label][j] - centres[k][j]) * x[j];
                }
                margin = Math.min(margin, difference);
            }
        }
        return margin;
    }

    /** Of all n samples. */
    public double ofAll(int n) {
        return Math.pow(ofOne, n);
    }

    /**
     * Whether the measurement tells {@link #ofAll} from another probability: for one sample by more than three standard errors, as
     * they are if the other is right, with a failure's share more as these are whole numbers.
     *
     * @param other of all n samples, 0..1
     */
    public boolean tells(double other, int n) {
        double ofOther = Math.pow(other, 1.0 / n);
        double error = Math.sqrt(ofOther * (1 - ofOther) / drawn) + 1.0 / drawn;
        return Math.abs(ofOne - ofOther) > 3 * error;
    }

    /** The standard error of {@link #ofAll}, to first order; where no sample failed, of one failure. */
    public double standardError(int n) {
        double p = ofOne == 1 ? 1 - 1.0 / drawn : ofOne;
        return n * Math.pow(p, n - 1.0) * Math.sqrt(p * (1 - p) / drawn);
    }
}
