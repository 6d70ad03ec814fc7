package org.losslab.mixture;

/**
 * The least CE with ‖Θ‖_F ≤ R√K, or an iterate on the way there.
 *
 * @param classifier Θ
 * @param value the population's CE of Θ, nats; where samples stand for the mixture, over those it was fitted to and as many others
 * @param lower the minimum is at least this (where samples stand for the mixture: but for their sampling error)
 * @param upper and at most this
 * @param gap the Frank–Wolfe gap of the optimization; 0 for a closed form
 * @param iterations so far
 * @param converged whether the gap asked for is reached
 * @param method how the minimum was found
 */
public record CrossEntropyOptimum(
        LinearClassifier classifier,
        double value,
        double lower,
        double upper,
        double gap,
        int iterations,
        boolean converged,
        Method method) {

    /** How the minimum was found. */
    public enum Method {
        /** R ≥ R_B: softmax of Θ_B x is the posterior. */
        BAYES,
        /** Equicorrelated centres: Θ on the ray of M − 1μ̄ᵀ, a one-dimensional quadrature. */
        EQUICORRELATED,
        /** The centres alone (σ = 0). */
        NOISELESS,
        /** Gauss–Hermite nodes in the plane. */
        QUADRATURE,
        /** Stratified antithetic samples: the bracket reaches from the least loss over the search's own, or what is lower over them or others, to what is higher. */
        SAMPLES
    }
}
