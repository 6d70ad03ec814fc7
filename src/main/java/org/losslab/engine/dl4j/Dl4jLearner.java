package org.losslab.engine.dl4j;

import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.losslab.data.Tensor;
import org.losslab.engine.DeviceBatch;
import org.losslab.engine.Learner;
import org.losslab.engine.LearnerSpec;
import org.losslab.engine.ParameterLayout;
import org.losslab.engine.ParameterSpec;
import org.losslab.engine.Tally;
import org.nd4j.adapters.OutputAdapter;
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
        Nd4jRuntime.useOneThread(isSmall(host));
        graph.setInputs(inputs(host));
        graph.setLabels(host.labels());
        graph.computeGradientAndScore();
        rule.step(graph.params(), graph.getFlattenedGradients(), host.size(), learningRate);
    }

    @Override
    public void evaluate(DeviceBatch batch) {
        HostBatch host = (HostBatch) batch;
        Nd4jRuntime.useOneThread(isSmall(host));
        OutputAdapter<Double> score =
                logits -> evaluationLoss.computeScore(host.labels(), logits[0], IDENTITY, null, false);
        graph.output(new INDArray[] {inputs(host)}, null, null, score);
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
            graph.close();
            rule.close();
        }
    }

    private boolean isSmall(HostBatch batch) {
        return !images && batch.size() * graph.params().length() < SMALL_WORK;
    }

    private INDArray inputs(HostBatch batch) {
        return images ? batch.inputs() : batch.vectors();
    }
}
