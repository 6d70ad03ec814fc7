package org.losslab.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.losslab.experiment.Experiment;
import org.losslab.experiment.ExperimentJson;
import org.losslab.experiment.Presets;
import org.losslab.run.RunData;
import org.losslab.run.RunsFolder;
import org.losslab.state.WindowState;
import org.losslab.ui.FxTest;
import org.losslab.ui.Store;

class MixtureLinkTest extends FxTest {

    @TempDir
    Path folder;

    private final Store store = new Store(WindowState.initial());
    private final List<String> told = new ArrayList<>();

    private void show(String arrangement) {
        String json = ExperimentJson.write(Presets.load("half-open-fan")).replace("\"fan\"", "\"" + arrangement + "\"");
        Experiment experiment = ExperimentJson.read(json);
        assertThat(MixtureLink.possible(experiment)).isTrue();
        RunData run = RunData.read(new RunsFolder(folder).newRun(experiment));
        MixtureLink.show(store, run, Runnable::run, told::add);
        onFx(() -> {});
    }

    @Test
    void aRunsMixtureIsShown() {
        show("fan");
        assertThat(store.get().workspace()).isEqualTo("mixture");
        assertThat(store.get().mixture().centres().placed()).hasSize(5);
        assertThat(told).isEmpty();
    }

    @Test
    void centresThatThereAreNotAreToldInALine() {
        show("equicorrelated");
        assertThat(told).singleElement().asString().contains("d ≥ K");
        assertThat(store.get()).isEqualTo(WindowState.initial());
    }
}
