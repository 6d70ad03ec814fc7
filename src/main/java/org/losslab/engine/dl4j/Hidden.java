package org.losslab.engine.dl4j;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.BaseLayer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A fully connected layer with bias and ReLU. */
final class Hidden extends BaseLayer<LayerSpec> {

    private static final long serialVersionUID = 1L;

    private static final ActivationReLU RELU = new ActivationReLU();

    /** Of the last forward pass, for the backward pass. */
    private transient INDArray output;

    private Hidden(NeuralNetConfiguration conf, DataType type) {
        super(conf, type);
    }

    static LayerSpec spec(int in, int out) {
        return new LayerSpec(NamedArrays.weightAndBias(new long[] {out, in}, out), Hidden::new);
    }

    @Override
    public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
        INDArray product = DenseProduct.of(
                input, params.get(NamedArrays.WEIGHT).transpose(), params.get(NamedArrays.BIAS), workspaces);
        output = RELU.getActivation(product, training);
        return output;
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
        INDArray delta = RELU.backprop(output, epsilon).getFirst();
        INDArray weight = params.get(NamedArrays.WEIGHT);
        INDArray weightGradient = gradientViews.get(NamedArrays.WEIGHT);
        INDArray biasGradient = gradientViews.get(NamedArrays.BIAS);
        Nd4j.gemm(input, delta, weightGradient.transpose(), true, false, 1, 0);
        delta.sum(biasGradient, 0);
        INDArray inputGradient =
                workspaces.createUninitialized(ArrayType.ACTIVATION_GRAD, dataType, input.shape(), 'f');
        Nd4j.gemm(delta, weight, inputGradient, false, false, 1, 0);
        Gradient gradient = new DefaultGradient();
        gradient.setGradientFor(NamedArrays.WEIGHT, weightGradient);
        gradient.setGradientFor(NamedArrays.BIAS, biasGradient);
        return new Pair<>(gradient, inputGradient);
    }

    @Override
    public boolean isPretrainLayer() {
        return false;
    }
}
