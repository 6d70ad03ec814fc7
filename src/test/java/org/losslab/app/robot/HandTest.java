package org.losslab.app.robot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;
import org.losslab.ui.FxTest;

class HandTest extends FxTest {

    @Test
    void whatItDoesHappensAtThePlaceInTheNodesOwnCoordinates() {
        List<Double> places = new ArrayList<>();
        onFx(() -> {
            Pane node = new Pane();
            node.relocate(300, 200);
            new Scene(new Pane(node));
            node.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> places.addAll(List.of(event.getX(), event.getY())));
            node.addEventHandler(ScrollEvent.SCROLL, event -> places.addAll(List.of(event.getX(), event.getY())));
            Hand.mouse(node, MouseEvent.MOUSE_PRESSED, 7, 9, 1);
            Hand.scroll(node, 3, 4, 40);
        });
        assertThat(places).containsExactly(7.0, 9.0, 3.0, 4.0);
    }
}
