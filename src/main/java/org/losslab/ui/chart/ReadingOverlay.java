package org.losslab.ui.chart;

import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import org.losslab.figure.CurveFigure;
import org.losslab.figure.CurveReading;
import org.losslab.figure.FigureTheme;
import org.losslab.figure.Scale;

/** What lies above the curves: a mark, and while the pointer is there the cross-hair with its readout and a zoom's rectangle. */
final class ReadingOverlay extends Pane {

    private final Line mark = new Line();
    private final Line crossHair = new Line();
    private final Rectangle zoomBox = new Rectangle();
    private final Readout readout = new Readout();
    private CurveFigure figure;
    private FigureTheme theme;
    private PlotGeometry geometry;
    private double marked = Double.NaN;
    private double pointerX = Double.NaN;
    private double pointerY = Double.NaN;

    ReadingOverlay() {
        mark.getStyleClass().add("mark");
        crossHair.getStyleClass().add("cross-hair");
        zoomBox.getStyleClass().add("zoom-box");
        readout.setManaged(false);
        getChildren().addAll(mark, crossHair, zoomBox, readout);
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

    /** Marks a value of the horizontal axis; NaN for none. */
    void mark(double x) {
        marked = x;
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
        if (geometry != null) {
            stand(mark, marked);
        }
        boolean reading = geometry != null && !zoomBox.isVisible() && geometry.contains(pointerX, pointerY);
        CurveReading values = reading
                ? CurveReading.nearest(figure, scale().fromAxis(geometry.toX(pointerX)))
                        .orElse(null)
                : null;
        crossHair.setVisible(values != null);
        readout.setVisible(values != null);
        if (values == null) {
            return;
        }
        stand(crossHair, values.x());
        readout.show(figure, values, theme);
        ReadoutPlacement.place(readout, figure, geometry, crossHair.getStartX());
    }

    private Scale scale() {
        return figure.xAxis().scale();
    }

    /** Puts a line at a value, on a whole pixel; hides it where the value is not shown. */
    private void stand(Line line, double value) {
        double x = Math.floor(geometry.pixelX(scale().toAxis(value))) + 0.5;
        line.setVisible(x >= geometry.left() && x <= geometry.left() + geometry.width());
        if (line.isVisible()) {
            line.setStartX(x);
            line.setEndX(x);
            line.setStartY(geometry.top());
            line.setEndY(geometry.top() + geometry.height());
        }
    }
}
