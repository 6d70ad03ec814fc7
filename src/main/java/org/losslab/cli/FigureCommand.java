package org.losslab.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.losslab.data.Ranges;
import org.losslab.data.UserException;
import org.losslab.figure.AutoRange;
import org.losslab.figure.ChartOptions;
import org.losslab.figure.ChartOptions.Quantity;
import org.losslab.figure.CurveFigure;
import org.losslab.figure.CurveFigures;
import org.losslab.figure.FigureSize;
import org.losslab.figure.FigureTheme;
import org.losslab.figure.FigureWriter;
import org.losslab.figure.PngWriter;
import org.losslab.run.Reasons;
import org.losslab.run.RunData;
import org.losslab.run.RunsFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code losslab figure}: a chart of runs as a picture file. */
@Command(
        name = "figure",
        mixinStandardHelpOptions = true,
        description = "Draws the curves of one or several runs into a picture file.",
        footer = {
            "",
            "Examples:",
            "  losslab figure runs/a --chart accuracy --out accuracy.png",
            "  losslab figure a b --chart loss --normalized --log-y --width 7in --dpi 300 --out loss.png"
        })
public final class FigureCommand implements Callable<Integer> {

    private static final List<FigureWriter> WRITERS = List.of(new PngWriter());
    private static final double ASPECT = 0.68;

    @Parameters(arity = "1..*", paramLabel = "RUN", description = "Run folders, or names of runs in the runs folder.")
    private List<Path> runs;

    @Option(names = "--chart", required = true, description = "accuracy or loss.")
    private String chart;

    @Option(
            names = "--format",
            defaultValue = "png",
            description = "The file's format: png (default: ${DEFAULT-VALUE}).")
    private String format;

    @Option(
            names = "--width",
            defaultValue = "3.5in",
            paramLabel = "LENGTH",
            description = "Such as 3.5in, 9cm or 800px (default: ${DEFAULT-VALUE}).")
    private String width;

    @Option(
            names = "--dpi",
            defaultValue = "600",
            description = "Resolution of a width in in or cm, 1 to 2400 (default: ${DEFAULT-VALUE}).")
    private double dpi;

    @Option(names = "--seconds", description = "Draw against training time instead of epochs.")
    private boolean seconds;

    @Option(names = "--log-y", description = "Logarithmic axis of the loss.")
    private boolean logY;

    @Option(
            names = "--smoothing",
            defaultValue = "0",
            paramLabel = "S",
            description = "Weight of the past in a moving average, 0 to 0.999 (default: ${DEFAULT-VALUE}).")
    private double smoothing;

    @Option(names = "--normalized", description = "Divide the loss by that of the zero classifier.")
    private boolean normalized;

    @Option(
            names = "--runs",
            paramLabel = "DIR",
            description = "The runs folder (default: LOSSLAB_RUNS, ./runs, or the user's data directory).")
    private Path runsFolder;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The file to write.")
    private Path out;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        FigureWriter writer;
        ChartOptions options;
        FigureSize size;
        try {
            writer = writer();
            options = options();
            Ranges.check("--dpi", dpi, 1, 2400);
            size = FigureSize.ofWidth(width, ASPECT, dpi);
        } catch (UserException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
        CurveFigure figure = CurveFigures.of(runs.stream().map(this::read).toList(), options);
        if (figure.isEmpty()) {
            throw new UserException("there is nothing to draw yet: no row was written by " + names());
        }
        FigureTheme theme = width.strip().endsWith("px") ? FigureTheme.LIGHT : FigureTheme.PRINT;
        try {
            writer.write(figure, theme, AutoRange.of(figure), size, out);
        } catch (IOException e) {
            throw new UserException("the figure could not be written to " + out + ": " + Reasons.of(e), e);
        }
        PrintWriter print = spec.commandLine().getOut();
        print.printf("%s: %d x %d pixels%n", out, size.widthPixels(), size.heightPixels());
        print.flush();
        return 0;
    }

    private FigureWriter writer() {
        return WRITERS.stream()
                .filter(writer -> writer.format().equals(format))
                .findFirst()
                .orElseThrow(() -> new UserException("unknown format '" + format + "'; possible: "
                        + WRITERS.stream().map(FigureWriter::format).collect(Collectors.joining(", "))));
    }

    private ChartOptions options() {
        Quantity quantity =
                switch (chart) {
                    case "accuracy" -> Quantity.ACCURACY;
                    case "loss" -> Quantity.LOSS;
                    default -> throw new UserException("unknown chart '" + chart + "'; possible: accuracy, loss");
                };
        if (quantity == Quantity.ACCURACY && (logY || normalized)) {
            throw new UserException("--log-y and --normalized are for --chart loss");
        }
        // A figure has the numbers of the table: one point an epoch.
        return ChartOptions.of(quantity)
                .withFineTrain(false)
                .withLogY(logY)
                .withNormalized(normalized)
                .withSmoothing(smoothing)
                .withXAxis(seconds ? ChartOptions.XAxis.SECONDS : ChartOptions.XAxis.EPOCH);
    }

    private RunData read(Path run) {
        return RunData.read(new RunsFolder(runsFolder == null ? RunsFolder.defaultPath() : runsFolder).find(run));
    }

    private String names() {
        return runs.stream().map(Path::toString).collect(Collectors.joining(", "));
    }
}
