package org.losslab.app.robot;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;

/** Keys and the mouse, as events on a node at a place in its coordinates. On the JavaFX thread. */
public final class Hand {

    private Hand() {}

    /** Presses a key and lets it go. */
    public static void key(Node target, KeyCode code, boolean shift, boolean control) {
        Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false));
        Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_RELEASED, "", "", code, shift, control, false, false));
    }

    /** Turns the wheel by so many pixels. */
    public static void scroll(Node place, double x, double y, double delta) {
        Point2D inScene = place.localToScene(x, y);
        Event.fireEvent(
                place,
                new ScrollEvent(
                        ScrollEvent.SCROLL,
                        inScene.getX(),
                        inScene.getY(),
                        inScene.getX(),
                        inScene.getY(),
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        0,
                        delta,
                        0,
                        delta,
                        ScrollEvent.HorizontalTextScrollUnits.NONE,
                        0,
                        ScrollEvent.VerticalTextScrollUnits.NONE,
                        0,
                        0,
                        null));
    }

    /** Something that a mouse does, with its first button where it has clicks. */
    public static void mouse(Node node, EventType<MouseEvent> type, double x, double y, int clicks) {
        boolean down = type == MouseEvent.MOUSE_DRAGGED || type == MouseEvent.MOUSE_PRESSED;
        Point2D inScene = node.localToScene(x, y);
        Event.fireEvent(
                node,
                new MouseEvent(
                        type,
                        inScene.getX(),
                        inScene.getY(),
                        inScene.getX(),
                        inScene.getY(),
                        clicks == 0 ? MouseButton.NONE : MouseButton.PRIMARY,
                        clicks,
                        false,
                        false,
                        false,
                        false,
                        down,
                        false,
                        false,
                        false,
                        false,
                        true,
                        new PickResult(node, inScene.getX(), inScene.getY())));
    }
}
