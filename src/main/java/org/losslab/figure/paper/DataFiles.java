package org.losslab.figure.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.losslab.data.UserException;
import org.losslab.figure.CurveSeries;

/** The numbers of a figure as a table: never smoothed, never thinned out. */
final class DataFiles {

    private DataFiles() {}

    static void csv(PaperFigure figure, FigureDocument document, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        for (String line : document.provenance().lines()) {
            text.write("# " + line.replaceAll("\\R", " ") + "\n");
        }
        text.write("# " + EmbeddedDocument.KEY + " " + document.json() + "\n");
        CSVFormat format = CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get();
        try (CSVPrinter rows = new CSVPrinter(text, format)) {
            rows.printRecord("panel", "y_axis", "curve", "arm", "run", "x_axis", "x", "y", "low", "high");
            for (int i = 0; i < figure.panels().size(); i++) {
                if (!(figure.panels().get(i) instanceof CurvePanel panel)) {
                    throw new UserException(
                            "decision regions are a picture, not numbers: choose png, tiff, svg or pdf");
                }
                for (CurveSeries series : unsmoothed(panel)) {
                    for (int point = 0; point < series.size(); point++) {
                        rows.printRecord(
                                (char) ('a' + i),
                                panel.figure().yAxis().label(),
                                series.name(),
                                series.arm(),
                                series.runId(),
                                panel.figure().xAxis().label(),
                                series.x()[point],
                                series.y()[point],
                                series.hasBand() ? series.low()[point] : "",
                                series.hasBand() ? series.high()[point] : "");
                    }
                }
            }
        }
    }

    private static List<CurveSeries> unsmoothed(CurvePanel panel) {
        return panel.figure().rawSeries().isEmpty()
                ? panel.figure().series()
                : panel.figure().rawSeries();
    }
}
