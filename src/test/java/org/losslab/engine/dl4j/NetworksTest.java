package org.losslab.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.losslab.data.ExampleShape;
import org.losslab.data.Tensor;
import org.losslab.engine.LearnerSpec;
import org.losslab.engine.ParameterLayout;
import org.losslab.experiment.Architecture;
import org.losslab.experiment.Optimizer;
import org.losslab.loss.QuadraticLoss;

class NetworksTest {

    private static final ExampleShape IMAGE = new ExampleShape(3, 32, 32);

    @BeforeAll
    static void startNd4j() {
        Nd4jRuntime.start();
    }

    @Test
    void theGraphOfWideResNet28x10HasThePublishedNumberOfParameters() {
        assertThat(Networks.parameterCount(
                        Networks.configuration(new Architecture.WideResNet(28, 10), IMAGE, 100, loss())))
                .isEqualTo(36_536_884);
    }

    @Test
    void aStateOfAnotherNumberOfClassesIsRefusedByName() {
        Architecture model = new Architecture.SmallConvNet();
        LearnerSpec spec = new LearnerSpec(model, IMAGE, 5, new QuadraticLoss(), new Optimizer(0, false, 0));
        Map<String, Tensor> state = ParameterLayout.initialState(ParameterLayout.of(model, IMAGE, 6), 1);
        assertThatThrownBy(() -> new Dl4jLearner(spec, state))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("head.weight");
    }

    private static LogitLoss loss() {
        return new LogitLoss(new QuadraticLoss());
    }
}
