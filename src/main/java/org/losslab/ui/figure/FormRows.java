package org.losslab.ui.figure;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.losslab.data.UserException;
import org.losslab.ui.Messages;

/** What the form is put together from: rows of a name and a control, and fields that hold numbers. */
final class FormRows {

    private FormRows() {}

    /** A section's heading and its rows. */
    static List<Node> section(String key, Node... rows) {
        Label head = new Label(Messages.text(key));
        head.getStyleClass().add("figure-section");
        return Stream.concat(Stream.of(head), Stream.of(rows)).toList();
    }

    /** A control under a name; an empty key gives none. */
    static HBox row(String key, Node control) {
        HBox.setHgrow(control, Priority.ALWAYS);
        HBox row = new HBox();
        row.getStyleClass().add("figure-row");
        if (!key.isEmpty()) {
            Label name = new Label(Messages.text(key));
            name.setMinWidth(96);
            name.setPrefWidth(96);
            name.setLabelFor(control);
            row.getChildren().add(name);
        }
        row.getChildren().add(control);
        if (control instanceof Region region) {
            region.setMaxWidth(Double.MAX_VALUE);
        }
        return row;
    }

    /** Says in a row's name which panel it is for; a figure of one panel has no letters. */
    static void letter(HBox row, String key, int panel, int panels) {
        String letter = panels > 1 ? " (" + (char) ('a' + panel) + ")" : "";
        ((Label) row.getChildren().get(0)).setText(Messages.text(key) + letter);
    }

    static HBox pair(Node first, Node second) {
        HBox pair = new HBox(first, second);
        pair.getStyleClass().add("figure-pair");
        for (Node each : List.of(first, second)) {
            HBox.setHgrow(each, Priority.ALWAYS);
            if (each instanceof Region region && !(each instanceof CheckBox)) {
                region.setMaxWidth(Double.MAX_VALUE);
                region.setPrefWidth(100);
            }
        }
        return pair;
    }

    /** Whether a row takes part in the form. */
    static void show(Node row, boolean shown) {
        row.setVisible(shown);
        row.setManaged(shown);
    }

    static TextField field(String id) {
        TextField field = new TextField();
        field.setId(id);
        return field;
    }

    /** A field for each panel. */
    static List<TextField> fields(String id, int count) {
        return IntStream.range(0, count).mapToObj(i -> field(id + i)).toList();
    }

    static void fill(List<TextField> fields, List<String> texts) {
        for (int i = 0; i < fields.size(); i++) {
            fields.get(i).setText(i < texts.size() ? texts.get(i) : "");
        }
    }

    static List<String> texts(List<TextField> fields) {
        return fields.stream().map(TextField::getText).toList();
    }

    /** Asks to be told of every change. */
    static void listen(Runnable changed, Node... controls) {
        for (Node control : controls) {
            if (control instanceof TextField field) {
                field.textProperty().addListener((observable, before, after) -> changed.run());
            } else if (control instanceof CheckBox box) {
                box.selectedProperty().addListener((observable, before, after) -> changed.run());
            } else if (control instanceof ComboBox<?> box) {
                box.valueProperty().addListener((observable, before, after) -> changed.run());
            }
        }
    }

    /**
     * The number in a field.
     *
     * @param key of the field's name
     * @throws UserException with one line if it holds none
     */
    static double number(String key, TextField field) {
        try {
            return Double.parseDouble(field.getText().strip());
        } catch (NumberFormatException e) {
            throw new UserException(Messages.text("figure.noNumber", Messages.text(key), field.getText()), e);
        }
    }

    static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    /** Two numbers; none where both fields are empty. */
    static List<Double> range(String key, TextField low, TextField high) {
        if (low.getText().isBlank() && high.getText().isBlank()) {
            return List.of();
        }
        return List.of(number(key, low), number(key, high));
    }

    static void fillRange(TextField low, TextField high, List<Double> range) {
        fill(List.of(low, high), range.stream().map(FormRows::number).toList());
    }

    static <T> ComboBox<T> choice(List<T> values, Function<T, String> title) {
        ComboBox<T> box = new ComboBox<>();
        box.getItems().setAll(values);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : title.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new IllegalStateException("the choice is not typed");
            }
        });
        return box;
    }
}
