package org.losslab.figure.paper;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.losslab.data.UserException;
import org.losslab.figure.CurveSeries;
import org.losslab.figure.Scale;

/** The numbers of a figure as a table: never smoothed, never thinned out. */
final class DataFiles {

    private DataFiles() {}

    static void csv(PaperFigure figure, FigureDocument document, OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        for (String line : document.provenance().lines()) {
            text.write("# " + line.replaceAll("\\R", " ") + "\n");
        }
        // What comes from no run is the table itself.
        if (!document.source().runs().isEmpty()) {
            text.write("# " + EmbeddedDocument.KEY + " " + document.json() + "\n");
        }
        if (figure.panels().get(0) instanceof TablePanel table) {
            table(table, text);
        } else {
            curves(figure, text);
        }
        text.flush();
    }

    private static void table(TablePanel table, Writer text) throws IOException {
        text.write(CSVFormat.DEFAULT.format(table.head().toArray()) + "\n");
        for (List<TablePanel.Cell> row : table.rows()) {
            Object[] cells = row.stream()
                    .map(cell -> cell.value() == null ? cell.text() : NumberOutput.toString(cell.value(), true))
                    .toArray();
            text.write(CSVFormat.DEFAULT.format(cells) + "\n");
        }
    }

    private static void curves(PaperFigure figure, Writer text) throws IOException {
        text.write("panel,y_axis,curve,arm,run,x_axis,x,y,low,high\n");
        for (int i = 0; i < figure.panels().size(); i++) {
            if (!(figure.panels().get(i) instanceof CurvePanel panel)) {
                throw new UserException("decision regions are a picture, not numbers: choose png, tiff, svg or pdf");
            }
            for (CurveSeries series : unsmoothed(panel)) {
                rows(
                        CSVFormat.DEFAULT.format(
                                (char) ('a' + i),
                                panel.figure().yAxis().label(),
                                series.name(),
                                series.arm(),
                                series.runId(),
                                panel.figure().xAxis().legend()),
                        series,
                        panel.figure().yAxis().scale(),
                        text);
            }
        }
    }

    /** @param head the cells that all rows of a curve have in common */
    private static void rows(String head, CurveSeries series, Scale scale, Writer text) throws IOException {
        for (int i = 0; i < series.size(); i++) {
            text.write(head);
            number(series.x()[i], text);
            number(labelled(series.y()[i], scale), text);
            if (series.hasBand()) {
                number(labelled(series.low()[i], scale), text);
                number(labelled(series.high()[i], scale), text);
                text.write("\n");
            } else {
                text.write(",,\n");
            }
        }
    }

    /** In the numbers of the axis, as its label says; exact in decimals, 0.07 is 7. */
    private static double labelled(double value, Scale scale) {
        return scale == Scale.PERCENT && Double.isFinite(value)
                ? BigDecimal.valueOf(value).movePointRight(2).doubleValue()
                : value;
    }

    private static void number(double value, Writer text) throws IOException {
        text.write(',');
        text.write(NumberOutput.toString(value, true));
    }

    private static List<CurveSeries> unsmoothed(CurvePanel panel) {
        return panel.figure().rawSeries().isEmpty()
                ? panel.figure().series()
                : panel.figure().rawSeries();
    }
}
