package org.losslab.mixture.bound;

import java.util.random.RandomGenerator;
import org.losslab.mixture.Centres;
import org.losslab.mixture.Draws;
import org.losslab.mixture.MixtureModel;
import org.losslab.mixture.NoiseKind;

/**
 * What Lemma 3.3 bounds, measured: the probability that each of n samples has (μ_y − μ_k)ᵀx ≥ γ for all k ≠ y, so that Θ = RM has a
 * training loss of at most log(1 + (K−1)e^(−Rγ)).
 *
 * <p>Under Gaussian noise the probability that one margin is too small is known, so that only what several have in common is left to
 * be measured: with N the number of margins that are too small, P(N ≥ 1) = E N − E max(0, N − 1). It is measured so for each class
 * where that has the smaller variance.
 *
 * @param failureOfOne the probability that a sample has too small a margin
 * @param error its standard error; 0 where it is known
 * @param drawn how many samples were drawn
 */
public record SampledMargins(double failureOfOne, double error, int drawn) {

    private static final double ROUNDING = 1e-12;

    /**
     * Draws samples of each class in turn.
     *
     * @param gamma the margin that is asked for
     * @param samples how many, all classes together; at least one of each class is drawn
     */
    public static SampledMargins of(MixtureModel mixture, double gamma, int samples, long seed) {
        RandomGenerator random = Draws.MARGINS.of(seed);
        int classes = mixture.classes();
        int perClass = Math.max(1, samples / classes);
        double[][] centres = mixture.centres();
        double[] x = new double[mixture.dimension()];
        double failure = 0;
        double variance = 0;
        for (int k = 0; k < classes; k++) {
            Tally tally = new Tally(perClass);
            for (int s = 0; s < perClass; s++) {
                mixture.sample(random, k, x);
                tally.add(tooSmall(centres, k, x, gamma));
            }
            Tally.Estimate found = tally.failed();
            if (mixture.noise() == NoiseKind.GAUSSIAN) {
                found = found.better(tally.failed(expected(centres, k, gamma, mixture.sigma())));
            }
            failure += found.value() / classes;
            variance += found.error() * found.error() / classes / classes;
        }
        // Shares of one in K do not sum to one exactly.
        return new SampledMargins(Math.min(1, failure), Math.sqrt(variance), perClass * classes);
    }

    private static int tooSmall(double[][] centres, int label, double[] x, double gamma) {
        double own = Centres.dot(centres[label], x);
        int count = 0;
        for (int k = 0; k < centres.length; k++) {
            count += k != label && own - Centres.dot(centres[k], x) < gamma ? 1 : 0;
        }
        return count;
    }

    /** How many margins are too small on average, and the largest part of it. */
    private static Expected expected(double[][] centres, int label, double gamma, double sigma) {
        double sum = 0;
        double largest = 0;
        for (int k = 0; k < centres.length; k++) {
            if (k != label) {
                double one = Lemma33.marginFailure(Centres.dot(centres[k], centres[label]), gamma, sigma);
                sum += one;
                largest = Math.max(largest, one);
            }
        }
        return new Expected(sum, largest);
    }

    private record Expected(double sum, double largest) {}

    /** Of one class. */
    private static final class Tally {

        private final int drawn;
        private int failed;
        private double beyondOne;
        private double squaredBeyondOne;

        private record Estimate(double value, double error) {

            private Estimate better(Estimate other) {
                return other.error <= error ? other : this;
            }
        }

        private Tally(int drawn) {
            this.drawn = drawn;
        }

        private void add(int tooSmall) {
            failed += tooSmall > 0 ? 1 : 0;
            double beyond = Math.max(0, tooSmall - 1);
            beyondOne += beyond;
            squaredBeyondOne += beyond * beyond;
        }

        /** Counted; where all or none failed the error is that of one that did not, or did. */
        private Estimate failed() {
            double share = (double) failed / drawn;
            double one = 1.0 / drawn;
            return new Estimate(share, Math.max(one, Math.sqrt(share * (1 - share) / drawn)));
        }

        /** What is expected less what margins have in common, which is no more than all but the largest part of it. */
        private Estimate failed(Expected expected) {
            double common = beyondOne / drawn;
            double rest = expected.sum - expected.largest;
            double deviation = Math.sqrt(Math.max(0, squaredBeyondOne / drawn - common * common) / drawn);
            double value = Math.max(expected.largest, Math.min(Math.min(1, expected.sum), expected.sum - common));
            return new Estimate(value, beyondOne == 0 ? Math.min(1.0 / drawn, rest) : deviation);
        }
    }

    /** Of all n samples. */
    public double ofAll(int n) {
        return Math.exp(n * Math.log1p(-failureOfOne));
    }

    /**
     * Whether the measurement tells {@link #ofAll} from another probability: for one sample by more than three standard errors.
     *
     * @param other of all n samples, 0..1
     */
    public boolean tells(double other, int n) {
        double ofOther = -Math.expm1(Math.log(other) / n);
        return Math.abs(failureOfOne - ofOther) > 3 * error + ROUNDING * ofOther;
    }

    /** The standard error of {@link #ofAll}, to first order. */
    public double standardError(int n) {
        return n == 1 ? error : n * Math.exp((n - 1) * Math.log1p(-failureOfOne)) * error;
    }
}
