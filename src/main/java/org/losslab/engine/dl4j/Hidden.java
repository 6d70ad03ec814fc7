package org.losslab.engine.dl4j;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A fully connected layer with bias and ReLU. Arrays are by rows; ND4J's products, which are by columns, give their transposes. */
final class Hidden implements Stage {

    private final Parameters parameters;
    private final ChannelKernel kernel;
    private final Buffer output = new Buffer();
    private final Buffer inputGradient = new Buffer();
    private INDArray input;
    private INDArray active;

    private Hidden(Parameters parameters) {
        this.parameters = parameters;
        this.kernel = new ChannelKernel(1);
    }

    static LayerSpec spec(int in, int out) {
        return new LayerSpec(new NamedArrays().weight("", out, in).bias("", out), Hidden::new);
    }

    @Override
    public INDArray forward(INDArray x, boolean training) {
        input = x;
        active = output.array(x.size(0), weight().size(0));
        Nd4j.gemm(weight(), x, active.transpose(), false, true, 1, 0);
        active.addiRowVector(parameters.value(NamedArrays.BIAS));
        kernel.relu(active);
        return active;
    }

    @Override
    public INDArray backward(INDArray epsilon) {
        kernel.reluGradient(active, epsilon);
        Nd4j.gemm(input, epsilon, parameters.gradient(NamedArrays.WEIGHT).transpose(), true, false, 1, 0);
        epsilon.sum(parameters.gradient(NamedArrays.BIAS), 0);
        INDArray to = inputGradient.array(input.shape());
        Nd4j.gemm(weight(), epsilon, to.transpose(), true, true, 1, 0);
        return to;
    }

    private INDArray weight() {
        return parameters.value(NamedArrays.WEIGHT);
    }

    @Override
    public void close() {
        output.close();
        inputGradient.close();
    }
}
