package org.losslab.ui.training;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.losslab.ui.Messages;
import org.losslab.ui.Tips;

/**
 * A line of the form: name, control, unit, and below them what is wrong. The name's text has the key given, its tooltip that
 * key with {@code .tip}, its unit, if it has one, with {@code .unit}.
 */
final class FormRow {

    private final Lines node;
    private final HBox line;
    private final Label name;
    private final Label message = new Label();

    private FormRow(Lines node, HBox line, Label name) {
        this.node = node;
        this.line = line;
        this.name = name;
    }

    /**
     * Builds a line.
     *
     * @param range what values there are; empty if that needs no saying
     */
    static FormRow of(String key, Node control, String range) {
        Label name = new Label(Messages.text(key));
        name.getStyleClass().add("form-name");
        name.setMinWidth(Region.USE_PREF_SIZE);
        name.setLabelFor(control);
        HBox line = new HBox(name, control);
        line.getStyleClass().add("form-line");
        line.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(control, Priority.ALWAYS);
        if (control instanceof Region region) {
            region.setMaxWidth(Double.MAX_VALUE);
            region.setMinWidth(0);
        }
        if (Messages.has(key + ".unit")) {
            Label unit = new Label(Messages.text(key + ".unit"));
            unit.getStyleClass().add("form-unit");
            unit.setMinWidth(Region.USE_PREF_SIZE);
            line.getChildren().add(unit);
        }
        FormRow row = new FormRow(new Lines(line), line, name);
        String tip = Messages.text(key + ".tip");
        Tips.set(line, range.isEmpty() ? tip : tip + "\n" + range);
        row.message.getStyleClass().add("form-problem");
        row.message.setWrapText(true);
        Visibility.show(row.message, false);
        row.node.add(row.message);
        return row;
    }

    /** A line without a range. */
    static FormRow of(String key, Node control) {
        return of(key, control, "");
    }

    /** Puts something small behind the control. */
    void append(Node extra) {
        line.getChildren().add(extra);
    }

    Label name() {
        return name;
    }

    Label message() {
        return message;
    }

    Node node() {
        return node;
    }
}
