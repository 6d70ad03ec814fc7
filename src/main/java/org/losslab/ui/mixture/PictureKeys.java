package org.losslab.ui.mixture;

import java.util.function.UnaryOperator;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import org.losslab.state.MixtureView;

/** The keyboard on a picture: arrow keys turn the sphere, plus and minus zoom, Home resets. */
final class PictureKeys {

    private static final double TURN = 0.12;
    private static final double ZOOM_STEP = 1.12;

    private PictureKeys() {}

    static void install(MixtureController controller, Pane area) {
        area.setFocusTraversable(true);
        area.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (pressed(controller, event.getCode())) {
                event.consume();
            }
        });
    }

    private static boolean pressed(MixtureController controller, KeyCode code) {
        switch (code) {
            case LEFT -> turn(controller, -TURN, 0);
            case RIGHT -> turn(controller, TURN, 0);
            case UP -> turn(controller, 0, TURN);
            case DOWN -> turn(controller, 0, -TURN);
            case PLUS, ADD, EQUALS -> zoom(controller, ZOOM_STEP);
            case MINUS, SUBTRACT -> zoom(controller, 1 / ZOOM_STEP);
            case HOME -> controller.resetView();
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void turn(MixtureController controller, double yaw, double pitch) {
        controller.hold();
        look(controller, view -> view.withCamera(view.camera().turned(yaw, pitch)));
    }

    private static void zoom(MixtureController controller, double factor) {
        boolean globe = controller.state().centres().dimension() == 3
                && controller.state().view().space() != MixtureView.Space.PLANE;
        look(
                controller,
                view -> globe ? view.withCamera(view.camera().zoomed(factor)) : view.withZoom(view.zoom() * factor));
    }

    private static void look(MixtureController controller, UnaryOperator<MixtureView> change) {
        controller.update(state -> state.withView(change));
    }
}
