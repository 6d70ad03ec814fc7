package org.losslab.experiment;

import org.losslab.data.Ranges;

/**
 * Stochastic gradient descent: v ← μv + g + λθ, θ ← θ − ηv; with Nesterov's momentum θ ← θ − η(g + λθ + μv). Weight decay acts on
 * every trained parameter, as PyTorch's SGD does it.
 *
 * @param momentum μ, 0..1 (below 1)
 * @param nesterov whether Nesterov's form is used
 * @param weightDecay λ ≥ 0; the reported objective excludes it
 */
public record Optimizer(double momentum, boolean nesterov, double weightDecay) {

    public Optimizer {
        Ranges.check("optimizer.momentum", momentum, 0, 0.9999);
        Ranges.check("optimizer.weightDecay", weightDecay, 0, 1);
    }
}
