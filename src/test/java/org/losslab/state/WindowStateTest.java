package org.losslab.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.losslab.data.Augmentation;
import org.losslab.data.ClassChoice;
import org.losslab.data.DataSource;
import org.losslab.data.UserException;
import org.losslab.experiment.Architecture;
import org.losslab.experiment.Presets;

class WindowStateTest {

    @Test
    void everyPresetComesBackEqualFromJson() {
        for (String preset : Presets.names()) {
            WindowState state = WindowState.initial()
                    .withTheme(WindowState.Theme.DARK)
                    .withTraining(form -> form.withPreset(preset).withEngine("dl4j", "cpu"))
                    .withCharts(
                            charts -> charts.withSmoothing(0.6).withLogY(true).toggled("CE train"))
                    .withRuns(runs -> runs.open("runs/a").toggleOverlay("runs/b"));
            assertThat(WindowStateJson.read(WindowStateJson.write(state))).isEqualTo(state);
        }
    }

    @Test
    void theFileRestoresWhatWasSaved(@TempDir Path directory) {
        StateFile file = new StateFile(directory.resolve("deep").resolve("window.json"));
        WindowState state = WindowState.initial().withTraining(form -> form.edit(edit -> edit.epochs(7)));
        file.save(state);
        assertThat(file.load()).isEqualTo(state);
        assertThat(directory.resolve("deep")).isDirectoryNotContaining("glob:**.new");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "[1]", "{\"colour\": 1}", "{\"theme\": \"PINK\"}"})
    void aBrokenFileStartsAfresh(String content, @TempDir Path directory) throws IOException {
        Path path = directory.resolve("window.json");
        Files.writeString(path, content);
        assertThat(new StateFile(path).load()).isEqualTo(WindowState.initial());
    }

    @Test
    void whatAnOlderVersionDidNotWriteIsAsAtAFirstStart() {
        WindowState state = WindowStateJson.read("{\"theme\": \"DARK\", \"mixture\": {\"sigma\": 0.5}}");
        assertThat(state)
                .isEqualTo(WindowState.initial()
                        .withTheme(WindowState.Theme.DARK)
                        .withMixture(mixture -> mixture.withSigma(0.5)));
    }

    @Test
    void vectorsTakeTheConvolutionalNetworkAndTheCropsAway() {
        TrainingForm form = TrainingForm.ofPreset("quick-images");
        DataSource mixture = Presets.load("quick").data();
        TrainingForm edited = form.edit(edit -> edit.data(mixture));
        assertThat(edited.experiment().model()).isEqualTo(new Architecture.Linear(false));
        assertThat(edited.experiment().augmentation()).isEqualTo(Augmentation.NONE);
        assertThat(edited.experiment().classes()).isEqualTo(new ClassChoice.Random(25, 1));
    }

    @Test
    void namedClassesDoNotOutliveTheirSource() {
        TrainingForm mammals = TrainingForm.ofPreset("cifar-quick").edit(edit -> edit.classes(ClassChoice.MAMMALS));
        TrainingForm edited =
                mammals.edit(edit -> edit.data(Presets.load("quick-images").data()));
        assertThat(edited.experiment().classes()).isEqualTo(ClassChoice.ALL);
    }

    @Test
    void anImpossibleEditIsRefusedWithItsReason() {
        TrainingForm form = TrainingForm.ofPreset("quick");
        assertThatThrownBy(() -> form.edit(edit -> edit.epochs(-1)))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("epochs");
    }

    @Test
    void theMainRunIsNeverItsOwnOverlay() {
        ShownRuns runs = ShownRuns.NONE.open("a").toggleOverlay("b").open("b");
        assertThat(runs.folders()).containsExactly("b");
        assertThat(runs.toggleOverlay("b").folders()).containsExactly("b");
    }

    @Test
    void comparingTooManyRunsDropsTheLongestCompared() {
        ShownRuns runs = ShownRuns.NONE.open("main");
        for (int i = 0; i <= ShownRuns.MOST_OVERLAYS; i++) {
            runs = runs.toggleOverlay("run " + i);
        }
        assertThat(runs.overlays())
                .hasSize(ShownRuns.MOST_OVERLAYS)
                .doesNotContain("run 0")
                .endsWith("run " + ShownRuns.MOST_OVERLAYS);
    }
}
