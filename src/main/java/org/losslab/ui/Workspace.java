package org.losslab.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Pane;

/**
 * One of the window's workspaces.
 *
 * @param id its name in the state
 * @param title its name for people
 * @param icon beside the title
 * @param tools what stands in the window's header while it is shown; asked for once
 * @param content what fills the window; asked for once
 * @param pieces what fills a content that is worth filling beforehand; done before it is shown
 * @param containers the large ones that the content is put together from, from the outermost on; once it is filled, each has the same
 *     children for ever
 */
public record Workspace(
        String id,
        String title,
        Icon icon,
        Supplier<Node> tools,
        Supplier<Node> content,
        Pieces pieces,
        Supplier<List<Pane>> containers) {

    /** The content with all that fills it, at once. */
    public Node filled() {
        Node node = content.get();
        pieces.finish();
        return node;
    }

    /**
     * Takes apart a content that is not in the window. Its {@link #pieces} put it together again: added to a window as a whole it would
     * be given its looks as a whole.
     */
    void takeApart() {
        List<Runnable> back = new ArrayList<>();
        for (Pane container : containers.get()) {
            List<Node> children = List.copyOf(container.getChildren());
            container.getChildren().clear();
            children.forEach(child -> back.add(() -> container.getChildren().add(child)));
        }
        // What scrolls nothing for a while forgets where it was.
        for (Pane container : containers.get()) {
            scrolling(container).ifPresent(pane -> {
                double position = pane.getVvalue();
                back.add(() -> pane.setVvalue(position));
            });
        }
        pieces.add(back);
    }

    private static Optional<ScrollPane> scrolling(Node content) {
        return Stream.<Node>iterate(content, Objects::nonNull, Node::getParent)
                .filter(ScrollPane.class::isInstance)
                .map(ScrollPane.class::cast)
                .findFirst();
    }
}
