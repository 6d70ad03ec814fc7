package org.losslab.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.losslab.data.Augmentation;
import org.losslab.data.BatchPlan;
import org.losslab.data.Dataset;
import org.losslab.data.Tensor;
import org.losslab.engine.DeviceDataset.Split;
import org.losslab.engine.dl4j.Dl4jEngine;
import org.losslab.engine.libtorch.LibTorchEngine;
import org.losslab.experiment.Architecture;
import org.losslab.experiment.Optimizer;
import org.losslab.experiment.Precision;
import org.losslab.loss.CorrectClassQuadraticLoss;
import org.losslab.loss.CrossEntropyLoss;
import org.losslab.loss.Loss;
import org.losslab.loss.QuadraticLoss;

/** Both engines, from the same weights on the same batches, in fp32, on the devices of {@link EngineContract}. */
class CrossEngineTest {

    private static final int CLASSES = 4;
    private static final int BATCH = 8;
    private static final Optimizer OPTIMIZER = new Optimizer(0.9, false, 5e-4);
    private static final Architecture SMALL = new Architecture.SmallConvNet();
    private static final Architecture RESIDUAL = new Architecture.WideResNet(10, 1);

    /** Of a first step, relative to the largest number of each array. */
    private static final double FIRST_STEP = 1e-5;
    /** Of losses and parameters after many steps, likewise: rounding grows with every step. */
    private static final double MANY_STEPS = 5e-3;
    /** Of momentum after many steps, likewise: it is made of the last gradients. */
    private static final double LAST_GRADIENTS = 5e-2;
    /**
     * Of all of these from a start that opens no ReLU in one engine alone. Where one rounding opens a ReLU that another leaves closed,
     * an engine is as far from itself as from the other: from starts that differ in last bits, after fifty steps 1.8e-2 (QL) and 0.16
     * (CCQL) in momentum, from all others 4e-6.
     */
    private static final double NO_OTHER_RELU = 1e-5;

    private static final int STARTS = 8;

    private final Dataset data = SmallData.images(40, 8, CLASSES);
    private final List<Engine> engines = List.of(new Dl4jEngine(), new LibTorchEngine());
    private List<EngineSession> sessions;

    @BeforeEach
    void open() {
        sessions = engines.stream()
                .map(engine -> engine.open(new SessionOptions(EngineContract.device(engine), Precision.FP32, true)))
                .toList();
    }

    @AfterEach
    void close() {
        sessions.forEach(EngineSession::close);
    }

    static Stream<Loss> losses() {
        return Stream.of(new CrossEntropyLoss(), new QuadraticLoss(), new CorrectClassQuadraticLoss(1.5));
    }

    @ParameterizedTest
    @MethodSource("losses")
    void theFirstStepAgreesToSinglePrecision(Loss loss) {
        for (Architecture model : List.of(SMALL, RESIDUAL)) {
            assertAgree(model, loss, 1, FIRST_STEP);
        }
    }

