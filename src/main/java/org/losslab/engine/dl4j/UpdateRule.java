package org.losslab.engine.dl4j;

import org.losslab.experiment.Optimizer;
import org.nd4j.linalg.api.blas.Level1;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The step of {@link Optimizer} on the flat arrays of a graph: g ← g + λθ, v ← μv + g, θ ← θ − ηv, or with Nesterov's momentum
 * θ ← θ − η(g + μv). All in place.
 */
final class UpdateRule implements AutoCloseable {

    private final Optimizer optimizer;
    private final INDArray velocity;

    UpdateRule(Optimizer optimizer, INDArray parameters) {
        this.optimizer = optimizer;
        this.velocity = Nd4j.zeros(parameters.dataType(), parameters.shape());
    }

    /** v, of the parameters' shape; the array itself. */
    INDArray velocity() {
        return velocity;
    }

    /**
     * One step.
     *
     * @param parameters θ, changed
     * @param gradientSum the gradient of the loss's sum over the batch; overwritten
     * @param batchSize how many examples the sum is of
     * @param learningRate η
     */
    void step(INDArray parameters, INDArray gradientSum, int batchSize, double learningRate) {
        Level1 blas = Nd4j.getBlasWrapper().level1();
        long n = parameters.length();
        INDArray gradient = gradientSum.muli(1.0 / batchSize);
        if (optimizer.weightDecay() != 0) {
            blas.axpy(n, optimizer.weightDecay(), parameters, gradient);
        }
        velocity.muli(optimizer.momentum());
        blas.axpy(n, 1, gradient, velocity);
        if (optimizer.nesterov()) {
            blas.axpy(n, -learningRate, gradient, parameters);
            blas.axpy(n, -learningRate * optimizer.momentum(), velocity, parameters);
        } else {
            blas.axpy(n, -learningRate, velocity, parameters);
        }
    }

    @Override
    public void close() {
        velocity.close();
    }
}
