package org.losslab.engine.dl4j;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.memory.LayerMemoryReport;
import org.deeplearning4j.nn.layers.BaseLayer;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What DL4J's configuration says of a layer of ours: its parameters and how to make it. */
final class LayerSpec extends FeedForwardLayer {

    private static final long serialVersionUID = 1L;

    private final transient NamedArrays parameters;
    private final transient Function<Stage.Parameters, Stage> stage;

    LayerSpec(NamedArrays parameters, Function<Stage.Parameters, Stage> stage) {
        this.parameters = parameters;
        this.stage = stage;
    }

    @Override
    public org.deeplearning4j.nn.api.Layer instantiate(
            NeuralNetConfiguration conf,
            Collection<TrainingListener> listeners,
            int index,
            INDArray parametersView,
            boolean initialize,
            DataType type) {
        return prepared(
                new StageLayer(conf, type, stage),
                listeners,
                index,
                parametersView,
                parametersView == null ? Map.of() : parameters.init(conf, parametersView, initialize));
    }

    /** A layer that has been given what DL4J's own configurations give theirs. */
    static org.deeplearning4j.nn.api.Layer prepared(
            BaseLayer<?> layer,
            Collection<TrainingListener> listeners,
            int index,
            INDArray parametersView,
            Map<String, INDArray> parameters) {
        layer.setListeners(listeners);
        layer.setIndex(index);
        layer.setParamsViewArray(parametersView);
        layer.setParamTable(parameters);
        return layer;
    }

    @Override
    public ParamInitializer initializer() {
        return parameters;
    }

    /** DL4J asks only when it is to infer shapes, which nobody does here. */
    @Override
    public InputType getOutputType(int index, InputType input) {
        return input;
    }

    @Override
    public LayerMemoryReport getMemoryReport(InputType input) {
        return new LayerMemoryReport.Builder(getLayerName(), LayerSpec.class, input, input)
                .standardMemory(parameters.numParams((Layer) null), 0)
                .build();
    }
}
