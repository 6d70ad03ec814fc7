package org.losslab.ui.why;

import java.util.List;
import javafx.geometry.Bounds;

/** Where a card stands: inside the window, and beside its subject where any side has the room. */
final class Placement {

    private static final double GAP = 8;

    private Placement() {}

    /** The upper left corner. */
    record Spot(double x, double y) {}

    /**
     * The place of a card.
     *
     * @param subject what it must not cover, in the window's coordinates
     * @param width of the card
     * @param height of the card
     * @param windowWidth of the window
     * @param windowHeight of the window
     */
    static Spot beside(Bounds subject, double width, double height, double windowWidth, double windowHeight) {
        double alongX = inside(subject.getMinX(), width, windowWidth);
        double alongY = inside(subject.getMinY(), height, windowHeight);
        List<Spot> sides = List.of(
                new Spot(alongX, subject.getMinY() - GAP - height),
                new Spot(alongX, subject.getMaxY() + GAP),
                new Spot(subject.getMaxX() + GAP, alongY),
                new Spot(subject.getMinX() - GAP - width, alongY));
        return sides.stream()
                .filter(spot -> spot.x() >= 0
                        && spot.y() >= 0
                        && spot.x() + width <= windowWidth
                        && spot.y() + height <= windowHeight)
                .findFirst()
                .orElseGet(() -> leastCovering(sides, subject, width, height, windowWidth, windowHeight));
    }

    /** Where no side has the room, the corner of the window that covers least. */
    private static Spot leastCovering(
            List<Spot> sides, Bounds subject, double width, double height, double windowWidth, double windowHeight) {
        Spot best = null;
        double least = Double.POSITIVE_INFINITY;
        for (Spot side : sides) {
            Spot spot = new Spot(inside(side.x(), width, windowWidth), inside(side.y(), height, windowHeight));
            double covered = overlap(spot.x(), width, subject.getMinX(), subject.getMaxX())
                    * overlap(spot.y(), height, subject.getMinY(), subject.getMaxY());
            if (covered < least) {
                least = covered;
                best = spot;
            }
        }
        return best;
    }

    private static double overlap(double start, double length, double from, double to) {
        return Math.max(0, Math.min(start + length, to) - Math.max(start, from));
    }

    private static double inside(double start, double length, double room) {
        return Math.max(0, Math.min(start, room - length));
    }
}
