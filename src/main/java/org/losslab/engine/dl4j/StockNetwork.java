package org.losslab.engine.dl4j;

import java.util.Random;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.losslab.data.ExampleShape;
import org.losslab.experiment.Architecture;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/**
 * A wide residual network of Deeplearning4j's own layers, in training on one random batch, with or without its oneDNN helpers: what
 * the benchmark compares with.
 */
public final class StockNetwork implements AutoCloseable {

    /** Read when a layer is made; true where it is not set. */
    private static final String HELPERS_DISABLED = "org.eclipse.deeplearning4j.helpers.disable";

    private final ComputationGraph graph;
    private final INDArray images;
    private final INDArray labels;
    private final GraphBuilder builder;
    private String last = "input";

    /** @param helpers whether its layers get their oneDNN helpers, which this release leaves switched off */
    public StockNetwork(Architecture.WideResNet net, ExampleShape shape, int classes, int batchSize, boolean helpers) {
        Nd4jRuntime.start();
        builder = new NeuralNetConfiguration.Builder()
                .updater(new Nesterovs(0.01, 0.9))
                .convolutionMode(ConvolutionMode.Same)
                .activation(Activation.IDENTITY)
                .graphBuilder()
                .addInputs(last)
                .setInputTypes(InputType.convolutional(shape.height(), shape.width(), shape.channels()));
        convolution("conv", 16, 3, 1);
        int in = 16;
        for (int stage = 0; stage < 3; stage++) {
            int out = (16 << stage) * net.width();
            for (int block = 0; block < net.blocksPerStage(); block++) {
                block("stage" + stage + ".block" + block, in, out, stage > 0 && block == 0 ? 2 : 1);
                in = out;
            }
        }
        active("bn");
        builder.addLayer("pool", new GlobalPoolingLayer(PoolingType.AVG), last)
                .addLayer(
                        "head",
                        new OutputLayer.Builder(LossFunction.MCXENT)
                                .nOut(classes)
                                .activation(Activation.SOFTMAX)
                                .build(),
                        "pool")
                .setOutputs("head");
        graph = new ComputationGraph(builder.build());
        System.setProperty(HELPERS_DISABLED, String.valueOf(!helpers));
        try {
            graph.init();
        } finally {
            System.clearProperty(HELPERS_DISABLED);
        }
        images = Nd4j.rand(DataType.FLOAT, batchSize, shape.channels(), shape.height(), shape.width());
        labels = Nd4j.zeros(DataType.FLOAT, batchSize, classes);
        Random random = new Random(1);
        for (int i = 0; i < batchSize; i++) {
            labels.putScalar(i, random.nextInt(classes), 1);
        }
    }

    /** Whether the first convolution has a helper. */
    boolean hasHelpers() {
        return graph.getLayer("conv").getHelper() != null;
    }

    /** Seconds for that many steps. */
    public double seconds(int steps) {
        try (Nd4jRuntime.Threads threads = Nd4jRuntime.threads(false)) {
            long start = System.nanoTime();
            for (int step = 0; step < steps; step++) {
                graph.fit(new INDArray[] {images}, new INDArray[] {labels});
            }
            return (System.nanoTime() - start) * 1e-9;
        }
    }

    private void block(String name, int in, int out, int stride) {
        String identity = last;
        active(name + ".bn0");
        String activated = last;
        convolution(name + ".conv0", out, 3, stride);
        active(name + ".bn1");
        convolution(name + ".conv1", out, 3, 1);
        String residual = last;
        if (in != out || stride != 1) {
            last = activated;
            convolution(name + ".shortcut", out, 1, stride);
            identity = last;
        }
        last = name + ".sum";
        builder.addVertex(last, new ElementWiseVertex(ElementWiseVertex.Op.Add), residual, identity);
    }

    private void active(String name) {
        builder.addLayer(name, new BatchNormalization(), last)
                .addLayer(name + ".relu", new ActivationLayer(Activation.RELU), name);
        last = name + ".relu";
    }

    private void convolution(String name, int out, int kernel, int stride) {
        builder.addLayer(
                name,
                new ConvolutionLayer.Builder(kernel, kernel)
                        .nOut(out)
                        .stride(stride, stride)
                        .hasBias(false)
                        .build(),
                last);
        last = name;
    }

    @Override
    public void close() {
        graph.close();
        images.close();
        labels.close();
    }
}
