package org.losslab.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.losslab.data.DataSource;
import org.losslab.experiment.Architecture;
import org.losslab.experiment.Experiment;
import org.losslab.experiment.Presets;
import org.losslab.mixture.CentreArrangement;
import org.losslab.mixture.NoiseKind;
import org.losslab.state.WindowState;
import org.losslab.ui.FxTest;
import org.losslab.ui.Store;

class FormTest extends FxTest {

    private Store store;
    private FormView form;
    private Scene scene;

    @BeforeEach
    void build() {
        AtomicReference<FormView> built = new AtomicReference<>();
        onFx(() -> {
            store = new Store(WindowState.initial());
            built.set(new FormView(store, Runnable::run, preset -> {}));
            built.get().pieces().forEach(Runnable::run);
            scene = new Scene((ScrollPane) built.get().node(), 328, 3000);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        });
        form = built.get();
    }

    @Test
    void whatIsTypedIsWritten() {
        type("#form-epochs", "7");
        type("#form-arm-rate", "0.25");
        assertThat(experiment().epochs()).isEqualTo(7);
        assertThat(experiment().arms().get(0).learningRate()).isEqualTo(0.25);
        assertThat(invalid()).isFalse();
    }

    @Test
    void textThatIsNoValueStaysWithASentenceAndBlocksRunning() {
        int before = experiment().epochs();
        type("#form-epochs", "many");
        assertThat(text("#form-epochs")).isEqualTo("many");
        assertThat(experiment().epochs()).isEqualTo(before);
        assertThat(invalid()).isTrue();
        assertThat(problemOf("#form-epochs")).isEqualTo("Enter a whole number from 0 to 10,000.");

        type("#form-epochs", "12");
        assertThat(invalid()).isFalse();
        assertThat(problemOf("#form-epochs")).isEmpty();
    }

    @Test
    void aNumberOutOfRangeIsNoValue() {
        type("#form-batch", "0");
        assertThat(problemOf("#form-batch")).contains("1 to 100,000");
        assertThat(experiment().batchSize()).isEqualTo(100);
    }

    @Test
    void halfTypedNumbersAreLeftAlone() {
        type("#form-arm-rate", "0.10");
        assertThat(text("#form-arm-rate")).isEqualTo("0.10");
        assertThat(experiment().arms().get(0).learningRate()).isEqualTo(0.1);
    }

    @Test
    void thePresetGivesUpHalfTypedText() {
        type("#form-epochs", "many");
        assertThat(invalid()).isTrue();
        onFx(() -> {
            choosePreset("quick-images");
            assertThat(form.validation().firstProblem())
                    .as("at once, since a figure's button trains in the same breath")
                    .isEmpty();
        });
        assertThat(text("#form-epochs")).isEqualTo("10");
        assertThat(invalid()).isFalse();
        assertThat(experiment()).isEqualTo(Presets.load("quick-images"));
    }

    @Test
    void aHiddenFieldIsNeverWrong() {
        type("#form-mixture-dimension", "x");
        assertThat(invalid()).isTrue();
        onFx(() -> combo("#form-data").getSelectionModel().select(1));
        assertThat(invalid()).isFalse();
    }

    @Test
    void whatNoPresetTellsOfIsNotUnderItsNameAndAnyCanBeChosenAgain() {
        onFx(() -> store.update(state -> state.withTraining(
                training -> training.edit(edit -> edit.named("mine", "My own.")).withoutPreset())));
        assertThat(boxText("#form-preset")).isEqualTo("None");
        assertThat(askFx(() -> combo("#form-preset").getItems().size()))
                .isEqualTo(Presets.names().size());
        onFx(() -> choosePreset("quick"));
        assertThat(boxText("#form-preset")).isEqualTo("quick");
        assertThat(experiment()).isEqualTo(Presets.load("quick"));
    }

    @Test
    void placedCentresHaveNoArrangementUntilOneIsChosen() {
        List<List<Double>> corners = List.of(List.of(1.0, 0.0), List.of(0.0, 1.0));
        onFx(() -> store.update(
                state -> state.withTraining(training -> training.edit(edit -> edit.data(new DataSource.Mixture(
                        2, 2, CentreArrangement.AUTO, 0.1, 0.1, NoiseKind.GAUSSIAN, 5, 5, 1, corners))))));
        assertThat(boxText("#form-mixture-arrangement")).isEqualTo("As placed");
        onFx(() -> combo("#form-mixture-arrangement").getSelectionModel().select(0));
        assertThat(boxText("#form-mixture-arrangement")).isEqualTo("Automatic");
        assertThat(experiment().data())
                .isInstanceOfSatisfying(DataSource.Mixture.class, mixture -> assertThat(mixture.centres())
                        .isEmpty());
    }

    /** What a box says while it is closed. */
    private String boxText(String id) {
        return askFx(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return combo(id).getButtonCell().getText();
        });
    }

    @Test
    void vectorsTakeTheConvolutionalNetworkAway() {
        onFx(() -> choosePreset("quick-images"));
        assertThat(experiment().model()).isInstanceOf(Architecture.SmallConvNet.class);
        onFx(() -> combo("#form-data").getSelectionModel().select(0));
        assertThat(experiment().data()).isInstanceOf(DataSource.Mixture.class);
        assertThat(experiment().model()).isInstanceOf(Architecture.Linear.class);
        assertThat(invalid()).isFalse();
    }

    @Test
    void moreClassesThanThereAreAreRefused() {
        onFx(() -> combo("#form-classes").getSelectionModel().select(1));
        type("#form-classes-count", "101");
        assertThat(invalid()).isTrue();
        assertThat(problemOf("#form-classes-count")).contains("100 classes");
    }

    private Experiment experiment() {
        return askFx(() -> store.get().training().experiment());
    }

    private boolean invalid() {
        return askFx(() -> form.validation().firstProblem().isPresent());
    }

    private void type(String field, String text) {
        onFx(() -> ((TextField) scene.lookup(field)).setText(text));
    }

    private String text(String field) {
        return askFx(() -> ((TextField) scene.lookup(field)).getText());
    }

    private void choosePreset(String name) {
        combo("#form-preset").getSelectionModel().select(Presets.names().indexOf(name));
    }

    private ComboBox<?> combo(String id) {
        return (ComboBox<?>) scene.lookup(id);
    }

    private String problemOf(String field) {
        return askFx(() -> {
            Label problem = (Label) scene.lookup(field).getParent().getParent().lookup(".form-problem");
            return problem == null ? "" : problem.getText();
        });
    }
}
