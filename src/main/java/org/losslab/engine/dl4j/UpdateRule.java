package org.losslab.engine.dl4j;

import java.nio.FloatBuffer;
import org.losslab.experiment.Optimizer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The step of {@link Optimizer} on the flat arrays of a graph: g ← g + λθ, v ← μv + g, θ ← θ − ηv, or with Nesterov's momentum
 * θ ← θ − η(g + μv). One pass over memory.
 */
final class UpdateRule implements AutoCloseable {

    private static final int BLOCK = 4096;
    /** Blocks from which on waking other threads takes less time than doing their part. */
    private static final int SHARED = 8;

    private final Team team = Team.shared();
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
     * @param gradientSum the gradient of the loss's sum over the batch; not changed
     * @param batchSize how many examples the sum is of
     * @param learningRate η
     */
    void step(INDArray parameters, INDArray gradientSum, int batchSize, double learningRate) {
        FloatBuffer theta = FlatArrays.floats(parameters);
        FloatBuffer sum = FlatArrays.floats(gradientSum);
        FloatBuffer v = FlatArrays.floats(velocity);
        int n = Math.toIntExact(parameters.length());
        int blocks = (n + BLOCK - 1) / BLOCK;
        int threads = blocks < SHARED ? 1 : team.size();
        float scale = 1f / batchSize;
        team.run(threads, thread -> {
            float[] parameter = new float[BLOCK];
            float[] gradient = new float[BLOCK];
            float[] momentum = new float[BLOCK];
            for (int block = blocks * thread / threads; block < blocks * (thread + 1) / threads; block++) {
                int from = block * BLOCK;
                int count = Math.min(BLOCK, n - from);
                theta.get(theta.position() + from, parameter, 0, count);
                sum.get(sum.position() + from, gradient, 0, count);
                v.get(v.position() + from, momentum, 0, count);
                step(parameter, gradient, momentum, scale, (float) learningRate);
                theta.put(theta.position() + from, parameter, 0, count);
                v.put(v.position() + from, momentum, 0, count);
            }
        });
    }

    private void step(float[] parameter, float[] gradient, float[] momentum, float scale, float learningRate) {
        float decay = (float) optimizer.weightDecay();
        float keep = (float) optimizer.momentum();
        float ahead = optimizer.nesterov() ? keep : 1;
        float own = optimizer.nesterov() ? 1 : 0;
        for (int i = 0; i < BLOCK; i++) {
            float g = scale * gradient[i] + decay * parameter[i];
            float m = keep * momentum[i] + g;
            momentum[i] = m;
            parameter[i] -= learningRate * (own * g + ahead * m);
        }
    }

    @Override
    public void close() {
        velocity.close();
    }
}
