package org.losslab.engine.dl4j;

import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.losslab.data.Tensor;
import org.losslab.engine.DeviceBatch;
import org.losslab.engine.Learner;
import org.losslab.engine.LearnerSpec;
import org.losslab.engine.NativeCalls;
import org.losslab.engine.ParameterLayout;
import org.losslab.engine.ParameterSpec;
import org.losslab.engine.Tally;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A graph, its losses and its update rule. */
final class Dl4jLearner implements Learner {

    private static final ActivationIdentity IDENTITY = new ActivationIdentity();

    /** Multiplications in a product over a batch below which one thread is the fastest. */
    private static final long SMALL_WORK = 20_000_000;

    private final boolean images;
    private final LogitLoss trainingLoss;
    private final LogitLoss evaluationLoss;
    private final ComputationGraph graph;
    private final UpdateRule rule;
    private final GraphState state;
    private final Buffer inputChunk = new Buffer();
    private final Buffer labelChunk = new Buffer();
    private int largest = 64;
    private boolean closed;

    Dl4jLearner(LearnerSpec spec, Map<String, Tensor> initial) {
        this.images = spec.model().needsImages();
        this.trainingLoss = new LogitLoss(spec.loss());
        this.evaluationLoss = new LogitLoss(spec.loss());
        this.graph = Networks.create(spec.model(), spec.shape(), spec.classes(), trainingLoss);
        this.rule = new UpdateRule(spec.optimizer(), graph.params());
        List<ParameterSpec> specs = ParameterLayout.of(spec.model(), spec.shape(), spec.classes());
        this.state = new GraphState(specs, graph, rule.velocity());
        state.write(initial);
    }

    @Override
    public void train(DeviceBatch batch, double learningRate) {
        HostBatch host = (HostBatch) batch;
        NativeCalls.during(() -> step(host, learningRate));
        largest = Math.max(largest, host.size());
    }

    private HostBatch step(HostBatch host, double learningRate) {
        try (Nd4jRuntime.Threads threads = threads(host)) {
            graph.setInputs(inputs(host));
            graph.setLabels(host.labels());
            graph.computeGradientAndScore();
            rule.step(graph.params(), graph.getFlattenedGradients(), host.size(), learningRate);
        }
        return host;
    }

    @Override
    public void evaluate(DeviceBatch batch) {
        HostBatch host = (HostBatch) batch;
        NativeCalls.during(() -> score(host));
    }

    private HostBatch score(HostBatch host) {
        // Images are scored some at a time, in the memory that training needs anyway.
        int chunk = images ? largest : host.size();
        try (Nd4jRuntime.Threads threads = threads(host)) {
            for (int from = 0; from < host.size(); from += chunk) {
                int to = Math.min(host.size(), from + chunk);
                INDArray logits = logits(inputChunk.examples(inputs(host), from, to));
                evaluationLoss.computeScore(
                        labelChunk.examples(host.labels(), from, to), logits, IDENTITY, null, false);
            }
        }
        return host;
    }

    /** The layers one after the other: DL4J's own way of scoring opens workspaces and copies. */
    private INDArray logits(INDArray examples) {
        LayerWorkspaceMgr none = LayerWorkspaceMgr.noWorkspacesImmutable();
        INDArray features = examples;
        for (Layer layer : graph.getLayers()) {
            layer.setInput(features, none);
            features = layer.activate(false, none);
            layer.clear();
        }
        return features;
    }

    @Override
    public Tally takeTraining() {
        return trainingLoss.take();
    }

    @Override
    public Tally takeEvaluation() {
        return evaluationLoss.take();
    }

    @Override
    public Map<String, Tensor> state() {
        return state.read();
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            for (Layer layer : graph.getLayers()) {
                if (layer instanceof StageLayer stage) {
                    stage.stage().close();
                } else if (layer instanceof Head head) {
                    head.release();
                }
            }
            inputChunk.close();
            labelChunk.close();
            graph.close();
            rule.close();
        }
    }

    /** Convolutions share out the examples themselves; a dense layer's product is OpenBLAS's, which small ones do not repay. */
    private Nd4jRuntime.Threads threads(HostBatch batch) {
        return Nd4jRuntime.threads(images || batch.size() * graph.params().length() < SMALL_WORK);
    }

    private INDArray inputs(HostBatch batch) {
        return images ? batch.inputs() : batch.vectors();
    }
}
