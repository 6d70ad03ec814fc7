package org.losslab.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.losslab.data.UserException;
import org.losslab.figure.FigureSize;
import org.losslab.figure.paper.ChartKind;
import org.losslab.figure.paper.EmbeddedDocument;
import org.losslab.figure.paper.FigureBuilder;
import org.losslab.figure.paper.FigureDocument;
import org.losslab.figure.paper.FigureFiles;
import org.losslab.figure.paper.FigureFormat;
import org.losslab.figure.paper.FigureSettings;
import org.losslab.figure.paper.FigureSource;
import org.losslab.figure.paper.PaperFigure;
import org.losslab.figure.paper.Provenance;
import org.losslab.run.RunData;
import org.losslab.run.RunsFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code losslab figure}: figures of runs, and of exported figures again. */
@Command(
        name = "figure",
        mixinStandardHelpOptions = true,
        description = "Draws runs into figures for papers: PNG, TIFF, SVG, PDF, and CSV or LaTeX of the same numbers.",
        footer = {
            "",
            "Examples:",
            "  losslab figure runs/a --chart accuracy --out accuracy.png",
            "  losslab figure a b --chart both --preset ieee-page --format png,pdf --out figure1",
            "  losslab figure a --settings paper.json --title 'Noise $\\sigma^2 = 0.1$' --out a.pdf",
            "  losslab figure --settings figure1.png --format svg --out figure1.svg"
        })
public final class FigureCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..*",
            paramLabel = "RUN",
            description = "Run folders, or names of runs in the runs folder (default: those of the settings file).")
    private List<Path> runs = List.of();

    @Option(
            names = "--settings",
            paramLabel = "FILE",
            description = "Settings: a JSON file, or an exported PNG, SVG or PDF to draw again.")
    private Path settingsFile;

    @Mixin
    private FigureOptions options;

    @Option(
            names = "--format",
            split = ",",
            description = "png, pdf, svg, tiff, csv or tex, or several with commas (default: as --out ends).")
    private List<String> formats = List.of();

    @Option(names = "--each", description = "A figure for each run, with its name behind that of --out.")
    private boolean each;

    @Option(names = "--force", description = "Replace files that are there.")
    private boolean force;

    @Option(
            names = "--runs",
            paramLabel = "DIR",
            description = "The runs folder (default: LOSSLAB_RUNS, ./runs, or the user's data directory).")
    private Path runsFolder;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "The file to write; with several formats without its ending.")
    private Path out;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        FigureDocument base = settingsFile == null
                ? FigureDocument.of(
                        FigureSettings.DEFAULT.withContent(FigureSettings.Content.of(ChartKind.BOTH)),
                        FigureSource.ofRuns(List.of()),
                        Provenance.of(List.of(), ""))
                : EmbeddedDocument.read(settingsFile);
        FigureSettings settings;
        List<FigureFormat> wanted;
        try {
            settings = options.over(base.settings());
            FigureSize.inchesOf(
                    "--width", settings.page().width(), settings.page().dpi());
            wanted = formats();
        } catch (UserException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
        List<RunData> data = runs(base).stream().map(this::read).toList();
        if (each) {
            for (RunData run : data) {
                draw(base, settings, List.of(run), wanted, "-" + run.folder().id());
            }
        } else {
            draw(base, settings, data, wanted, "");
        }
        return 0;
    }

    private List<Path> runs(FigureDocument base) {
        if (!runs.isEmpty()) {
            return runs;
        }
        if (base.source().runs().isEmpty()
                && base.source().curves().isEmpty()
                && base.source().regions().isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "no run is named; name at least one, or settings that know theirs");
        }
        return base.source().runs().stream().map(Path::of).toList();
    }

    private void draw(
            FigureDocument base,
            FigureSettings settings,
            List<RunData> data,
            List<FigureFormat> wanted,
            String suffix) {
        FigureDocument document = data.isEmpty()
                ? base.withSettings(settings)
                : FigureDocument.of(
                        settings,
                        FigureSource.ofRuns(
                                data.stream().map(run -> run.folder().id()).toList()),
                        Provenance.of(data, ""));
        PaperFigure figure = FigureBuilder.build(document, data);
        PrintWriter print = spec.commandLine().getOut();
        for (FigureFormat format : wanted) {
            Path file = target(format, wanted.size() > 1, suffix);
            FigureFiles.save(figure, document, format, file, force);
            print.printf(Locale.ROOT, "%s: %s%n", file, size(figure.size(), format));
        }
        print.flush();
    }

    private static String size(FigureSize size, FigureFormat format) {
        return format.raster()
                ? size.widthPixels() + " x " + size.heightPixels() + " pixels"
                : String.format(Locale.ROOT, "%.2f x %.2f in", size.widthInches(), size.heightInches());
    }

    private List<FigureFormat> formats() {
        if (!formats.isEmpty()) {
            return formats.stream().map(FigureFormat::of).distinct().toList();
        }
        String name = out.getFileName().toString();
        int dot = name.lastIndexOf('.');
        if (dot < 0) {
            throw new UserException("say which --format, or let --out end in .png, .pdf, .svg, .tiff, .csv or .tex");
        }
        return List.of(FigureFormat.of(name.substring(dot + 1)));
    }

    private Path target(FigureFormat format, boolean several, String suffix) {
        String name = out.getFileName().toString();
        int dot = name.lastIndexOf('.');
        boolean ending = dot > 0 && isFormat(name.substring(dot + 1));
        String stem = ending ? name.substring(0, dot) : name;
        boolean asGiven = !several && (ending || dot > 0);
        return asGiven && suffix.isEmpty() ? out : out.resolveSibling(stem + suffix + "." + format.extension());
    }

    private static boolean isFormat(String ending) {
        List<String> known = new ArrayList<>(List.of("tif"));
        for (FigureFormat format : FigureFormat.values()) {
            known.add(format.extension());
        }
        return known.contains(ending.toLowerCase(Locale.ROOT));
    }

    private RunData read(Path run) {
        return RunData.read(new RunsFolder(runsFolder == null ? RunsFolder.defaultPath() : runsFolder).find(run));
    }
}
