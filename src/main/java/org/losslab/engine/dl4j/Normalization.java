package org.losslab.engine.dl4j;

import java.util.Map;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Batch normalization and ReLU: max(0, γ (x − mean)/√(variance + ε) + β) for each channel of {@code [n, height, width, channels]}
 * (Ioffe and Szegedy, 2015), with ε = 1e-5. Mean and (biased) variance are the batch's in training, the running ones otherwise: r ← 0.9 r
 * + 0.1 batch, the variance unbiased. DL4J's layer keeps the biased variance, and takes many passes over memory.
 */
final class Normalization implements Stage {

    private static final double EPSILON = 1e-5;
    private static final double DECAY = 0.9;

    private final Parameters parameters;
    private final ChannelKernel kernel;
    private final INDArray runningMean;
    private final INDArray runningVariance;
    private final Buffer output = new Buffer();

    // Of the last forward pass, for the backward pass: the output is max(0, scale·x + shift).
    private INDArray input;
    private double[] mean = {};
    private double[] inverseDeviation = {};
    private double[] scale = {};
    private double[] shift = {};

    Normalization(Parameters parameters, int channels) {
        this.parameters = parameters;
        this.kernel = new ChannelKernel(channels);
        this.runningMean = Nd4j.zeros(DataType.FLOAT, channels);
        this.runningVariance = Nd4j.ones(DataType.FLOAT, channels);
    }

    static LayerSpec spec(int channels) {
        return new LayerSpec(
                new NamedArrays().weightAndBias("", channels), parameters -> new Normalization(parameters, channels));
    }

    @Override
    public Map<String, INDArray> statistics() {
        return Map.of("running_mean", runningMean, "running_var", runningVariance);
    }

    @Override
    public INDArray forward(INDArray x, boolean training) {
        input = x;
        if (training) {
            useBatchStatistics();
        } else {
            mean = FlatArrays.values(runningMean);
            setVariance(FlatArrays.values(runningVariance));
        }
        scale = FlatArrays.values(parameters.value(NamedArrays.WEIGHT));
        shift = FlatArrays.values(parameters.value(NamedArrays.BIAS));
        for (int c = 0; c < scale.length; c++) {
            scale[c] *= inverseDeviation[c];
            shift[c] -= mean[c] * scale[c];
        }
        INDArray to = output.array(x.shape());
        kernel.affineRelu(x, scale, shift, to);
        return to;
    }

    @Override
    public INDArray backward(INDArray epsilon) {
        return backward(epsilon, null, epsilon);
    }

    /**
     * As {@link #backward(INDArray)}, with another gradient in the input added.
     *
     * @param skip added; null for none
     * @param to receives the gradient in the input; may be one of the others
     */
    INDArray backward(INDArray epsilon, INDArray skip, INDArray to) {
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
        kernel.inputGradient(input, epsilon, scale, shift, slope, offset, skip, to);
        FlatArrays.fill(parameters.gradient(NamedArrays.WEIGHT), weightGradient);
        FlatArrays.fill(parameters.gradient(NamedArrays.BIAS), sums.first());
        return to;
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

    @Override
    public void close() {
        output.close();
        runningMean.close();
        runningVariance.close();
    }
}
