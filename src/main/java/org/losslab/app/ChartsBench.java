package org.losslab.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.losslab.figure.CurveFigure;
import org.losslab.figure.CurveSeries;
import org.losslab.figure.FigureAxis;
import org.losslab.figure.Hue;
import org.losslab.figure.Scale;
import org.losslab.figure.paper.CurvePanel;
import org.losslab.figure.paper.FigureBuilder;
import org.losslab.figure.paper.FigureDocument;
import org.losslab.figure.paper.FigureFiles;
import org.losslab.figure.paper.FigureFormat;
import org.losslab.figure.paper.FigureSettings;
import org.losslab.figure.paper.FigureSource;
import org.losslab.figure.paper.Page;
import org.losslab.figure.paper.Provenance;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code losslab bench charts}: how long a figure for a paper takes, from its curves to the file, which names the runs that they
 * come from.
 */
@Command(
        name = "charts",
        mixinStandardHelpOptions = true,
        description = "Writes a figure of IEEE page width at 600 dpi, six curves, in every format, and measures it.")
public final class ChartsBench implements Callable<Integer> {

    private static final int[] POINTS = {200, 100_000};
    private static final Hue[] HUES = {Hue.CE, Hue.QL, Hue.CCQL};

    @Option(names = "--json", description = "Write JSON.")
    private boolean json;

    @Option(names = "--repeat", defaultValue = "5", description = "How often (default: ${DEFAULT-VALUE}).")
    private int repeat;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Path folder = Files.createTempDirectory("losslab-charts");
        Path file = folder.resolve("figure");
        List<BenchRow> rows = new ArrayList<>();
        try {
            for (int points : POINTS) {
                FigureDocument document = document(points);
                for (FigureFormat format : FigureFormat.values()) {
                    String name = format.extension() + ", 6 curves of " + points + " points";
                    BenchRow row = BenchRow.of(name, "ms", times(document, format, file), "");
                    rows.add(row);
                    if (!json) {
                        out.println(row.text());
                        out.flush();
                    }
                }
            }
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
        if (json) {
            ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
            ArrayNode array = mapper.createArrayNode();
            for (BenchRow row : rows) {
                ObjectNode node = array.addObject();
                node.put("name", row.name());
                node.put("median_ms", row.median());
                node.put("lowest_ms", row.lowest());
                node.put("highest_ms", row.highest());
            }
            out.println(mapper.writeValueAsString(array));
        }
        out.flush();
        return 0;
    }

    /** The first time, which warms up, is left out. */
    private double[] times(FigureDocument document, FigureFormat format, Path file) {
        double[] times = new double[Math.max(1, repeat)];
        for (int i = -1; i < times.length; i++) {
            long before = System.nanoTime();
            FigureFiles.save(
                    FigureBuilder.build(document, List.of()),
                    FigureDocument.of(
                            document.settings(), FigureSource.ofRuns(List.of("bench")), document.provenance()),
                    format,
                    file,
                    true);
            if (i >= 0) {
                times[i] = (System.nanoTime() - before) * 1e-6;
            }
        }
        return times;
    }

    private static FigureDocument document(int points) {
        SplittableRandom random = new SplittableRandom(1);
        List<CurveSeries> curves = new ArrayList<>();
        for (int c = 0; c < 2 * HUES.length; c++) {
            double[] x = new double[points];
            double[] y = new double[points];
            for (int i = 0; i < points; i++) {
                x[i] = 200.0 * i / (points - 1);
                y[i] = (0.9 - 0.07 * c) * (1 - Math.exp(-x[i] / 30)) + 0.02 * random.nextDouble();
            }
            String name = String.format(Locale.ROOT, "Curve %d", c + 1);
            curves.add(CurveSeries.line(name, HUES[c / 2], c % 2 == 1, x, y));
        }
        CurveFigure figure = new CurveFigure(
                "",
                new FigureAxis("Epoch", Scale.LINEAR),
                new FigureAxis("Accuracy (%)", Scale.PERCENT),
                curves,
                List.of(),
                Set.of(),
                List.of(),
                "");
        return FigureDocument.of(
                FigureSettings.DEFAULT.withPage(Page.preset("ieee-page")),
                FigureSource.ofCurves(List.of(CurvePanel.of(figure))),
                Provenance.of(List.of(), ""));
    }
}
