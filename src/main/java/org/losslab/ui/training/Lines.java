package org.losslab.ui.training;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/**
 * Lines one below the other, some of which come and go. The hidden ones are kept out of the window: whatever is in it is given its
 * looks and its place, seen or not, and most of a form is hidden.
 */
class Lines extends VBox {

    private final List<Node> all = new ArrayList<>();

    Lines(Node... lines) {
        for (Node line : lines) {
            add(line);
        }
    }

    /** Puts a line below the others. It is there while it is visible. */
    final void add(Node line) {
        all.add(line);
        if (line.isVisible()) {
            getChildren().add(line);
        }
        line.visibleProperty().addListener((observable, before, shown) -> {
            if (shown) {
                getChildren().add(shownBefore(line), line);
            } else {
                getChildren().remove(line);
            }
        });
    }

    private int shownBefore(Node line) {
        return (int) all.subList(0, all.indexOf(line)).stream()
                .filter(Node::isVisible)
                .count();
    }
}
