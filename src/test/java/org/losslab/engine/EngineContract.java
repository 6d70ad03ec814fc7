package org.losslab.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.losslab.data.Dataset;
import org.losslab.data.Tensor;
import org.losslab.engine.DeviceDataset.Split;
import org.losslab.experiment.Architecture;
import org.losslab.experiment.Optimizer;
import org.losslab.experiment.Precision;
import org.losslab.loss.Loss;

/**
 * What every engine must do in fp32, on the CPU or on the device that the property {@code libtorch.device} names. Its topics are {@link StepContract}, {@link EvaluationContract}, {@link StateContract}
 * and {@link FailureContract}, which each engine's test inherits; {@link CrossEngineTest} holds the engines to each other.
 */
abstract class EngineContract {

    static final Optimizer PLAIN = new Optimizer(0, false, 0);
    static final Optimizer FULL = new Optimizer(0.9, true, 0.01);
    static final Architecture LINEAR = new Architecture.Linear(false);
    static final Architecture CONVOLUTIONAL = new Architecture.SmallConvNet();

    EngineSession session;

    /** The engine under test. */
    abstract Engine engine();

    @BeforeEach
    void open() {
        session = engine().open(new SessionOptions(device(engine()), Precision.FP32, true));
    }

    /** On which of its devices an engine is tested. */
    static String device(Engine engine) {
        return System.getProperty(engine.id() + ".device", "cpu");
    }

    @AfterEach
    void close() {
        session.close();
    }

    Learner learner(Architecture model, Dataset data, Loss loss, Optimizer optimizer) {
        return session.learner(spec(model, data, loss, optimizer), initial(model, data));
    }

    static LearnerSpec spec(Architecture model, Dataset data, Loss loss, Optimizer optimizer) {
        return new LearnerSpec(model, data.shape(), data.classes(), loss, optimizer);
    }

    static Map<String, Tensor> initial(Architecture model, Dataset data) {
        return ParameterLayout.initialState(ParameterLayout.of(model, data.shape(), data.classes()), 3);
    }

    static void train(Learner learner, DeviceDataset data, double learningRate, int... examples) {
        try (DeviceBatch batch = data.training(SmallData.plan(examples))) {
            learner.train(batch, learningRate);
        }
    }

    static Tally evaluate(Learner learner, DeviceDataset data, Split split, int from, int to) {
        try (DeviceBatch batch = data.evaluation(split, from, to)) {
            learner.evaluate(batch);
        }
        return learner.takeEvaluation();
    }

    static void assertCloseTo(float[] actual, double[] expected, double tolerance) {
        assertThat(actual).hasSize(expected.length);
        for (int i = 0; i < expected.length; i++) {
            assertThat((double) actual[i]).as("number %d", i).isCloseTo(expected[i], offset(tolerance));
        }
    }

    static void assertSameNumbers(Map<String, Tensor> actual, Map<String, Tensor> expected) {
        assertThat(actual.keySet()).isEqualTo(expected.keySet());
        expected.forEach(
                (name, tensor) -> assertThat(actual.get(name).values()).as(name).isEqualTo(tensor.values()));
    }
}
