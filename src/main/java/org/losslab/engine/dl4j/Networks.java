package org.losslab.engine.dl4j;

import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.losslab.data.ExampleShape;
import org.losslab.experiment.Architecture;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.NoOp;
import org.nd4j.linalg.lossfunctions.ILossFunction;

/** Builds the graph of each architecture. Its layers are named as the modules of {@link org.losslab.engine.ParameterLayout}. */
final class Networks {

    private static final String INPUT = "input";
    private static final String HEAD = "head";

    private final GraphBuilder graph;
    private String last = INPUT;

    private Networks(DataType type) {
        this.graph = new NeuralNetConfiguration.Builder()
                .dataType(type)
                .updater(new NoOp())
                .graphBuilder()
                .addInputs(INPUT)
                .setOutputs(HEAD);
    }

    /**
     * A graph with all parameters zero.
     *
     * @param loss of logits and class numbers
     * @param type of all its arrays
     */
    static ComputationGraph create(
            Architecture model, ExampleShape shape, int classes, ILossFunction loss, DataType type) {
        Networks network = new Networks(type);
        int features = shape.size();
        boolean bias = true;
        if (model instanceof Architecture.Linear linear) {
            bias = linear.bias();
        } else if (model instanceof Architecture.Mlp mlp) {
            features = network.mlp(mlp, features);
        }
        network.head(features, classes, bias, loss);
        ComputationGraph graph = new ComputationGraph(network.graph.build());
        long parameters = 0;
        for (var vertex : graph.getConfiguration().getVertices().values()) {
            parameters += vertex.numParams(true);
        }
        INDArray zeros = Nd4j.zeros(type, 1, parameters);
        graph.init(zeros, false);
        graph.initGradientsView();
        return graph;
    }

    private int mlp(Architecture.Mlp mlp, int inputs) {
        int width = inputs;
        for (int i = 0; i < mlp.hidden().size(); i++) {
            int out = mlp.hidden().get(i);
            String name = "hidden" + i;
            graph.addLayer(
                    name,
                    new DenseLayer.Builder()
                            .nIn(width)
                            .nOut(out)
                            .activation(Activation.RELU)
                            .build(),
                    last);
            last = name;
            width = out;
        }
        return width;
    }

    private void head(int features, int classes, boolean bias, ILossFunction loss) {
        graph.addLayer(
                HEAD,
                new OutputLayer.Builder(loss)
                        .nIn(features)
                        .nOut(classes)
                        .hasBias(bias)
                        .activation(Activation.IDENTITY)
                        .build(),
                last);
    }
}
