package org.losslab.ui.training;

import javafx.scene.Node;

/** Nodes that come and go. */
final class Visibility {

    private Visibility() {}

    /** Shows a node, or hides it without leaving its place empty. */
    static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /** Whether neither the node nor anything around it is hidden. */
    static boolean isShown(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
