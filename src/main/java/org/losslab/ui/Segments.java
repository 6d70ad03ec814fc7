package org.losslab.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;
import org.controlsfx.control.SegmentedButton;

/** One of a few values, each a segment of a button. */
public final class Segments<T> {

    private final Map<T, ToggleButton> buttons = new LinkedHashMap<>();
    private final SegmentedButton node = new SegmentedButton();

    /**
     * @param values from left to right
     * @param title the text of a segment
     * @param choose told when the user picks another value
     */
    public Segments(Iterable<T> values, Function<T, String> title, Consumer<T> choose) {
        ToggleGroup group = new ToggleGroup();
        for (T value : values) {
            ToggleButton button = new ToggleButton(title.apply(value));
            button.setUserData(value);
            button.getStyleClass().add("segment");
            buttons.put(value, button);
            node.getButtons().add(button);
        }
        node.setToggleGroup(group);
        node.setMinWidth(Region.USE_PREF_SIZE);
        buttons.forEach((value, button) -> button.setOnAction(event -> {
            // A click on the chosen segment leaves it chosen.
            button.setSelected(true);
            choose.accept(value);
        }));
    }

    /** Shows a value as the chosen one, telling nobody. */
    public void show(T value) {
        Toggle button = buttons.get(value);
        if (button != null) {
            button.setSelected(true);
        }
    }

    /** The segment of a value. */
    public ToggleButton button(T value) {
        return buttons.get(value);
    }

    public Node node() {
        return node;
    }
}
