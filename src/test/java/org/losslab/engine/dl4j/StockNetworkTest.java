package org.losslab.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.losslab.data.ExampleShape;
import org.losslab.experiment.Architecture;

class StockNetworkTest {

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void deeplearning4jsLayersHaveTheirHelpersExactlyWhereTheyAreAskedFor(boolean helpers) {
        try (StockNetwork network =
                new StockNetwork(new Architecture.WideResNet(10, 1), new ExampleShape(3, 8, 8), 3, 2, helpers)) {
            assertThat(network.hasHelpers()).isEqualTo(helpers);
            assertThat(network.seconds(1)).isPositive();
            assertThat(network.hasHelpers()).as("after a step").isEqualTo(helpers);
        }
    }
}
