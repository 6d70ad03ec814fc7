package org.losslab.engine.dl4j;

import java.util.Collection;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.OutputLayer;
import org.deeplearning4j.nn.params.DefaultParamInitializer;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The linear layer that gives the logits, and the loss. DL4J asks ND4J for products by rows, and ND4J then computes them by columns and
 * copies them, which takes ten times as long; here they are left by columns, in memory that is used again.
 */
final class Head extends OutputLayer {

    private static final long serialVersionUID = 1L;

    private final transient Buffer product = new Buffer('f');
    private final transient Buffer logitGradient = new Buffer();
    private final transient Buffer inputGradient = new Buffer();
    private transient INDArray logits;
    private transient double meanLoss;

    private Head(NeuralNetConfiguration conf, DataType type) {
        super(conf, type);
    }

    static org.deeplearning4j.nn.conf.layers.Layer spec(int features, int classes, boolean bias, LogitLoss loss) {
        org.deeplearning4j.nn.conf.layers.OutputLayer.Builder builder =
                new org.deeplearning4j.nn.conf.layers.OutputLayer.Builder(loss);
        return new Spec(builder.nIn(features).nOut(classes).hasBias(bias).activation(Activation.IDENTITY));
    }

    @Override
    protected Pair<INDArray, INDArray> preOutputWithPreNorm(
            boolean training, boolean forBackprop, LayerWorkspaceMgr workspaces) {
        INDArray weight = params.get(DefaultParamInitializer.WEIGHT_KEY);
        logits = product.array(input.size(0), weight.size(1));
        Nd4j.gemm(input, weight, logits, false, false, 1, 0);
        if (hasBias()) {
            logits.addiRowVector(params.get(DefaultParamInitializer.BIAS_KEY));
        }
        return new Pair<>(logits, logits);
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
        preOutput(true, workspaces);
        INDArray delta = logitGradient.array(logits.size(0), logits.size(1));
        meanLoss = ((LogitLoss) layerConf().getLossFn()).step(labels, logits, delta);
        Nd4j.gemm(input, delta, gradientViews.get(DefaultParamInitializer.WEIGHT_KEY), true, false, 1, 0);
        if (hasBias()) {
            delta.sum(gradientViews.get(DefaultParamInitializer.BIAS_KEY), 0);
        }
        INDArray to = inputGradient.array(input.shape());
        Nd4j.gemm(params.get(DefaultParamInitializer.WEIGHT_KEY), delta, to.transpose(), false, true, 1, 0);
        return new Pair<>(new DefaultGradient(), to);
    }

    /** What the backward pass has found on its way: DL4J asks for it afterwards. */
    @Override
    public double computeScore(double regularization, boolean training, LayerWorkspaceMgr workspaces) {
        return meanLoss;
    }

    void release() {
        product.close();
        logitGradient.close();
        inputGradient.close();
    }

    private static final class Spec extends org.deeplearning4j.nn.conf.layers.OutputLayer {

        private static final long serialVersionUID = 1L;

        Spec(Builder builder) {
            super(builder);
        }

        @Override
        public Layer instantiate(
                NeuralNetConfiguration conf,
                Collection<TrainingListener> listeners,
                int index,
                INDArray parametersView,
                boolean initialize,
                DataType type) {
            return LayerSpec.prepared(
                    new Head(conf, type),
                    listeners,
                    index,
                    parametersView,
                    initializer().init(conf, parametersView, initialize));
        }
    }
}
