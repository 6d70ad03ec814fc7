package org.losslab.ui.sweep;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.losslab.ui.Icon;
import org.losslab.ui.Messages;

/** "‹ 16 to 30 of 48 ›": turns the pages of more things than are shown at a time. */
final class Pager {

    private final String words;
    private final Label position = new Label();
    private final Button back = new Button("", Icon.BACK.node());
    private final Button forth = new Button("", Icon.FORTH.node());
    private final HBox node = new HBox(back, position, forth);
    private int first;
    private int size;

    /**
     * Shows nothing yet.
     *
     * @param words the start of its keys, with a point: {@code shown} is the text with the first and the last thing of the page and
     *     how many there are, {@code back} and {@code forth} name the buttons
     * @param turnTo is told the first thing of the page that is wanted
     */
    Pager(String words, IntConsumer turnTo) {
        this.words = words;
        position.getStyleClass().add("form-note");
        position.setMinWidth(Region.USE_PREF_SIZE);
        for (Button button : List.of(back, forth)) {
            button.getStyleClass().addAll("button-icon", "flat", "small");
        }
        back.setAccessibleText(Messages.text(words + "back"));
        forth.setAccessibleText(Messages.text(words + "forth"));
        back.setOnAction(event -> turnTo.accept(Math.max(0, first - size)));
        forth.setOnAction(event -> turnTo.accept(first + size));
        node.getStyleClass().add("mini-foot");
        node.setAlignment(Pos.CENTER);
    }

    /** A page begins at a thing, has room for so many, and there are so many in all. */
    void show(int newFirst, int newSize, int all) {
        first = newFirst;
        size = newSize;
        position.setText(all == 0 ? "" : Messages.text(words + "shown", first + 1, Math.min(all, first + size), all));
        back.setDisable(first == 0);
        forth.setDisable(first + size >= all);
    }

    Node node() {
        return node;
    }
}
