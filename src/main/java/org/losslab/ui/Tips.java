package org.losslab.ui;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;

/** Tooltips: soon there, wide enough to read, and stay while one reads. */
public final class Tips {

    private Tips() {}

    /** A text as the node's tooltip, and as its name for those who do not see it, if it has none. */
    public static Tooltip set(Node node, String text) {
        Tooltip tip = new Tooltip(text);
        tip.setWrapText(true);
        tip.setMaxWidth(340);
        tip.setShowDelay(Duration.millis(400));
        tip.setShowDuration(Duration.seconds(30));
        Tooltip.install(node, tip);
        boolean wordless = !(node instanceof Labeled labeled)
                || labeled.getText() == null
                || labeled.getText().isBlank();
        if (wordless && node.getAccessibleText() == null && !text.isEmpty()) {
            node.setAccessibleText(text);
        }
        return tip;
    }

    /** A text and the keys that do the same. */
    public static Tooltip set(Node node, String text, Shortcut shortcut) {
        return set(node, withKeys(text, shortcut));
    }

    /** The text with the keys behind it. */
    public static String withKeys(String text, Shortcut shortcut) {
        return text + "  (" + shortcut.display() + ")";
    }
}
