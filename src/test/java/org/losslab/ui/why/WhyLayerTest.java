package org.losslab.ui.why;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import org.junit.jupiter.api.Test;
import org.losslab.ui.FxTest;

class WhyLayerTest extends FxTest {

    @Test
    void whatWasPointedAtMayBeGoneWhenItIsAskedAbout() {
        boolean explained = askFx(() -> {
            WhyLayer layer = new WhyLayer(Runnable::run);
            Node pointedAt = new Rectangle(10, 10);
            Pane card = new Pane(pointedAt);
            Pane other = new Pane(new WhyButton(card, () -> Why.of("picture.QL")));
            StackPane root = new StackPane(card, other, layer.node());
            Scene scene = new Scene(root);
            layer.install(scene);
            Event.fireEvent(pointedAt, moved(pointedAt));
            root.getChildren().remove(card);
            layer.ask(scene);
            return true;
        });
        assertThat(explained).isTrue();
    }

    private static MouseEvent moved(Node over) {
        return new MouseEvent(
                MouseEvent.MOUSE_MOVED,
                5,
                5,
                5,
                5,
                MouseButton.NONE,
                0,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                true,
                new PickResult(over, 5, 5));
    }
}
