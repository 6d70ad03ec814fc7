package org.losslab.ui.mixture;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import org.losslab.ui.Tips;

/** One of an enum's values, with a name before it. */
final class Choice<E extends Enum<E>> {

    private final ComboBox<E> box = new ComboBox<>();
    private final HBox node;
    private boolean showing;

    /**
     * @param key names the texts {@code choice.KEY}, {@code choice.KEY.tip} and one of each value, {@code choice.KEY.value}
     * @param choose told when the user picks another value
     */
    Choice(String key, List<E> values, Consumer<E> choose) {
        Label name = new Label(Texts.text("choice." + key));
        name.getStyleClass().add("choice-name");
        Tips.set(name, Texts.text("choice." + key + ".tip"));
        box.setId("choice-" + key);
        box.setAccessibleText(Texts.text("choice." + key));
        box.getItems().setAll(values);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(E value) {
                return value == null
                        ? ""
                        : Texts.text("choice." + key + "." + value.name().toLowerCase(Locale.ROOT));
            }

            @Override
            public E fromString(String text) {
                return box.getValue();
            }
        });
        // The button's own cell forgets the prompt once there was a value.
        box.setButtonCell(new ListCell<>() {
            @Override
            protected void updateItem(E value, boolean empty) {
                super.updateItem(value, empty);
                setText(value == null ? box.getPromptText() : box.getConverter().toString(value));
            }
        });
        box.setMaxWidth(Double.MAX_VALUE);
        box.valueProperty().addListener((observable, before, now) -> {
            if (!showing && now != null) {
                choose.accept(now);
            }
        });
        HBox.setHgrow(box, Priority.ALWAYS);
        node = new HBox(name, box);
        node.setAlignment(Pos.CENTER_LEFT);
        node.getStyleClass().add("choice-row");
    }

    /** Shows that none of the values is what there is, so that any of them can be picked; telling nobody. */
    void showNone(String text) {
        box.setPromptText(text);
        show(null);
    }

    /** Shows a value, telling nobody. */
    void show(E value) {
        showing = true;
        box.setValue(value);
        showing = false;
    }

    Node node() {
        return node;
    }
}
