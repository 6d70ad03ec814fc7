package org.losslab.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.losslab.data.UserException;
import org.losslab.engine.Device;
import org.losslab.engine.Engine;
import org.losslab.engine.EngineSession;
import org.losslab.engine.Engines;
import org.losslab.engine.SessionOptions;
import org.losslab.experiment.Architecture;

class EngineChoiceTest {

    private static final Device CPU = Device.usable("cpu", "processor");
    private static final Device GPU = Device.usable("cuda:0", "GPU");
    private static final Device NO_GPU = Device.unusable("cuda:0", "GPU", "no driver");
    private static final Architecture LINEAR = new Architecture.Linear(false);

    private static final List<Architecture> NETWORKS = List.of(
            new Architecture.Mlp(List.of(16)), new Architecture.SmallConvNet(), new Architecture.WideResNet(16, 4));

    @Test
    void onTheProcessorEveryArchitectureGetsTheEngineThatIsFasterForIt() {
        List<Engine> engines = List.of(new Installed("dl4j", CPU), new Installed("libtorch", CPU, NO_GPU));
        assertThat(auto(engines, LINEAR)).isEqualTo("dl4j cpu");
        assertThat(NETWORKS)
                .allSatisfy(model -> assertThat(auto(engines, model)).isEqualTo("libtorch cpu"));
    }

    @Test
    void aUsableGpuComesBeforeAnyProcessor() {
        List<Engine> engines = List.of(new Installed("dl4j", CPU, NO_GPU), new Installed("libtorch", CPU, GPU));
        assertThat(auto(engines, LINEAR)).isEqualTo("libtorch cuda:0");
        assertThat(NETWORKS)
                .allSatisfy(model -> assertThat(auto(engines, model)).isEqualTo("libtorch cuda:0"));
    }

    @Test
    void whereTheFasterEngineIsNotUsableTheOtherTrains() {
        Device broken = Device.unusable("cpu", "processor", "does not load");
        assertThat(auto(List.of(new Installed("dl4j", CPU), new Installed("libtorch", broken)), NETWORKS.get(1)))
                .isEqualTo("dl4j cpu");
        assertThat(auto(List.of(new Installed("libtorch", CPU)), LINEAR)).isEqualTo("libtorch cpu");
    }

    @Test
    void whatIsAskedForComesBeforeWhatIsFaster() {
        List<Engine> engines = List.of(new Installed("dl4j", CPU), new Installed("libtorch", CPU, GPU));
        assertThat(chosen(engines, "dl4j", Engines.AUTO, NETWORKS.get(1))).isEqualTo("dl4j cpu");
        assertThat(chosen(engines, Engines.AUTO, "cpu", NETWORKS.get(1))).isEqualTo("libtorch cpu");
    }

    @Test
    void unknownAndUnusableEnginesAndDevicesAreNamedWithWhatIsPossible() {
        var engines = Trainings.installation(0).engines();
        assertThatThrownBy(() -> EngineChoice.check(engines, "abacus", "auto"))
                .isInstanceOf(UserException.class)
                .hasMessage("there is no engine 'abacus'; possible: auto, plain");
        assertThatThrownBy(() -> EngineChoice.check(engines, "auto", "tpu"))
                .isInstanceOf(UserException.class)
                .hasMessage("there is no device 'tpu'; possible: auto, cpu, cuda:0");
        assertThatThrownBy(() -> EngineChoice.check(engines, "plain", "cuda:0"))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("plain Java has no GPU");
    }

    private static String auto(List<Engine> engines, Architecture model) {
        return chosen(engines, Engines.AUTO, Engines.AUTO, model);
    }

    private static String chosen(List<Engine> engines, String engine, String device, Architecture model) {
        EngineChoice choice = EngineChoice.of(engines, engine, device, model);
        return choice.engine().id() + " " + choice.device().id();
    }

    /** An engine that can only be chosen. */
    private record Installed(String id, List<Device> devices) implements Engine {
        Installed(String id, Device... devices) {
            this(id, List.of(devices));
        }

        @Override
        public String title() {
            return id;
        }

        @Override
        public EngineSession open(SessionOptions options) {
            throw new UnsupportedOperationException();
        }
    }
}
