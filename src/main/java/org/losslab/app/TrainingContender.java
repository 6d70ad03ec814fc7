package org.losslab.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.losslab.data.Augmentation;
import org.losslab.data.BatchPlan;
import org.losslab.data.Dataset;
import org.losslab.data.ExampleShape;
import org.losslab.data.Features;
import org.losslab.data.LabelledData;
import org.losslab.data.Normalization;
import org.losslab.data.Tensor;
import org.losslab.engine.DeviceBatch;
import org.losslab.engine.DeviceDataset;
import org.losslab.engine.EngineSession;
import org.losslab.engine.Engines;
import org.losslab.engine.Learner;
import org.losslab.engine.LearnerSpec;
import org.losslab.engine.ParameterLayout;
import org.losslab.engine.SessionOptions;
import org.losslab.experiment.Architecture;
import org.losslab.experiment.Optimizer;
import org.losslab.experiment.Precision;
import org.losslab.loss.CorrectClassQuadraticLoss;
import org.losslab.loss.CrossEntropyLoss;
import org.losslab.loss.Loss;
import org.losslab.loss.QuadraticLoss;

/** An engine that trains one architecture with one or more losses on random images, augmented, for the benchmarks. */
final class TrainingContender implements AutoCloseable {

    static final List<Loss> THREE =
            List.of(new CrossEntropyLoss(), new QuadraticLoss(), new CorrectClassQuadraticLoss(10));
    static final Optimizer OPTIMIZER = new Optimizer(0.9, false, 5e-4);
    private static final int BATCHES = 4;
    private static final int LOG_EVERY = 20;

    private final int batchSize;
    private final EngineSession session;
    private final DeviceDataset dataset;
    private final List<Learner> learners = new ArrayList<>();
    private int step;

    TrainingContender(
            String engine,
            String device,
            Precision precision,
            Architecture model,
            Dataset data,
            List<Loss> losses,
            int batchSize) {
        this.batchSize = batchSize;
        session = Engines.byId(engine).open(new SessionOptions(device, precision, false));
        dataset = session.upload(data);
        for (Loss loss : losses) {
            LearnerSpec spec = spec(model, data, loss);
            learners.add(session.learner(spec, initial(spec)));
        }
    }

    static LearnerSpec spec(Architecture model, Dataset data, Loss loss) {
        return new LearnerSpec(model, data.shape(), data.classes(), loss, OPTIMIZER);
    }

    static Map<String, Tensor> initial(LearnerSpec spec) {
        return ParameterLayout.initialState(ParameterLayout.of(spec.model(), spec.shape(), spec.classes()), 1);
    }

    /** A few batches of random images of 32×32, or of vectors where a dimension is given. */
    static Dataset data(int batchSize, int classes, int dimension) {
        int count = BATCHES * batchSize;
        Random random = new Random(1);
        Features features;
        Normalization normalization;
        if (dimension > 0) {
            float[] values = new float[count * dimension];
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) random.nextGaussian();
            }
            features = new Features.Vectors(ExampleShape.vector(dimension), values);
            normalization = Normalization.none(dimension);
        } else {
            ExampleShape shape = new ExampleShape(3, 32, 32);
            byte[] pixels = new byte[count * shape.size()];
            random.nextBytes(pixels);
            features = new Features.Images(shape, pixels);
            float[] half = {0.5f, 0.5f, 0.5f};
            normalization = new Normalization(half, half);
        }
        int[] labels = IntStream.range(0, count).map(i -> i % classes).toArray();
        LabelledData examples = new LabelledData(features, labels);
        List<String> names =
                IntStream.range(0, classes).mapToObj(k -> "class " + k).toList();
        return new Dataset("random", names, examples, examples, normalization, "");
    }

    /** Seconds for that many steps of all losses in lockstep, metrics read now and then as a training does. */
    double seconds(int steps) {
        long start = System.nanoTime();
        for (int i = 0; i < steps; i++, step++) {
            try (DeviceBatch batch = dataset.training(plan())) {
                for (Learner learner : learners) {
                    learner.train(batch, 0.01);
                }
            }
            if (step % LOG_EVERY == 0) {
                learners.forEach(Learner::takeTraining);
            }
        }
        learners.forEach(Learner::takeTraining);
        return (System.nanoTime() - start) * 1e-9;
    }

    private BatchPlan plan() {
        int[] indices = new int[batchSize];
        Arrays.setAll(indices, i -> step % BATCHES * batchSize + i);
        return BatchPlan.of(indices, new Augmentation(true, true), 1, 1, step);
    }

    /** Seconds for scoring everything that many times. */
    double scoringSeconds(int times) {
        long start = System.nanoTime();
        for (int i = 0; i < times; i++) {
            evaluate();
        }
        return (System.nanoTime() - start) * 1e-9;
    }

    /** Scores everything once. */
    void evaluate() {
        try (DeviceBatch batch = dataset.evaluation(DeviceDataset.Split.TEST, 0, BATCHES * batchSize)) {
            learners.forEach(learner -> learner.evaluate(batch));
        }
        learners.forEach(Learner::takeEvaluation);
    }

    /** Memory of the device, or of the process where that is the processor. */
    long memory() {
        return session.memoryInUse();
    }

    @Override
    public void close() {
        session.close();
    }
}
