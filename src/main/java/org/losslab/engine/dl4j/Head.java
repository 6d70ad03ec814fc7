package org.losslab.engine.dl4j;

import java.util.Collection;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.layers.OutputLayer;
import org.deeplearning4j.nn.params.DefaultParamInitializer;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.lossfunctions.ILossFunction;

/** The linear layer that gives the logits, and the loss. */
final class Head extends OutputLayer {

    private static final long serialVersionUID = 1L;

    private Head(NeuralNetConfiguration conf, DataType type) {
        super(conf, type);
    }

    static org.deeplearning4j.nn.conf.layers.Layer spec(int features, int classes, boolean bias, ILossFunction loss) {
        org.deeplearning4j.nn.conf.layers.OutputLayer.Builder builder =
                new org.deeplearning4j.nn.conf.layers.OutputLayer.Builder(loss);
        return new Spec(builder.nIn(features).nOut(classes).hasBias(bias).activation(Activation.IDENTITY));
    }

    @Override
    protected Pair<INDArray, INDArray> preOutputWithPreNorm(
            boolean training, boolean forBackprop, LayerWorkspaceMgr workspaces) {
        INDArray product = DenseProduct.of(
                input,
                params.get(DefaultParamInitializer.WEIGHT_KEY),
                params.get(DefaultParamInitializer.BIAS_KEY),
                workspaces);
        return new Pair<>(product, product);
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
