package org.losslab.ui.why;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import org.junit.jupiter.api.Test;

class PlacementTest {

    private static final double WIDTH = 470;
    private static final double HEIGHT = 400;

    private static Bounds card(Bounds subject) {
        Placement.Spot spot = Placement.beside(subject, WIDTH, HEIGHT, 1280, 720);
        return new BoundingBox(spot.x(), spot.y(), WIDTH, HEIGHT);
    }

    @Test
    void aCardIsInsideTheWindowAndBesideItsSubject() {
        for (Bounds subject : new Bounds[] {
            new BoundingBox(330, 460, 930, 190),
            new BoundingBox(340, 100, 458, 410),
            new BoundingBox(960, 60, 294, 320),
            new BoundingBox(5, 5, 20, 20),
            new BoundingBox(1250, 700, 20, 15)
        }) {
            Bounds card = card(subject);
            assertThat(card.intersects(subject)).as(subject.toString()).isFalse();
            assertThat(new BoundingBox(0, 0, 1280, 720).contains(card)).isTrue();
        }
    }

    @Test
    void whereNoSideHasRoomItStaysInsideTheWindow() {
        assertThat(new BoundingBox(0, 0, 1280, 720).contains(card(new BoundingBox(100, 100, 1100, 500))))
                .isTrue();
    }
}
