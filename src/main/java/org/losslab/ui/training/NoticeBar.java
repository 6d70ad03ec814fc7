package org.losslab.ui.training;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.losslab.ui.Icon;
import org.losslab.ui.Messages;

/** A line above the charts that says what happened and what can be done; nothing waits for it. */
final class NoticeBar {

    /**
     * Something to be done about it.
     *
     * @param title on the button
     * @param run what it does; the notice goes
     */
    record Action(String title, Runnable run) {}

    private final Label text = new Label();
    private final HBox actions = new HBox();
    private final HBox node;

    NoticeBar() {
        text.setWrapText(true);
        text.setId("notice");
        text.setMinHeight(Region.USE_PREF_SIZE);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        actions.getStyleClass().add("button-line");
        actions.setMinWidth(Region.USE_PREF_SIZE);
        Button close = new Button("", Icon.CLOSE.node());
        close.getStyleClass().addAll("button-icon", "flat", "small");
        close.setAccessibleText(Messages.text("notice.close"));
        close.setOnAction(event -> hide());
        node = new HBox(Icon.WARNING.node(), text, actions, close);
        node.setAlignment(Pos.CENTER_LEFT);
        node.getStyleClass().add("notice");
        hide();
    }

    /** Says it, in place of what was said before. */
    void show(String message, List<Action> offers) {
        text.setText(message);
        actions.getChildren().clear();
        for (Action offer : offers) {
            Button button = new Button(offer.title());
            button.getStyleClass().add("small");
            button.setOnAction(event -> {
                hide();
                offer.run().run();
            });
            actions.getChildren().add(button);
        }
        Visibility.show(node, true);
    }

    /** Takes back what was said, unless something else has been said since. */
    void takeBack(String message) {
        if (message.equals(text.getText())) {
            hide();
        }
    }

    void hide() {
        Visibility.show(node, false);
    }

    Node node() {
        return node;
    }
}
