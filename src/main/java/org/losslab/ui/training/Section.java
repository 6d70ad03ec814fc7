package org.losslab.ui.training;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.losslab.ui.Messages;

/** A titled group of the form's lines. */
final class Section extends Lines {

    Section(String key, Node... lines) {
        Label title = new Label(Messages.text(key));
        title.getStyleClass().add("section-title");
        getStyleClass().add("form-section");
        add(title);
        for (Node line : lines) {
            add(line);
        }
    }

    /** Lines that come and go together. */
    static VBox group(Node... lines) {
        VBox group = new Lines(lines);
        group.getStyleClass().add("form-group");
        return group;
    }
}
