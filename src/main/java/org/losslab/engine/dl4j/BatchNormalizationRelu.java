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
import org.nd4j.linalg.factory.Nd4j;

/**
 * max(0, γ (x − mean)/√(variance + ε) + β) for each channel of {@code [n, height, width, channels]} (Ioffe and Szegedy, 2015), with
 * ε = 1e-5. Mean and (biased) variance are the batch's in training, the running ones otherwise: r ← 0.9 r + 0.1 batch, the variance
 * unbiased. DL4J's layer keeps the biased variance, and takes many passes over memory.
 */
final class BatchNormalizationRelu extends BaseLayer<LayerSpec> {

    private static final long serialVersionUID = 1L;

    private static final double EPSILON = 1e-5;
    private static final double DECAY = 0.9;

    private final transient ChannelKernel kernel;
    private final transient INDArray runningMean;
    private final transient INDArray runningVariance;

    // Of the last forward pass, for the backward pass: the output is max(0, scale·x + shift).
    private transient double[] mean;
    private transient double[] inverseDeviation;
    private transient double[] scale;
    private transient double[] shift;

    private BatchNormalizationRelu(NeuralNetConfiguration conf, DataType type, int channels) {
        super(conf, type);
        this.kernel = new ChannelKernel(channels);
        this.runningMean = Nd4j.zeros(type, channels);
        this.runningVariance = Nd4j.ones(type, channels);
    }

    static LayerSpec spec(int channels) {
        return new LayerSpec(
                NamedArrays.weightAndBias(new long[] {channels}, channels),
                (conf, type) -> new BatchNormalizationRelu(conf, type, channels));
    }

    /** {@code [channels]}, the array itself. */
    INDArray runningMean() {
        return runningMean;
    }

    /** {@code [channels]}, the array itself. */
    INDArray runningVariance() {
        return runningVariance;
    }

    @Override
    public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
        if (training) {
            useBatchStatistics();
        } else {
            mean = FlatArrays.values(runningMean);
            setVariance(FlatArrays.values(runningVariance));
        }
        scale = FlatArrays.values(params.get(NamedArrays.WEIGHT));
        shift = FlatArrays.values(params.get(NamedArrays.BIAS));
        for (int c = 0; c < scale.length; c++) {
            scale[c] *= inverseDeviation[c];
            shift[c] -= mean[c] * scale[c];
        }
        INDArray output = workspaces.createUninitialized(ArrayType.ACTIVATIONS, dataType, input.shape(), 'c');
        kernel.affineRelu(input, scale, shift, output);
        return output;
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
        double count = (double) input.length() / mean.length;
        ChannelKernel.Sums sums = kernel.gradientSums(input, epsilon, scale, shift, mean);
        double[] weightGradient = sums.second();
        double[] slope = new double[mean.length];
        double[] offset = new double[mean.length];
        for (int c = 0; c < mean.length; c++) {
            weightGradient[c] *= inverseDeviation[c];
            slope[c] = -scale[c] * inverseDeviation[c] * weightGradient[c] / count;
            offset[c] = -scale[c] * sums.first()[c] / count - slope[c] * mean[c];
        }
        INDArray inputGradient =
                workspaces.createUninitialized(ArrayType.ACTIVATION_GRAD, dataType, input.shape(), 'c');
        kernel.inputGradient(input, epsilon, scale, shift, slope, offset, inputGradient);
        Gradient gradient = new DefaultGradient();
        gradient.setGradientFor(NamedArrays.WEIGHT, filled(NamedArrays.WEIGHT, weightGradient));
        gradient.setGradientFor(NamedArrays.BIAS, filled(NamedArrays.BIAS, sums.first()));
        return new Pair<>(gradient, inputGradient);
    }

    @Override
    public boolean isPretrainLayer() {
        return false;
    }

    private void useBatchStatistics() {
        int channels = Math.toIntExact(input.size(3));
        double count = (double) input.length() / channels;
        double[] origin = FlatArrays.values(input, channels);
        ChannelKernel.Sums sums = kernel.moments(input, origin);
        mean = new double[channels];
        double[] variance = new double[channels];
        double[] unbiased = new double[channels];
        for (int c = 0; c < channels; c++) {
            double displacement = sums.first()[c] / count;
            mean[c] = origin[c] + displacement;
            variance[c] = Math.max(0, sums.second()[c] / count - displacement * displacement);
            unbiased[c] = variance[c] * count / Math.max(1, count - 1);
        }
        setVariance(variance);
        decay(runningMean, mean);
        decay(runningVariance, unbiased);
    }

    private void setVariance(double[] variance) {
        inverseDeviation = new double[variance.length];
        for (int c = 0; c < variance.length; c++) {
            inverseDeviation[c] = 1 / Math.sqrt(variance[c] + EPSILON);
        }
    }

    private static void decay(INDArray running, double[] batch) {
        double[] values = FlatArrays.values(running);
        for (int c = 0; c < values.length; c++) {
            values[c] = DECAY * values[c] + (1 - DECAY) * batch[c];
        }
        FlatArrays.fill(running, values);
    }

    private INDArray filled(String name, double[] values) {
        INDArray view = gradientViews.get(name);
        FlatArrays.fill(view, values);
        return view;
    }
}
