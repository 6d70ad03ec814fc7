package org.losslab.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.losslab.data.ExampleShape;
import org.losslab.data.Tensor;
import org.losslab.experiment.Architecture;

class ParameterLayoutTest {

    private static final ExampleShape IMAGE = new ExampleShape(3, 32, 32);

    @Test
    void wideResNet28x10HasThePublishedNumberOfParameters() {
        assertThat(ParameterLayout.parameterCount(new Architecture.WideResNet(28, 10), IMAGE, 100))
                .isEqualTo(36_536_884);
    }

    @Test
    void theNarrowestWideResNetHasAShortcutWhereTheStrideChangesTheShape() {
        assertThat(ParameterLayout.of(new Architecture.WideResNet(10, 1), IMAGE, 10))
                .extracting(ParameterSpec::name)
                .contains("stage1.block0.shortcut.weight", "stage2.block0.shortcut.weight")
                .doesNotContain("stage0.block0.shortcut.weight")
                .doesNotHaveDuplicates();
    }

    @Test
    void initialWeightsDependOnTheSeedAlone() {
        List<ParameterSpec> specs = ParameterLayout.of(new Architecture.SmallConvNet(), IMAGE, 10);
        Map<String, Tensor> first = ParameterLayout.initialState(specs, 5);
        Map<String, Tensor> again = ParameterLayout.initialState(specs, 5);
        Map<String, Tensor> other = ParameterLayout.initialState(specs, 6);
        assertThat(first.get("stage1.conv.weight").values())
                .isEqualTo(again.get("stage1.conv.weight").values())
                .isNotEqualTo(other.get("stage1.conv.weight").values());
    }

    @Test
    void convolutionsStartWithHesDeviationByFanOut() {
        float[] values = ParameterLayout.initialState(ParameterLayout.of(new Architecture.SmallConvNet(), IMAGE, 10), 1)
                .get("stage2.conv.weight")
                .values();
        double square = 0;
        for (float value : values) {
            square += value * value;
        }
        assertThat(Math.sqrt(square / values.length))
                .isBetween(0.98 * Math.sqrt(2.0 / 1152), 1.02 * Math.sqrt(2.0 / 1152));
    }
}
