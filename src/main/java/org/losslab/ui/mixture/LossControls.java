package org.losslab.ui.mixture;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.losslab.state.MixtureState;
import org.losslab.ui.Tips;
import org.losslab.ui.mixture.compute.PanelSnapshot;

/** w with its named positions, R and ε. */
final class LossControls {

    private final MixtureController controller;
    private final SliderRow weight;
    private final SliderRow radius;
    private final SliderRow epsilon;
    private final VBox node;

    LossControls(MixtureController controller) {
        this.controller = controller;
        weight = new SliderRow(
                        "weight", SliderScale.weight(), value -> controller.update(state -> state.withWeight(value)))
                .resetTo(MixtureState.INITIAL.weight());
        radius = new SliderRow(
                        "radius",
                        SliderScale.log(0.1, 1e4),
                        value -> controller.update(state -> state.withRadius(value)))
                .resetTo(MixtureState.INITIAL.radius());
        epsilon = new SliderRow(
                        "epsilon",
                        SliderScale.log(1e-6, 1),
                        value -> controller.update(state -> state.withEpsilon(value)))
                .resetTo(MixtureState.INITIAL.epsilon());
        HBox names = new HBox(
                named("zero", classes -> 0),
                named("paper", MixtureState::paperWeight),
                named("linear", classes -> classes - 2),
                named("unlimited", classes -> MixtureState.UNLIMITED_WEIGHT));
        names.getStyleClass().add("chips");
        node = new VBox(weight.node(), names, radius.node(), epsilon.node());
        node.getStyleClass().add("control-group");
        show(controller.state());
        controller.onSnapshot(this::show);
    }

    private void show(MixtureState state) {
        weight.show(state.weight());
        radius.show(state.radius());
        epsilon.show(state.epsilon());
    }

    private interface Position {
        double weight(int classes);
    }

    private Node named(String key, Position position) {
        Button chip = new Button(Texts.text("weight." + key));
        chip.setId("weight-" + key);
        chip.getStyleClass().add("chip");
        chip.setMinWidth(Region.USE_PREF_SIZE);
        Tips.set(chip, Texts.text("weight." + key + ".tip"));
        chip.setOnAction(event -> controller.update(
                state -> state.withWeight(position.weight(state.centres().classes()))));
        return chip;
    }

    private void show(PanelSnapshot snapshot) {
        MixtureState state = controller.state();
        show(state);
        double needed = snapshot.closed().lemma32().radiusForEpsilon();
        radius.mark(needed, Texts.text("radius.needed", Texts.number(needed), Texts.number(state.epsilon())));
    }

    Node node() {
        return node;
    }
}
