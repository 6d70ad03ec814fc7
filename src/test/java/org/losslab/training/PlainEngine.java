package org.losslab.training;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.losslab.data.BatchPlan;
import org.losslab.data.Dataset;
import org.losslab.data.Features;
import org.losslab.data.LabelledData;
import org.losslab.data.Tensor;
import org.losslab.engine.Device;
import org.losslab.engine.DeviceBatch;
import org.losslab.engine.DeviceDataset;
import org.losslab.engine.Engine;
import org.losslab.engine.EngineSession;
import org.losslab.engine.Learner;
import org.losslab.engine.LearnerSpec;
import org.losslab.engine.ParameterLayout;
import org.losslab.engine.SessionOptions;
import org.losslab.engine.Tally;

/** An engine of a few lines for tests: linear classifiers on vectors in plain Java, with a delay per step if one is wanted. */
public final class PlainEngine implements Engine {

    private static final String WEIGHT = "head.weight";

    private final long delayMillis;

    public PlainEngine(long delayMillis) {
        this.delayMillis = delayMillis;
    }

    @Override
    public String id() {
        return "plain";
    }

    @Override
    public String title() {
        return "Plain Java";
    }

    @Override
    public List<Device> devices() {
        return List.of(Device.usable("cpu", "processor"), Device.unusable("cuda:0", "GPU", "plain Java has no GPU"));
    }

    @Override
    public EngineSession open(SessionOptions options) {
        return new Session();
    }

    private record Batch(float[][] inputs, int[] labels) implements DeviceBatch {
        @Override
        public int size() {
            return labels.length;
        }

        @Override
        public void close() {}
    }

    private record Uploaded(Dataset data) implements DeviceDataset {
        @Override
        public DeviceBatch training(BatchPlan plan) {
            return batch(data.train(), plan.indices());
        }

        @Override
        public DeviceBatch evaluation(Split split, int from, int to) {
            int[] indices = java.util.stream.IntStream.range(from, to).toArray();
            return batch(split == Split.TRAIN ? data.train() : data.test(), indices);
        }

        private static Batch batch(LabelledData examples, int[] indices) {
            float[] values = ((Features.Vectors) examples.features()).values();
            int dimension = examples.features().shape().size();
            float[][] inputs = new float[indices.length][];
            int[] labels = new int[indices.length];
            for (int i = 0; i < indices.length; i++) {
                inputs[i] = java.util.Arrays.copyOfRange(values, indices[i] * dimension, (indices[i] + 1) * dimension);
                labels[i] = examples.labels()[indices[i]];
            }
            return new Batch(inputs, labels);
        }

        @Override
        public void close() {}
    }

    private final class Session implements EngineSession {
        @Override
        public Device device() {
            return devices().get(0);
        }

        @Override
        public DeviceDataset upload(Dataset data) {
            return new Uploaded(data);
        }

        @Override
        public Learner learner(LearnerSpec spec, Map<String, Tensor> initial) {
            return new LinearLearner(spec, initial, delayMillis);
        }

        @Override
        public long memoryInUse() {
            return -1;
        }

        @Override
        public void close() {}
    }

    private static final class LinearLearner implements Learner {
        private final LearnerSpec spec;
        private final long delayMillis;
        private final float[] weight;
        private final float[] momentum;
        private Tally training = Tally.EMPTY;
        private Tally evaluation = Tally.EMPTY;

        LinearLearner(LearnerSpec spec, Map<String, Tensor> initial, long delayMillis) {
            this.spec = spec;
            this.delayMillis = delayMillis;
            weight = initial.get(WEIGHT).values().clone();
            Tensor before = initial.get(ParameterLayout.MOMENTUM + WEIGHT);
            momentum =
                    before == null ? new float[weight.length] : before.values().clone();
        }

        @Override
        public void train(DeviceBatch batch, double learningRate) {
            double[] gradient = new double[weight.length];
            training = training.plus(pass((Batch) batch, gradient));
            for (int i = 0; i < weight.length; i++) {
                double decay = spec.optimizer().weightDecay() * weight[i];
                momentum[i] = (float) (spec.optimizer().momentum() * momentum[i] + gradient[i] / batch.size() + decay);
                weight[i] -= (float) (learningRate * momentum[i]);
            }
            try {
                Thread.sleep(delayMillis);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void evaluate(DeviceBatch batch) {
            evaluation = evaluation.plus(pass((Batch) batch, new double[weight.length]));
        }

        private Tally pass(Batch batch, double[] gradient) {
            int classes = spec.classes();
            int dimension = spec.shape().size();
            double sum = 0;
            long correct = 0;
            for (int i = 0; i < batch.size(); i++) {
                double[] logits = new double[classes];
                int best = 0;
                for (int k = 0; k < classes; k++) {
                    for (int d = 0; d < dimension; d++) {
                        logits[k] += weight[k * dimension + d] * (double) batch.inputs()[i][d];
                    }
                    best = logits[k] > logits[best] ? k : best;
                }
                sum += spec.loss().value(logits, batch.labels()[i]);
                correct += best == batch.labels()[i] ? 1 : 0;
                spec.loss().gradient(logits, batch.labels()[i], logits);
                for (int k = 0; k < classes; k++) {
                    for (int d = 0; d < dimension; d++) {
                        gradient[k * dimension + d] += logits[k] * batch.inputs()[i][d];
                    }
                }
            }
            return new Tally(batch.size(), sum, correct);
        }

        @Override
        public Tally takeTraining() {
            Tally taken = training;
            training = Tally.EMPTY;
            return taken;
        }

        @Override
        public Tally takeEvaluation() {
            Tally taken = evaluation;
            evaluation = Tally.EMPTY;
            return taken;
        }

        @Override
        public Map<String, Tensor> state() {
            int[] shape = {spec.classes(), spec.shape().size()};
            Map<String, Tensor> state = new LinkedHashMap<>();
            state.put(WEIGHT, new Tensor(shape, weight.clone()));
            state.put(ParameterLayout.MOMENTUM + WEIGHT, new Tensor(shape, momentum.clone()));
            return state;
        }

        @Override
        public void close() {}
    }
}
