package org.losslab.ui.mixture;

import java.util.Arrays;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.losslab.state.MixtureState;
import org.losslab.ui.Icon;
import org.losslab.ui.Tips;

/** Settings to start from, and back to the first one. */
final class PresetLine {

    private final MenuButton presets = new MenuButton();
    private final HBox node;

    PresetLine(MixtureController controller) {
        presets.setId("mixture-presets");
        // A long name is cut on the button.
        Tips.set(presets, () -> presets.getText() + "\n" + Texts.text("preset.tip"));
        for (MixtureState.Preset preset : MixtureState.Preset.values()) {
            MenuItem item = new MenuItem(name(preset));
            item.setOnAction(event -> controller.update(state -> state.preset(preset)));
            presets.getItems().add(item);
        }
        presets.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(presets, Priority.ALWAYS);
        Button reset = new Button();
        reset.setId("mixture-reset");
        reset.setGraphic(Icon.UNDO.node());
        reset.getStyleClass().addAll("button-icon", "flat");
        reset.setAccessibleText(Texts.text("reset.tip"));
        Tips.set(reset, Texts.text("reset.tip"));
        reset.setOnAction(event -> controller.update(state -> MixtureState.INITIAL));
        node = new HBox(presets, reset);
        node.getStyleClass().add("preset-line");
        show(controller.state());
        controller.onSnapshot(snapshot -> show(controller.state()));
    }

    /** The preset's name as long as there is nothing that it would change. */
    private void show(MixtureState state) {
        presets.setText(Arrays.stream(MixtureState.Preset.values())
                .filter(preset -> state.preset(preset).equals(state))
                .findFirst()
                .map(PresetLine::name)
                .orElse(Texts.text("preset")));
    }

    private static String name(MixtureState.Preset preset) {
        return Texts.text("preset." + preset.name().toLowerCase(Locale.ROOT));
    }

    Node node() {
        return node;
    }
}
