package org.losslab.ui.mixture;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.losslab.figure.paper.FigureDocument;
import org.losslab.ui.Icon;
import org.losslab.ui.Messages;
import org.losslab.ui.Tips;
import org.losslab.ui.figure.FigureExport;

/** "Copy" and "Export…" of something that the workspace shows. */
final class FigureButtons {

    private final HBox node;

    /**
     * @param key of what they belong to; also their ids
     * @param figure what is exported; empty while there is nothing
     */
    FigureButtons(String key, FigureExport export, Supplier<Optional<FigureDocument>> figure) {
        Label name = new Label(Texts.text(key));
        name.getStyleClass().add("mixture-status");
        Button copy = button(Icon.COPY, Messages.text("figure.copy"), key + "-copy");
        copy.setOnAction(event -> figure.get().ifPresent(document -> export.copy(document, List.of())));
        Button open = button(Icon.DOWNLOAD, Messages.text("figure.export"), key + "-export");
        open.setOnAction(event -> figure.get().ifPresent(document -> export.open(document, List.of())));
        node = new HBox(name, copy, open);
        node.setAlignment(Pos.CENTER_LEFT);
        node.getStyleClass().add("figure-buttons");
    }

    private static Button button(Icon icon, String text, String id) {
        Button button = new Button("", icon.node());
        button.setId(id.replace('.', '-'));
        button.getStyleClass().addAll("button-icon", "flat", "small");
        button.setAccessibleText(text);
        Tips.set(button, text);
        return button;
    }

    Node node() {
        return node;
    }
}
