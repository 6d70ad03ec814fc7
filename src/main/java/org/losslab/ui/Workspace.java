package org.losslab.ui;

import java.util.function.Supplier;
import javafx.scene.Node;

/**
 * One of the window's workspaces.
 *
 * @param id its name in the state
 * @param title its name for people
 * @param icon beside the title
 * @param tools what stands in the window's header while it is shown; asked for once
 * @param content what fills the window; asked for once
 * @param pieces what fills a content that is worth filling beforehand; done before it is shown
 */
public record Workspace(
        String id, String title, Icon icon, Supplier<Node> tools, Supplier<Node> content, Pieces pieces) {

    /** The content with all that fills it, at once. */
    public Node filled() {
        Node node = content.get();
        pieces.finish();
        return node;
    }
}
