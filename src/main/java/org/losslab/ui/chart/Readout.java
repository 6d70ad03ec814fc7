package org.losslab.ui.chart;

import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.shape.Line;
import org.losslab.figure.CurveFigure;
import org.losslab.figure.CurveReading;
import org.losslab.figure.FigureAxis;
import org.losslab.figure.FigureTheme;
import org.losslab.figure.Palette;

/** The values of all series at the cross-hair, in one small table. */
final class Readout extends GridPane {

    private CurveReading last;
    private FigureAxis lastAxis;
    private FigureTheme lastTheme;

    Readout() {
        getStyleClass().add("readout");
    }

    void show(CurveFigure figure, CurveReading reading, FigureTheme theme) {
        if (reading.equals(last) && figure.yAxis().equals(lastAxis) && lastTheme == theme) {
            return;
        }
        last = reading;
        lastAxis = figure.yAxis();
        lastTheme = theme;
        getChildren().clear();
        add(label(ChartWords.header(figure, reading.x()), "header"), 0, 0, 4, 1);
        int row = 1;
        for (CurveReading.Value value : reading.values()) {
            add(swatch(value, theme), 0, row);
            add(label(value.series().name(), "name"), 1, row);
            Label number = label(ChartWords.number(value.y(), figure.yAxis().scale()), "value");
            add(number, 2, row);
            GridPane.setHalignment(number, HPos.RIGHT);
            // A test curve has a point an epoch, a training curve may have many: say so where a value is not from the
            // line.
            if (value.x() != reading.x()) {
                add(label(ChartWords.elsewhere(value.x()), "elsewhere"), 3, row);
            }
            row++;
        }
    }

    private static Label label(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static Line swatch(CurveReading.Value value, FigureTheme theme) {
        Line line = new Line(0, 0, 16, 0);
        line.setStyle("-fx-stroke-width: 2; -fx-stroke: " + Palette.web(Palette.color(value.series(), theme)));
        if (value.series().dashed()) {
            line.getStrokeDashArray().setAll(4.0, 3.0);
        }
        return line;
    }
}
