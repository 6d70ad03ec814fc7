package org.losslab.ui.chart;

import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.losslab.figure.Viewport;

/** What the mouse does on a chart. */
final class ChartGestures {

    private static final double SMALLEST_DRAG = 6;
    private static final double ZOOM_PER_PIXEL = 0.0035;

    private final CurveChartView view;
    /** Where the drag at work began, and what was shown then; null without one. */
    private PlotGeometry begun;

    private double startX;
    private double startY;

    private ChartGestures(CurveChartView view) {
        this.view = view;
    }

    static void install(CurveChartView view) {
        ChartGestures gestures = new ChartGestures(view);
        view.setOnMouseMoved(gestures::moved);
        view.setOnMouseExited(event -> view.overlay().leave());
        view.setOnMousePressed(gestures::pressed);
        view.setOnMouseDragged(gestures::dragged);
        view.setOnMouseReleased(gestures::released);
        view.setOnMouseClicked(gestures::clicked);
        view.setOnScroll(gestures::scrolled);
    }

    private void moved(MouseEvent event) {
        boolean onLegend = view.legendEntryAt(event.getX(), event.getY()).isPresent();
        view.setCursor(onLegend ? Cursor.HAND : Cursor.DEFAULT);
        view.overlay().pointAt(event.getX(), event.getY());
    }

    private void pressed(MouseEvent event) {
        Optional<PlotGeometry> plot = view.geometry();
        begun = plot.filter(p -> p.contains(event.getX(), event.getY())).orElse(null);
        startX = event.getX();
        startY = event.getY();
    }

    private void dragged(MouseEvent event) {
        if (begun == null) {
            return;
        }
        if (event.getButton() == MouseButton.PRIMARY) {
            view.overlay().showZoomBox(startX, startY, insideX(event.getX()), insideY(event.getY()));
        } else {
            Viewport from = begun.viewport();
            double dx = begun.toX(event.getX()) - begun.toX(startX);
            double dy = begun.toY(event.getY()) - begun.toY(startY);
            view.zoomTo(new Viewport(from.xLow() - dx, from.xHigh() - dx, from.yLow() - dy, from.yHigh() - dy));
        }
    }

    private void released(MouseEvent event) {
        if (begun != null && event.getButton() == MouseButton.PRIMARY) {
            view.overlay().hideZoomBox();
            double x = insideX(event.getX());
            double y = insideY(event.getY());
            if (Math.abs(x - startX) >= SMALLEST_DRAG && Math.abs(y - startY) >= SMALLEST_DRAG) {
                view.zoomTo(new Viewport(
                        begun.toX(Math.min(x, startX)),
                        begun.toX(Math.max(x, startX)),
                        begun.toY(Math.max(y, startY)),
                        begun.toY(Math.min(y, startY))));
            }
        }
        begun = null;
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress()) {
            return;
        }
        Optional<String> entry = view.legendEntryAt(event.getX(), event.getY());
        if (entry.isPresent()) {
            view.toggle(entry.get());
        } else if (event.getClickCount() == 2) {
            view.resetZoom();
        }
    }

    private void scrolled(ScrollEvent event) {
        view.geometry().filter(p -> p.contains(event.getX(), event.getY())).ifPresent(plot -> {
            double factor = Math.exp(-ZOOM_PER_PIXEL * event.getDeltaY());
            view.zoomTo(plot.viewport().scaledAbout(plot.toX(event.getX()), plot.toY(event.getY()), factor));
            event.consume();
        });
    }

    private double insideX(double x) {
        return Math.max(begun.left(), Math.min(begun.left() + begun.width(), x));
    }

    private double insideY(double y) {
        return Math.max(begun.top(), Math.min(begun.top() + begun.height(), y));
    }
}
