package org.losslab.engine.dl4j;

import org.deeplearning4j.nn.api.Layer;
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

/**
 * A convolution without bias by ND4J's own operations, which oneDNN does; DL4J's layer spends its time in {@code im2col}. Images
 * are {@code [n, height, width, channels]}, which oneDNN takes without reordering; weights {@code [out, in, k, k]}.
 */
final class Convolution extends BaseLayer<LayerSpec> {

    private static final long serialVersionUID = 1L;

    private static final int CHANNELS_LAST = 1;
    private static final int WEIGHTS_OUT_IN_K_K = 1;

    private final int out;
    private final int kernel;
    private final int stride;

    private Convolution(NeuralNetConfiguration conf, DataType type, int out, int kernel, int stride) {
        super(conf, type);
        this.out = out;
        this.kernel = kernel;
        this.stride = stride;
    }

    /** Padded by k/2, so that stride 1 keeps the image's size. */
    static LayerSpec spec(int in, int out, int kernel, int stride) {
        return new LayerSpec(
                NamedArrays.weight(out, in, kernel, kernel),
                (conf, type) -> new Convolution(conf, type, out, kernel, stride));
    }

    @Override
    public Layer.Type type() {
        return Layer.Type.CONVOLUTIONAL;
    }

    @Override
    public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
        INDArray output = workspaces.createUninitialized(
                ArrayType.ACTIVATIONS,
                dataType,
                new long[] {input.size(0), outputSize(input.size(1)), outputSize(input.size(2)), out},
                'c');
        execute(operation("conv2d")
                .addInputs(input, params.get(NamedArrays.WEIGHT))
                .addOutputs(output));
        return output;
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
        INDArray inputGradient =
                workspaces.createUninitialized(ArrayType.ACTIVATION_GRAD, dataType, input.shape(), 'c');
        INDArray weightGradient = gradientViews.get(NamedArrays.WEIGHT);
        execute(operation("conv2d_bp")
                .addInputs(input, params.get(NamedArrays.WEIGHT), epsilon)
                .addOutputs(inputGradient, weightGradient));
        Gradient gradient = new DefaultGradient();
        gradient.setGradientFor(NamedArrays.WEIGHT, weightGradient);
        return new Pair<>(gradient, inputGradient);
    }

    @Override
    public boolean isPretrainLayer() {
        return false;
    }

    private DynamicCustomOp.DynamicCustomOpsBuilder operation(String name) {
        int padding = kernel / 2;
        return DynamicCustomOp.builder(name)
                .addIntegerArguments(
                        kernel, kernel, stride, stride, padding, padding, 1, 1, 0, CHANNELS_LAST, WEIGHTS_OUT_IN_K_K);
    }

    private static void execute(DynamicCustomOp.DynamicCustomOpsBuilder operation) {
        Nd4j.exec(operation.build());
    }

    private long outputSize(long size) {
        return (size + 2L * (kernel / 2) - kernel) / stride + 1;
    }
}
