package org.losslab.engine.dl4j;

import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.WorkspaceMode;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.losslab.data.ExampleShape;
import org.losslab.experiment.Architecture;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.NoOp;

/** Builds the graph of each architecture. Its layers are named as the modules of {@link org.losslab.engine.ParameterLayout}. */
final class Networks {

    private static final String INPUT = "input";
    private static final String HEAD = "head";

    private final GraphBuilder graph;
    private String last = INPUT;

    private Networks() {
        this.graph = new NeuralNetConfiguration.Builder()
                .dataType(DataType.FLOAT)
                .updater(new NoOp())
                // Stages own their memory and use it again.
                .trainingWorkspaceMode(WorkspaceMode.NONE)
                .inferenceWorkspaceMode(WorkspaceMode.NONE)
                .graphBuilder()
                .addInputs(INPUT)
                .setOutputs(HEAD);
    }

    /**
     * A graph with all parameters zero.
     *
     * @param loss of logits and class numbers
     */
    static ComputationGraph create(Architecture model, ExampleShape shape, int classes, LogitLoss loss) {
        ComputationGraphConfiguration configuration = configuration(model, shape, classes, loss);
        ComputationGraph graph = new ComputationGraph(configuration);
        graph.init(Nd4j.zeros(DataType.FLOAT, 1, parameterCount(configuration)), false);
        graph.initGradientsView();
        return graph;
    }

    static ComputationGraphConfiguration configuration(
            Architecture model, ExampleShape shape, int classes, LogitLoss loss) {
        Networks network = new Networks();
        int features = shape.size();
        boolean bias = true;
        if (model instanceof Architecture.Linear linear) {
            bias = linear.bias();
        } else if (model instanceof Architecture.Mlp mlp) {
            features = network.mlp(mlp, features);
        } else if (model instanceof Architecture.SmallConvNet) {
            features = network.smallConvNet(shape.channels());
        } else if (model instanceof Architecture.WideResNet net) {
            features = network.wideResNet(net, shape.channels());
        }
        network.add(HEAD, Head.spec(features, classes, bias, loss));
        return network.graph.build();
    }

    static long parameterCount(ComputationGraphConfiguration configuration) {
        return configuration.getVertices().values().stream()
                .mapToLong(vertex -> vertex.numParams(true))
                .sum();
    }

    private int mlp(Architecture.Mlp mlp, int inputs) {
        int width = inputs;
        for (int i = 0; i < mlp.hidden().size(); i++) {
            int out = mlp.hidden().get(i);
            add("hidden" + i, Hidden.spec(width, out));
            width = out;
        }
        return width;
    }

    private int smallConvNet(int channels) {
        int in = channels;
        for (int stage = 0; stage < 3; stage++) {
            int out = 32 << stage;
            add("stage" + stage + ".conv", Convolution.spec(in, out, 3, stage == 0 ? 1 : 2));
            add("stage" + stage + ".bn", Normalization.spec(out));
            in = out;
        }
        add("pool", GlobalAverage.spec());
        return in;
    }

    private int wideResNet(Architecture.WideResNet net, int channels) {
        add("conv", Convolution.spec(channels, 16, 3, 1));
        int in = 16;
        for (int stage = 0; stage < 3; stage++) {
            int out = (16 << stage) * net.width();
            for (int block = 0; block < net.blocksPerStage(); block++) {
                int stride = stage > 0 && block == 0 ? 2 : 1;
                add("stage" + stage + ".block" + block, ResidualBlock.spec(in, out, stride));
                in = out;
            }
        }
        add("bn", Normalization.spec(in));
        add("pool", GlobalAverage.spec());
        return in;
    }

    private void add(String name, Layer layer) {
        graph.addLayer(name, layer, last);
        last = name;
    }
}
