package org.losslab.ui;

import java.util.function.Supplier;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

/**
 * Tooltips: soon there, wide enough to read, and stay while one reads. A tooltip is a window of its own, so it is made when the
 * mouse first comes to its node: most of them never are.
 */
public final class Tips {

    private static final String TEXT = "losslab.tip.text";
    private static final String TIP = "losslab.tip";

    private static final EventHandler<MouseEvent> COMES = event -> make((Node) event.getSource());

    private Tips() {}

    /**
     * A text as the node's tooltip, in place of the one that it had, none if it is empty; and as its name for those who do not see
     * it, if it has none.
     */
    public static void set(Node node, String text) {
        Object before = keep(node, text);
        boolean wordless = !(node instanceof Labeled labeled)
                || labeled.getText() == null
                || labeled.getText().isBlank();
        String name = node.getAccessibleText();
        if (wordless && !text.isEmpty() && (name == null || name.equals(before))) {
            node.setAccessibleText(text);
        }
    }

    /** A text that changes with every frame and is put together only when somebody looks: a tooltip of something that has words. */
    public static void set(Node node, Supplier<String> text) {
        keep(node, text);
    }

    /** @return what was kept before, or null */
    private static Object keep(Node node, Object text) {
        Object before = node.getProperties().put(TEXT, text);
        if (before == null) {
            node.addEventHandler(MouseEvent.MOUSE_ENTERED, COMES);
        } else if (node.getProperties().containsKey(TIP)) {
            // It may be read just now.
            make(node);
        }
        return before;
    }

    /** A text and the keys that do the same. */
    public static void set(Node node, String text, Shortcut shortcut) {
        set(node, withKeys(text, shortcut));
    }

    /** The text with the keys behind it. */
    public static String withKeys(String text, Shortcut shortcut) {
        return text + "  (" + shortcut.display() + ")";
    }

    private static void make(Node node) {
        Object kept = node.getProperties().get(TEXT);
        String text = (String) (kept instanceof Supplier<?> supplier ? supplier.get() : kept);
        Tooltip tip = (Tooltip) node.getProperties().computeIfAbsent(TIP, any -> tip());
        tip.setText(text);
        if (text.isEmpty()) {
            Tooltip.uninstall(node, tip);
        } else {
            Tooltip.install(node, tip);
        }
    }

    private static Tooltip tip() {
        Tooltip tip = new Tooltip();
        tip.setWrapText(true);
        tip.setMaxWidth(340);
        tip.setShowDelay(Duration.millis(400));
        tip.setShowDuration(Duration.seconds(30));
        return tip;
    }
}
