package org.losslab.ui.training;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;

/** A line of the form with one of several values; some may be out of reach, and say why. */
final class ChoiceField<T> {

    private static final double WIDTH = 160;

    private final ComboBox<T> box = new ComboBox<>();
    private final FormRow row;
    private final Function<T, String> title;
    private Function<T, String> obstacle = value -> "";
    private boolean showing;

    /**
     * Builds the line.
     *
     * @param title a value's name for people
     * @param write told when the user picks another value
     */
    ChoiceField(String key, List<T> values, Function<T, String> title, Consumer<T> write) {
        this.title = title;
        row = FormRow.of(key, box);
        box.setId(key.replace('.', '-'));
        box.getItems().setAll(values);
        box.setVisibleRowCount(12);
        // The line gives it its width; without this JavaFX makes a cell for every value to find one.
        box.setPrefWidth(WIDTH);
        refresh();
        box.setCellFactory(list -> new Cell());
        box.valueProperty().addListener((observable, before, after) -> {
            if (showing || after == null) {
                return;
            }
            if (obstacle.apply(after).isEmpty()) {
                write.accept(after);
            } else {
                // Arrow keys on the closed box come by what cannot be picked.
                show(before);
            }
        });
    }

    /** Says which values cannot be picked and why; empty text for those that can. */
    ChoiceField<T> obstacle(Function<T, String> why) {
        obstacle = why;
        return this;
    }

    /** What the field says where it shows {@code null}: none of the values is what there is. */
    ChoiceField<T> none(String text) {
        box.setPromptText(text);
        return this;
    }

    /** Shows the state's value, telling nobody. */
    void show(T value) {
        showing = true;
        if (value != null && !box.getItems().contains(value)) {
            box.getItems().add(value);
        }
        box.setValue(value);
        showing = false;
    }

    /** Offers other values. */
    void offer(List<T> values, T chosen) {
        if (!box.getItems().equals(values)) {
            showing = true;
            box.getItems().setAll(values);
            showing = false;
        }
        show(chosen);
    }

    /** Names the values anew, after their titles have changed. */
    void refresh() {
        box.setButtonCell(new ListCell<>() {
            @Override
            protected void updateItem(T value, boolean empty) {
                super.updateItem(value, empty);
                setText(empty || value == null ? box.getPromptText() : title.apply(value));
            }
        });
    }

    Node node() {
        return row.node();
    }

    ComboBox<T> box() {
        return box;
    }

    private final class Cell extends ListCell<T> {
        @Override
        protected void updateItem(T value, boolean empty) {
            super.updateItem(value, empty);
            String why = empty || value == null ? "" : obstacle.apply(value);
            setText(
                    empty || value == null
                            ? ""
                            : why.isEmpty() ? title.apply(value) : title.apply(value) + " · " + why);
            setDisable(!why.isEmpty());
            setTooltip(why.isEmpty() ? null : tip(why));
        }

        private static Tooltip tip(String why) {
            Tooltip tip = new Tooltip(why);
            tip.setWrapText(true);
            tip.setMaxWidth(340);
            return tip;
        }
    }
}
