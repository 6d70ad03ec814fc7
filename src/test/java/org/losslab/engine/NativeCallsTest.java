package org.losslab.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.losslab.data.Dataset;
import org.losslab.data.UserException;
import org.losslab.experiment.Architecture;
import org.losslab.experiment.Optimizer;
import org.losslab.experiment.Precision;
import org.losslab.loss.CrossEntropyLoss;

class NativeCallsTest {

    private static final int EXIT = 7;
    private static final int EXAMPLES = 128;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"dl4j", "libtorch"})
    void aProcessThatEndsInTheMiddleOfAStepDoesNotCrash(String engine) throws IOException, InterruptedException {
        Path crash = folder.resolve("crash.log");
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:-CreateCoredumpOnCrash",
                        "-XX:ErrorFile=" + crash,
                        "-cp",
                        System.getProperty("java.class.path"),
                        EndsInAStep.class.getName(),
                        engine))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
            assertThat(crash).doesNotExist();
            assertThat(process.exitValue()).isEqualTo(EXIT);
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void aCallGivesItsResultAndItsFailure() {
        assertThat(NativeCalls.<Integer>during(() -> NativeCalls.during(() -> 3)))
                .isEqualTo(3);
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> NativeCalls.during(() -> {
                    throw new UserException("no");
                })))
                .hasMessage("no");
    }

    /** Trains in steps of about a second and ends in the middle of the second one. */
    static final class EndsInAStep {
        private EndsInAStep() {}

        public static void main(String[] arguments) throws InterruptedException {
            Dataset data = SmallData.images(EXAMPLES, 32, 10);
            int[] all = new int[EXAMPLES];
            java.util.Arrays.setAll(all, i -> i);
            Architecture model = new Architecture.WideResNet(10, 4);
            EngineSession session = Engines.byId(arguments[0]).open(new SessionOptions("cpu", Precision.FP32, false));
            Learner learner = session.learner(
                    new LearnerSpec(model, data.shape(), 10, new CrossEntropyLoss(), new Optimizer(0.9, false, 0)),
                    ParameterLayout.initialState(ParameterLayout.of(model, data.shape(), 10), 3));
            DeviceBatch batch = session.upload(data).training(SmallData.plan(all));
            learner.train(batch, 0.01);
            Thread trainer = new Thread(() -> {
                while (true) {
                    learner.train(batch, 0.01);
                }
            });
            trainer.setDaemon(true);
            trainer.start();
            Thread.sleep(100);
            System.exit(EXIT);
        }
    }
}
