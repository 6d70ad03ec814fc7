package org.losslab.ui.lecture;

import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.util.Duration;

/** A ring around the pointer while it moves, so that the last row sees where the lecturer points. */
final class PointerHalo {

    private static final double RADIUS = 24;

    private final Circle ring = new Circle(RADIUS);
    private final Pane node = new Pane(ring);
    private final PauseTransition rest = new PauseTransition(Duration.seconds(3));
    private boolean wanted;

    PointerHalo() {
        rest.setOnFinished(event -> ring.setVisible(false));
        ring.getStyleClass().add("pointer-halo");
        ring.setVisible(false);
        ring.setManaged(false);
        node.setMouseTransparent(true);
    }

    void install(Scene scene) {
        scene.addEventFilter(MouseEvent.ANY, event -> {
            boolean inside =
                    event.getEventType() != MouseEvent.MOUSE_EXITED_TARGET || event.getTarget() != scene.getRoot();
            ring.setVisible(wanted && inside);
            ring.setCenterX(event.getSceneX());
            ring.setCenterY(event.getSceneY());
            if (ring.isVisible()) {
                rest.playFromStart();
            }
        });
    }

    void show(boolean shown) {
        wanted = shown;
        ring.setVisible(ring.isVisible() && shown);
    }

    Node node() {
        return node;
    }
}
