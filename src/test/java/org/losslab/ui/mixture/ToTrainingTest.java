package org.losslab.ui.mixture;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import org.junit.jupiter.api.Test;
import org.losslab.data.DataSource;
import org.losslab.experiment.Architecture;
import org.losslab.experiment.Experiment;
import org.losslab.experiment.Presets;
import org.losslab.loss.LossKind;
import org.losslab.loss.WeightRule;
import org.losslab.state.MixtureFeatures;
import org.losslab.state.MixtureState;
import org.losslab.state.WindowState;

class ToTrainingTest extends MixtureWindowTest {

    @Test
    void theWeightGoesToTrainingToo() {
        assertThat(sentWeight(MixtureState.paperWeight(5))).isEqualTo(WeightRule.SQRT);
        assertThat(sentWeight(3)).isEqualTo(WeightRule.LINEAR);
        assertThat(sentWeight(2.5)).isEqualTo(WeightRule.of(2.5));
        assertThat(sentWeight(MixtureState.UNLIMITED_WEIGHT))
                .as("left as it was")
                .isEqualTo(WeightRule.of(2.5));
    }

    private WeightRule sentWeight(double weight) {
        onFx(() -> store.update(window -> window.withWorkspace(MixtureWorkspace.ID)
                .withMixture(mixture ->
                        mixture.withCentres(centres -> centres.withClasses(5)).withWeight(weight))));
        awaitShown();
        return askFx(() -> {
            ((Button) scene.lookup("#send-to-training")).fire();
            return store.get().training().experiment().arms().stream()
                    .filter(arm -> arm.loss() == LossKind.CORRECT_CLASS_QUADRATIC)
                    .findFirst()
                    .orElseThrow()
                    .weight();
        });
    }

    @Test
    void whatNoTrainingTakesIsSaidAndTakenBack() {
        send(MixtureFeatures.Kind.FOURIER, 1);
        assertThat(told).singleElement().asString().contains(Texts.text("choice.features.fourier"));
        send(MixtureFeatures.Kind.NONE, MixtureState.UNLIMITED_WEIGHT);
        assertThat(told).hasSize(2).last().asString().contains("∞").doesNotContain("features");
        send(MixtureFeatures.Kind.NONE, 1);
        assertThat(told).hasSize(3).last().asString().isEmpty();
    }

    @Test
    void aBiasGoesToTraining() {
        assertThat(send(MixtureFeatures.Kind.BIAS, 1).model()).isEqualTo(new Architecture.Linear(true));
        assertThat(told).containsExactly("");
        assertThat(send(MixtureFeatures.Kind.NONE, 1).model()).isEqualTo(new Architecture.Linear(false));
    }

    @Test
    void whatWasSentGoesUnderNoPresetsName() {
        assertThat(Presets.names()).contains(store.get().training().preset());
        Experiment sent = send(MixtureFeatures.Kind.NONE, 1);
        assertThat(store.get().training().preset()).isEmpty();
        assertThat(sent.name()).isEqualTo("mixture");
        assertThat(sent.description()).contains("mixture workspace");
    }

    private Experiment send(MixtureFeatures.Kind features, double weight) {
        onFx(() -> store.update(window -> window.withWorkspace(MixtureWorkspace.ID)
                .withMixture(mixture ->
                        mixture.withFeatures(each -> each.withKind(features)).withWeight(weight))));
        awaitShown();
        return askFx(() -> {
            ((Button) scene.lookup("#send-to-training")).fire();
            return store.get().training().experiment();
        });
    }

    @Test
    void sendingToTrainingFillsTheFormAndShowsIt() {
        onFx(() -> ((Button) scene.lookup("#send-to-training")).fire());
        WindowState window = askFx(store::get);
        assertThat(window.workspace()).isEqualTo("training");
        assertThat(window.training().experiment().data()).isInstanceOfSatisfying(DataSource.Mixture.class, mixture -> {
            assertThat(mixture.classes()).isEqualTo(state().centres().classes());
            assertThat(mixture.sigma()).isEqualTo(state().sigma());
        });
    }
}
