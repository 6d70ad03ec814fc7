package org.losslab.ui.chart;

import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import org.losslab.figure.CurveFigure;
import org.losslab.figure.CurveReading;
import org.losslab.figure.FigureTheme;

/** What lies above the curves while the pointer does: the cross-hair with its readout, and the rectangle of a zoom. */
final class ReadingOverlay extends Pane {

    private final Line crossHair = new Line();
    private final Rectangle zoomBox = new Rectangle();
    private final Readout readout = new Readout();
    private CurveFigure figure;
    private FigureTheme theme;
    private PlotGeometry geometry;
    private double pointerX = Double.NaN;
    private double pointerY = Double.NaN;

    ReadingOverlay() {
        crossHair.getStyleClass().add("cross-hair");
        zoomBox.getStyleClass().add("zoom-box");
        readout.setManaged(false);
        getChildren().addAll(crossHair, zoomBox, readout);
        getChildren().forEach(node -> node.setVisible(false));
        setMouseTransparent(true);
    }

    void show(CurveFigure newFigure, FigureTheme newTheme) {
        figure = newFigure;
        theme = newTheme;
    }

    /** The curves lie elsewhere now, or are others. */
    void moved(PlotGeometry newGeometry) {
        geometry = newGeometry;
        update();
    }

    void pointAt(double x, double y) {
        pointerX = x;
        pointerY = y;
        update();
    }

    void leave() {
        pointAt(Double.NaN, Double.NaN);
    }

    void showZoomBox(double x0, double y0, double x1, double y1) {
        zoomBox.setX(Math.min(x0, x1));
        zoomBox.setY(Math.min(y0, y1));
        zoomBox.setWidth(Math.abs(x1 - x0));
        zoomBox.setHeight(Math.abs(y1 - y0));
        zoomBox.setVisible(true);
        crossHair.setVisible(false);
        readout.setVisible(false);
    }

    void hideZoomBox() {
        zoomBox.setVisible(false);
        update();
    }

    private void update() {
        boolean reading = geometry != null && !zoomBox.isVisible() && geometry.contains(pointerX, pointerY);
        CurveReading values =
                reading ? CurveReading.nearest(figure, geometry.toX(pointerX)).orElse(null) : null;
        crossHair.setVisible(values != null);
        readout.setVisible(values != null);
        if (values == null) {
            return;
        }
        double x = Math.floor(geometry.pixelX(values.x())) + 0.5;
        crossHair.setStartX(x);
        crossHair.setEndX(x);
        crossHair.setStartY(geometry.top());
        crossHair.setEndY(geometry.top() + geometry.height());
        crossHair.setVisible(x >= geometry.left() && x <= geometry.left() + geometry.width());
        readout.show(figure, values, theme);
        ReadoutPlacement.place(readout, figure, geometry, x);
    }
}
