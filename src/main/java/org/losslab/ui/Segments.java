package org.losslab.ui;

import java.util.HashMap;
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
    private final Map<Toggle, T> segments = new HashMap<>();
    private final SegmentedButton node = new SegmentedButton();
    private boolean showing;

    /**
     * @param values from left to right
     * @param title the text of a segment
     * @param choose told when the user picks another value
     */
    public Segments(Iterable<T> values, Function<T, String> title, Consumer<T> choose) {
        ToggleGroup group = new ToggleGroup();
        for (T value : values) {
            ToggleButton button = new ToggleButton(title.apply(value));
            button.getStyleClass().add("segment");
            buttons.put(value, button);
            segments.put(button, value);
            node.getButtons().add(button);
        }
        node.setToggleGroup(group);
        node.setMinWidth(Region.USE_PREF_SIZE);
        // A click, and an arrow key, which selects the next segment without any action of that.
        group.selectedToggleProperty().addListener((observable, before, now) -> {
            if (now == null) {
                // A click on the chosen segment leaves it chosen.
                select(before);
            } else if (!showing) {
                choose.accept(segments.get(now));
            }
        });
    }

    private void select(Toggle button) {
        boolean nested = showing;
        showing = true;
        button.setSelected(true);
        showing = nested;
    }

    /** Shows a value as the chosen one, telling nobody. */
    public void show(T value) {
        Toggle button = buttons.get(value);
        if (button != null) {
            select(button);
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