    @ParameterizedTest
    @MethodSource("losses")
    void fiftyStepsOfTheSmallNetworkStayTogether(Loss loss) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int start = 0; start < STARTS && nearest > NO_OTHER_RELU; start++) {
            Map<String, Tensor> from = start == 0 ? initial(SMALL) : otherLastBits(initial(SMALL), start);
            Result dl4j = trained(sessions.get(0), SMALL, loss, from, 0, 50);
            Result libtorch = trained(sessions.get(1), SMALL, loss, from, 0, 50);
            nearest = Math.min(nearest, apart(dl4j, libtorch));
        }
        assertThat(nearest).isLessThan(NO_OTHER_RELU);
    }

    @ParameterizedTest
    @MethodSource("losses")
    void twentyStepsOfAResidualNetworkStayTogether(Loss loss) {
        assertAgree(RESIDUAL, loss, 20, MANY_STEPS);
    }

    @ParameterizedTest
    @MethodSource("losses")
    void aStateOfOneEngineGoesOnInTheOther(Loss loss) {
        for (int first = 0; first < 2; first++) {
            Result half = trained(sessions.get(first), RESIDUAL, loss, initial(RESIDUAL), 0, 3);
            Result changed = trained(sessions.get(1 - first), RESIDUAL, loss, half.state(), 3, 6);
            Result kept = trained(sessions.get(first), RESIDUAL, loss, half.state(), 3, 6);
            assertClose(changed, kept, 1e-3);
        }
    }

    private void assertAgree(Architecture model, Loss loss, int steps, double tolerance) {
        Result dl4j = trained(sessions.get(0), model, loss, initial(model), 0, steps);
        Result libtorch = trained(sessions.get(1), model, loss, initial(model), 0, steps);
        assertClose(dl4j, libtorch, tolerance);
    }

    /** What a training came to: losses, parameters, running statistics and momentum, which is the gradient after one step. */
    private record Result(double training, double evaluation, Map<String, Tensor> state) {}

    private Result trained(
            EngineSession session, Architecture model, Loss loss, Map<String, Tensor> from, int first, int last) {
        LearnerSpec spec = new LearnerSpec(model, data.shape(), CLASSES, loss, OPTIMIZER);
        try (DeviceDataset device = session.upload(data);
                Learner learner = session.learner(spec, from)) {
            for (int step = first; step < last; step++) {
                int[] examples = new int[BATCH];
                for (int i = 0; i < BATCH; i++) {
                    examples[i] = (step * BATCH + i) % data.train().count();
                }
                BatchPlan plan = BatchPlan.of(examples, new Augmentation(true, true), 5, 1, step);
                try (DeviceBatch batch = device.training(plan)) {
                    learner.train(batch, 0.01);
                }
            }
            try (DeviceBatch batch =
                    device.evaluation(Split.TEST, 0, data.test().count())) {
                learner.evaluate(batch);
            }
            return new Result(
                    learner.takeTraining().loss(),
                    learner.takeEvaluation().loss(),
                    new LinkedHashMap<>(learner.state()));
        }
    }

    private Map<String, Tensor> initial(Architecture model) {
        return ParameterLayout.initialState(ParameterLayout.of(model, data.shape(), CLASSES), 3);
    }

    /** The same weights to single precision's last bit. */
    private static Map<String, Tensor> otherLastBits(Map<String, Tensor> state, int seed) {
        Random random = new Random(seed);
        Map<String, Tensor> other = new LinkedHashMap<>(state);
        other.replaceAll((name, tensor) -> {
            float[] values = tensor.values().clone();
            for (int i = 0; i < values.length; i++) {
                values[i] = random.nextBoolean() ? Math.nextUp(values[i]) : Math.nextDown(values[i]);
            }
            return new Tensor(tensor.shape(), values);
        });
        return other;
    }

    private static void assertClose(Result actual, Result expected, double tolerance) {
        assertThat(relative(actual.training(), expected.training())).isLessThan(tolerance);
        assertThat(relative(actual.evaluation(), expected.evaluation())).isLessThan(tolerance);
        expected.state().forEach((name, tensor) -> {
            boolean lastGradients = tolerance >= MANY_STEPS && name.startsWith(ParameterLayout.MOMENTUM);
            assertThat(apart(actual.state().get(name), tensor))
                    .as(name)
                    .isLessThan(lastGradients ? LAST_GRADIENTS : tolerance);
        });
    }

    /** The largest of all differences. */
    private static double apart(Result actual, Result expected) {
        double losses = Math.max(
                relative(actual.training(), expected.training()), relative(actual.evaluation(), expected.evaluation()));
        return expected.state().entrySet().stream()
                .mapToDouble(entry -> apart(actual.state().get(entry.getKey()), entry.getValue()))
                .reduce(losses, Math::max);
    }

    /** Relative to the largest number. */
    private static double apart(Tensor actual, Tensor expected) {
        double largest = 1e-3;
        double apart = 0;
        for (int i = 0; i < expected.values().length; i++) {
            largest = Math.max(largest, Math.abs(expected.values()[i]));
            apart = Math.max(apart, Math.abs(expected.values()[i] - actual.values()[i]));
        }
        return apart / largest;
    }

    private static double relative(double a, double b) {
        return Math.abs(a - b) / Math.abs(b);
    }
}
