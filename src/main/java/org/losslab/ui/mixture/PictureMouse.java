package org.losslab.ui.mixture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import org.losslab.figure.region.RegionMarks;
import org.losslab.figure.region.RegionScene;
import org.losslab.mixture.Centres;
import org.losslab.ui.mixture.compute.PanelSnapshot;

/** The mouse on a picture: drags centres in the plane and on the sphere, orbits the sphere, zooms, and reads what is under it. */
final class PictureMouse {

    private static final double REACH = 12;
    private static final double RADIANS_PER_SIDE = 3;
    private static final double ZOOM_STEP = 1.12;
    /** Centres come no closer than that, so that they stay distinct. */
    private static final double CLOSEST = 1e-3;

    /** Told which point is under the mouse, if any. */
    @FunctionalInterface
    interface Hover {
        void at(Node source, double x, double y, Optional<double[]> point);
    }

    private final MixtureController controller;
    private final Pane area;
    private final Supplier<Optional<PanelSnapshot>> snapshot;
    private final Hover hover;
    private int held = -1;
    private double lastX;
    private double lastY;

    PictureMouse(MixtureController controller, Pane area, Supplier<Optional<PanelSnapshot>> snapshot, Hover hover) {
        this.controller = controller;
        this.area = area;
        this.snapshot = snapshot;
        this.hover = hover;
        area.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> snapshot.get().ifPresent(now -> pressed(event, now)));
        area.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> snapshot.get().ifPresent(now -> dragged(event, now)));
        area.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> released());
        area.addEventHandler(MouseEvent.MOUSE_MOVED, event -> snapshot.get().ifPresent(now -> moved(event, now)));
        area.addEventHandler(MouseEvent.MOUSE_EXITED, event -> hover.at(area, 0, 0, Optional.empty()));
        area.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getClickCount() == 2) {
                controller.resetView();
            }
        });
        area.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
    }

    private double pixel(double position, PanelSnapshot now) {
        return position * now.scene().side() / area.getWidth() - 0.5;
    }

    private static boolean draggable(PanelSnapshot now) {
        int dimension = now.centres().centres()[0].length;
        return now.scene().flat() ? dimension == 2 : dimension == 3;
    }

    /** The centre whose tip is under the mouse, −1 for none. */
    private int centreAt(MouseEvent event, PanelSnapshot now) {
        if (!draggable(now)) {
            return -1;
        }
        double[][] centres = now.centres().centres();
        double nearest = REACH * now.scene().side() / area.getWidth();
        int found = -1;
        for (int k = 0; k < centres.length; k++) {
            // An arrow on the sphere stands on its centre and points away from it.
            RegionScene.Place tip = now.scene().places(centres[k]).get(0);
            RegionScene.Place head = now.scene().flat() ? tip : RegionMarks.head(now.scene(), centres[k]);
            double distance = Math.min(distance(tip, event, now), distance(head, event, now));
            if (!tip.hidden() && distance < nearest) {
                nearest = distance;
                found = k;
            }
        }
        return found;
    }

    private double distance(RegionScene.Place place, MouseEvent event, PanelSnapshot now) {
        return Math.hypot(place.column() - pixel(event.getX(), now), place.row() - pixel(event.getY(), now));
    }

    private void pressed(MouseEvent event, PanelSnapshot now) {
        controller.hold();
        hover.at(area, 0, 0, Optional.empty());
        held = centreAt(event, now);
        lastX = event.getX();
        lastY = event.getY();
    }

    private void dragged(MouseEvent event, PanelSnapshot now) {
        if (held >= 0 && draggable(now)) {
            now.scene()
                    .at(
                            pixel(event.getX(), now),
                            pixel(event.getY(), now),
                            now.centres().centres()[0].length)
                    .ifPresent(point -> place(now.centres().centres(), point));
        } else if (held < 0 && !now.scene().flat()) {
            double zoom = Math.max(1, controller.state().view().camera().zoom());
            double scale = RADIANS_PER_SIDE / area.getWidth() / zoom;
            controller.turn(-(event.getX() - lastX) * scale, (event.getY() - lastY) * scale);
        }
        lastX = event.getX();
        lastY = event.getY();
    }

    private void place(double[][] centres, double[] point) {
        double length = Math.sqrt(Centres.dot(point, point));
        if (held >= centres.length || length < 1e-6) {
            return;
        }
        double[] moved = Arrays.stream(point).map(value -> value / length).toArray();
        List<List<Double>> placed = new ArrayList<>();
        for (int k = 0; k < centres.length; k++) {
            double[] centre = k == held ? moved : centres[k];
            if (k != held && 2 - 2 * Centres.dot(centre, moved) < CLOSEST * CLOSEST) {
                return;
            }
            placed.add(Arrays.stream(centre).boxed().toList());
        }
        controller.update(state -> state.withCentres(each -> each.withPlaced(placed)));
    }

    private void released() {
        if (held < 0) {
            controller.release();
        }
        held = -1;
    }

    private void moved(MouseEvent event, PanelSnapshot now) {
        area.setCursor(centreAt(event, now) >= 0 ? Cursor.HAND : now.scene().flat() ? Cursor.DEFAULT : Cursor.MOVE);
        Optional<double[]> point = now.scene()
                .at(
                        pixel(event.getX(), now),
                        pixel(event.getY(), now),
                        now.centres().centres()[0].length);
        hover.at(area, event.getX(), event.getY(), point);
    }

    private void scrolled(ScrollEvent event) {
        double factor = event.getDeltaY() > 0 ? ZOOM_STEP : 1 / ZOOM_STEP;
        if (event.getDeltaY() != 0) {
            snapshot.get()
                    .ifPresent(now -> controller.update(
                            state -> state.withView(view -> now.scene().flat()
                                    ? view.withZoom(view.zoom() * factor)
                                    : view.withCamera(view.camera().zoomed(factor)))));
        }
        event.consume();
    }
}
