package org.losslab.ui.why;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import org.losslab.ui.Shortcut;
import org.losslab.ui.Tips;

/** The small question mark beside what it explains. */
public final class WhyButton extends Button {

    private final Supplier<Node> explained;
    private final Supplier<Why> current;

    /**
     * @param explained what the card must not cover
     * @param current what there is to say now; asked again and again while the card is open
     */
    public WhyButton(Supplier<Node> explained, Supplier<Why> current) {
        super("?");
        this.explained = explained;
        this.current = current;
        getStyleClass().setAll("why");
        setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        describe();
        Tips.set(this, getAccessibleText(), Shortcut.WHY);
        setOnAction(event -> WhyLayer.of(getScene()).ifPresent(layer -> layer.toggle(this)));
    }

    /** Beside something whose explanation does not change its name. */
    public WhyButton(Node explained, Supplier<Why> current) {
        this(() -> explained, current);
    }

    private void describe() {
        String title = WhyTexts.text(current.get().key() + ".title");
        setAccessibleText(WhyTexts.text("button", title));
    }

    Node explained() {
        return explained.get();
    }

    Why now() {
        return current.get();
    }
}
