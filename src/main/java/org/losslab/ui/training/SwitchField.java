package org.losslab.ui.training;

import atlantafx.base.controls.ToggleSwitch;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.losslab.ui.Messages;

/** A line of the form that is on or off. */
final class SwitchField {

    private final ToggleSwitch toggle = new ToggleSwitch();
    private final FormRow row;
    private boolean showing;

    SwitchField(String key, Consumer<Boolean> write) {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox control = new HBox(toggle, space);
        control.setAlignment(Pos.CENTER_LEFT);
        row = FormRow.of(key, control);
        toggle.setId(key.replace('.', '-'));
        toggle.setAccessibleText(Messages.text(key));
        toggle.selectedProperty().addListener((observable, before, after) -> {
            if (!showing) {
                write.accept(after);
            }
        });
    }

    /** Shows the state's value, telling nobody. */
    void show(boolean on) {
        showing = true;
        toggle.setSelected(on);
        showing = false;
    }

    void setDisable(boolean disabled) {
        toggle.setDisable(disabled);
    }

    Node node() {
        return row.node();
    }
}
