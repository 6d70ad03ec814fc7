package org.losslab.ui.mixture;

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

    private final HBox node;

    PresetLine(MixtureController controller) {
        MenuButton presets = new MenuButton(Texts.text("preset"));
        presets.setId("mixture-presets");
        for (MixtureState.Preset preset : MixtureState.Preset.values()) {
            MenuItem item = new MenuItem(Texts.text("preset." + preset.name().toLowerCase(Locale.ROOT)));
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
    }

    Node node() {
        return node;
    }
}
