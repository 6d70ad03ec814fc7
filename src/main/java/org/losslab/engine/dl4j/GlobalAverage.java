package org.losslab.engine.dl4j;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.BaseLayer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.factory.Nd4j;

/** The mean over all pixels: {@code [n, height, width, channels]} to {@code [n, channels]}. */
final class GlobalAverage extends BaseLayer<LayerSpec> {

    private static final long serialVersionUID = 1L;

    private GlobalAverage(NeuralNetConfiguration conf, DataType type) {
        super(conf, type);
    }

    static LayerSpec spec() {
        return new LayerSpec(NamedArrays.none(), GlobalAverage::new);
    }

    @Override
    public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
        INDArray output = workspaces.createUninitialized(
                ArrayType.ACTIVATIONS, dataType, new long[] {input.size(0), input.size(3)}, 'c');
        return input.mean(output, 1, 2);
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
        long[] shape = input.shape();
        long pixels = shape[1] * shape[2];
        INDArray gradient = workspaces.createUninitialized(ArrayType.ACTIVATION_GRAD, dataType, shape, 'c');
        INDArray share = epsilon.div(pixels).reshape('c', shape[0], 1, 1, shape[3]);
        Nd4j.exec(DynamicCustomOp.builder("tile_to_shape")
                .addInputs(share)
                .addOutputs(gradient)
                .addIntegerArguments((int) shape[0], (int) shape[1], (int) shape[2], (int) shape[3])
                .build());
        return new Pair<>(new DefaultGradient(), gradient);
    }

    @Override
    public boolean isPretrainLayer() {
        return false;
    }
}
