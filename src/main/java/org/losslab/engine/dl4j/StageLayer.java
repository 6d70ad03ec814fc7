package org.losslab.engine.dl4j;

import java.util.function.Function;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.BaseLayer;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A {@link Stage} as a layer of DL4J. */
final class StageLayer extends BaseLayer<LayerSpec> {

    private static final long serialVersionUID = 1L;

    private final transient Stage stage;

    StageLayer(NeuralNetConfiguration conf, DataType type, Function<Stage.Parameters, Stage> stage) {
        super(conf, type);
        this.stage = stage.apply(new Stage.Parameters() {
            @Override
            public INDArray value(String name) {
                return params.get(name);
            }

            @Override
            public INDArray gradient(String name) {
                return gradientViews.get(name);
            }
        });
    }

    Stage stage() {
        return stage;
    }

    @Override
    public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
        return stage.forward(input, training);
    }

    /** The parameters' gradients lie in the graph's flat gradient, which is what the step is taken by. */
    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
        return new Pair<>(new DefaultGradient(), stage.backward(epsilon));
    }

    @Override
    public boolean isPretrainLayer() {
        return false;
    }
}
