package org.losslab.ui.sweep;

import java.util.List;
import java.util.Optional;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.losslab.experiment.Arm;
import org.losslab.figure.FigureTheme;
import org.losslab.figure.Palette;
import org.losslab.run.MetricRow;
import org.losslab.run.RunData;
import org.losslab.run.Split;
import org.losslab.sweep.IndexRow;
import org.losslab.sweep.PlannedRun;
import org.losslab.ui.chart.LossColors;

/** One run's test accuracy over its epochs, 0 to 100 %, as large as a stamp. */
final class MiniChart {

    private static final double[] LEVELS = {0, 0.5, 1};
    private static final double MARGIN = 4;

    private final Label title = new Label();
    private final Label state = new Label();
    private final Canvas canvas = new Canvas();
    private final VBox node;
    private FigureTheme theme = FigureTheme.LIGHT;
    private int epochs = 1;
    private Optional<RunData> data = Optional.empty();

    MiniChart() {
        title.getStyleClass().add("mini-title");
        title.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        state.getStyleClass().add("form-note");
        Pane plot = new Pane(canvas);
        plot.setMinSize(60, 40);
        plot.setPrefSize(60, 40);
        canvas.widthProperty().bind(plot.widthProperty());
        canvas.heightProperty().bind(plot.heightProperty());
        plot.widthProperty().addListener((observable, before, after) -> draw());
        plot.heightProperty().addListener((observable, before, after) -> draw());
        VBox.setVgrow(plot, Priority.ALWAYS);
        node = new VBox(title, plot, state);
        node.getStyleClass().addAll("card-box", "mini-chart");
        node.setMinSize(0, 0);
    }

    void setTheme(FigureTheme other) {
        theme = other;
        draw();
    }

    /** Shows a run; without data it is yet to begin. */
    void show(PlannedRun run, Optional<IndexRow> row, Optional<RunData> curves) {
        title.setText(RunWords.name(run));
        String outcome = RunWords.shortOutcome(row);
        state.setText(outcome.isEmpty() ? RunWords.state(row) : outcome);
        epochs = Math.max(1, run.epochs());
        data = curves;
        draw();
    }

    private void draw() {
        GraphicsContext paint = canvas.getGraphicsContext2D();
        paint.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        paint.setLineWidth(1);
        paint.setStroke(Color.web(LossColors.grid(theme)));
        for (double level : LEVELS) {
            paint.strokeLine(MARGIN, y(level), canvas.getWidth() - MARGIN, y(level));
        }
        data.ifPresent(run -> run.experiment().arms().forEach(arm -> draw(paint, run, arm)));
    }

    private void draw(GraphicsContext paint, RunData run, Arm arm) {
        List<MetricRow> rows = run.metrics().stream()
                .filter(row -> row.split() == Split.TEST && row.arm().equals(arm.label()))
                .toList();
        paint.setStroke(Color.web(Palette.web(arm.loss(), theme)));
        paint.setLineWidth(1.6);
        paint.beginPath();
        for (MetricRow row : rows) {
            double x = MARGIN + (canvas.getWidth() - 2 * MARGIN) * row.epoch() / epochs;
            paint.lineTo(x, y(row.accuracy()));
        }
        paint.stroke();
    }

    private double y(double accuracy) {
        return MARGIN + (canvas.getHeight() - 2 * MARGIN) * (1 - accuracy);
    }

    VBox node() {
        return node;
    }
}
