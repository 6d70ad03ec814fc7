package org.losslab.ui.mixture;

import java.util.Arrays;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.losslab.mixture.NoiseKind;
import org.losslab.state.MixtureState;
import org.losslab.ui.Icon;
import org.losslab.ui.Tips;
import org.losslab.ui.mixture.compute.PanelSnapshot;

/** σ, the noise's distribution, n and the seed. */
final class NoiseControls {

    private final MixtureController controller;
    private final SliderRow sigma;
    private final SliderRow samples;
    private final Choice<NoiseKind> noise;
    private final VBox node;

    NoiseControls(MixtureController controller) {
        this.controller = controller;
        sigma = new SliderRow(
                        "sigma",
                        SliderScale.logFromZero(1e-3, 10),
                        value -> controller.update(state -> state.withSigma(value)))
                .resetTo(MixtureState.INITIAL.sigma());
        samples = new SliderRow(
                        "samples",
                        SliderScale.wholeLog(1, MixtureState.MOST_SAMPLES),
                        value -> controller.update(state -> state.withSamples((int) value)))
                .resetTo(MixtureState.INITIAL.samples());
        noise = new Choice<>(
                "noise",
                Arrays.asList(NoiseKind.values()),
                value -> controller.update(state -> state.withNoise(value)));
        Button dice = new Button();
        dice.setId("mixture-seed");
        dice.setGraphic(Icon.DICE.node());
        dice.getStyleClass().addAll("button-icon", "flat");
        dice.setAccessibleText(Texts.text("seed.tip"));
        Tips.set(dice, Texts.text("seed.tip"));
        dice.setOnAction(event -> controller.update(state -> state.withSeed(state.seed() + 1)));
        HBox samplesLine = new HBox(samples.node(), dice);
        samplesLine.getStyleClass().add("slider-line");
        HBox.setHgrow(samples.node(), Priority.ALWAYS);
        node = new VBox(sigma.node(), noise.node(), samplesLine);
        node.getStyleClass().add("control-group");
        show(controller.state());
        controller.onSnapshot(this::show);
    }

    private void show(MixtureState state) {
        sigma.show(state.sigma());
        samples.show(state.samples());
        noise.show(state.noise());
    }

    private void show(PanelSnapshot snapshot) {
        MixtureState state = controller.state();
        show(state);
        double largest = state.noise()
                .largestSigma(snapshot.centres().gamma(), state.centres().dimension());
        sigma.mark(
                state.noise() == NoiseKind.GAUSSIAN ? Double.NaN : largest,
                Texts.text("sigma.largest", Texts.number(largest)));
    }

    Node node() {
        return node;
    }
}
