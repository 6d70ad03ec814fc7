package org.losslab.engine.libtorch;

import java.util.Map;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.LongOptional;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;
import org.losslab.engine.DeviceBatch;
import org.losslab.engine.Learner;
import org.losslab.engine.LearnerSpec;
import org.losslab.engine.ParameterLayout;
import org.losslab.engine.Tally;
import org.losslab.loss.CorrectClassQuadraticLoss;
import org.losslab.loss.CrossEntropyLoss;
import org.losslab.loss.Loss;

/** A classifier in training on LibTorch. */
final class TorchLearner implements Learner {

    private final LearnerSpec spec;
    private final TorchDevice device;
    private final TorchParameters parameters;
    private final TorchNet net;
    private final TorchTally training;
    private final TorchTally evaluation;

    TorchLearner(LearnerSpec spec, TorchDevice device, Map<String, org.losslab.data.Tensor> initial) {
        this.spec = spec;
        this.device = device;
        this.parameters = new TorchParameters(
                ParameterLayout.of(spec.model(), spec.shape(), spec.classes()), device, spec.optimizer(), initial);
        this.net = new TorchNet(spec.model(), parameters);
        this.training = new TorchTally(device);
        this.evaluation = new TorchTally(device);
    }

    @Override
    public void train(DeviceBatch batch, double learningRate) {
        TorchFailures.guarded(device.id(), batch.size(), () -> {
            step((TorchBatch) batch, learningRate);
            return batch;
        });
    }

    private void step(TorchBatch given, double learningRate) {
        try (PointerScope scope = new PointerScope()) {
            parameters.clearGradients();
            Tensor logits =
                    device.computing(() -> net.logits(given.inputs(), true)).to(ScalarType.Float);
            Tensor losses = losses(logits, given.labels());
            losses.mean().backward();
            parameters.step(learningRate);
            training.add(losses, logits, given);
        }
    }

    @Override
    public void evaluate(DeviceBatch batch) {
        TorchFailures.guarded(device.id(), batch.size(), () -> {
            score((TorchBatch) batch);
            return batch;
        });
    }

    private void score(TorchBatch given) {
        int chunk = spec.model().needsImages() ? device.imagesAtOnce(given.size()) : given.size();
        for (int from = 0; from < given.size(); from += chunk) {
            score(given, from, Math.min(chunk, given.size() - from));
        }
    }

    private void score(TorchBatch given, int from, int size) {
        try (PointerScope scope = new PointerScope();
                NoGradGuard guard = new NoGradGuard()) {
            TorchBatch part = new TorchBatch(
                    given.inputs().narrow(0, from, size), given.labels().narrow(0, from, size), size);
            Tensor logits =
                    device.computing(() -> net.logits(part.inputs(), false)).to(ScalarType.Float);
            evaluation.add(losses(logits, part.labels()), logits, part);
        }
    }

    @Override
    public Tally takeTraining() {
        return TorchFailures.guarded(device.id(), 0, training::take);
    }

    @Override
    public Tally takeEvaluation() {
        return TorchFailures.guarded(device.id(), 0, evaluation::take);
    }

    @Override
    public Map<String, org.losslab.data.Tensor> state() {
        return TorchFailures.guarded(device.id(), 0, parameters::state);
    }

    @Override
    public void close() {
        parameters.close();
        training.close();
        evaluation.close();
    }

    /** The losses of the examples, {@code [n]}, as {@link Loss} defines them. */
    private Tensor losses(Tensor logits, Tensor labels) {
        Tensor correct = labels.unsqueeze(1);
        Loss loss = spec.loss();
        if (loss instanceof CrossEntropyLoss) {
            return logits.log_softmax(1).gather(1, correct).view(-1).neg();
        }
        Tensor residuals = logits.sub(torch.one_hot(labels, spec.classes()).to(ScalarType.Float));
        Tensor quadratic = residuals.square().sum(1).mul(new Scalar(0.5));
        if (loss instanceof CorrectClassQuadraticLoss weighted && weighted.weight() != 0) {
            Tensor own = residuals.gather(1, correct).view(-1).square();
            return quadratic.add(own, new Scalar(weighted.weight() / 2));
        }
        return quadratic;
    }

    /** Sums that stay on the device until they are taken. */
    private static final class TorchTally implements AutoCloseable {
        private final Tensor lossSum;
        private final Tensor correct;
        private long examples;

        TorchTally(TorchDevice device) {
            lossSum = device.zeros(ScalarType.Double, 1);
            correct = device.zeros(ScalarType.Long, 1);
        }

        void add(Tensor losses, Tensor logits, TorchBatch batch) {
            try (NoGradGuard guard = new NoGradGuard()) {
                lossSum.add_(losses.detach().to(ScalarType.Double).sum());
                correct.add_(logits.detach()
                        .argmax(new LongOptional(1), false)
                        .eq(batch.labels())
                        .sum());
            }
            examples += batch.size();
        }

        Tally take() {
            Tally tally = new Tally(examples, lossSum.item_double(), correct.item_long());
            lossSum.zero_();
            correct.zero_();
            examples = 0;
            return tally;
        }

        @Override
        public void close() {
            lossSum.close();
            correct.close();
        }
    }
}
