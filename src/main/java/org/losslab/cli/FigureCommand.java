package org.losslab.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.losslab.data.UserException;
import org.losslab.figure.paper.ChartKind;
import org.losslab.figure.paper.EmbeddedDocument;
import org.losslab.figure.paper.FigureDocument;
import org.losslab.figure.paper.FigureFormat;
import org.losslab.figure.paper.FigureSettings;
import org.losslab.figure.paper.FigureSource;
import org.losslab.figure.paper.FigureStore;
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
            "  losslab figure --settings figure1.png --format svg --out figure1.svg",
            "  losslab figure mixture regions --sigma 0.1 --out regions.pdf (see losslab figure mixture --help)"
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
            description =
                    "Settings: a name that the window saved, a JSON file, or an exported PNG, TIFF, SVG or PDF to draw"
                            + " again.")
    private Path settingsFile;

    @Mixin
    private FigureOptions options;

    @Mixin
    private FigureTarget target;

    @Option(names = "--each", description = "A figure for each run, with its name behind that of --out.")
    private boolean each;

    @Option(
            names = "--runs",
            paramLabel = "DIR",
            description = "The runs folder (default: LOSSLAB_RUNS, ./runs, or the user's data directory).")
    private Path runsFolder;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        FigureDocument base = settingsFile == null
                ? FigureDocument.of(
                        FigureSettings.DEFAULT.withContent(FigureSettings.Content.of(ChartKind.BOTH)),
                        FigureSource.ofRuns(List.of()),
                        Provenance.of(List.of(), ""))
                : base(settingsFile);
        FigureSettings settings = options.over(base.settings());
        List<FigureFormat> wanted;
        try {
            wanted = target.formats();
        } catch (UserException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
        List<RunData> data = runs(base).stream().map(this::read).toList();
        Map<FigureDocument, List<RunData>> documents = new LinkedHashMap<>();
        if (each) {
            data.forEach(run -> documents.put(document(base, settings, List.of(run)), List.of(run)));
        } else {
            documents.put(document(base, settings, data), data);
        }
        options.check(documents);
        documents.forEach((document, drawn) -> target.write(
                document, drawn, wanted, each ? "-" + drawn.get(0).folder().id() : ""));
        return 0;
    }

    private static FigureDocument base(Path settings) {
        if (Files.exists(settings) || settings.getParent() != null) {
            return EmbeddedDocument.read(settings);
        }
        return FigureDocument.of(
                FigureStore.ofUser().load(settings.toString()),
                FigureSource.ofRuns(List.of()),
                Provenance.of(List.of(), ""));
    }

    private List<Path> runs(FigureDocument base) {
        if (!runs.isEmpty()) {
            return runs;
        }
        if (base.source().isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "no run is named; name at least one, or settings that know theirs");
        }
        return base.source().runs().stream().map(Path::of).toList();
    }

    private static FigureDocument document(FigureDocument base, FigureSettings settings, List<RunData> data) {
        return data.isEmpty()
                ? base.withSettings(settings)
                : FigureDocument.of(
                        settings,
                        FigureSource.ofRuns(
                                data.stream().map(run -> run.folder().id()).toList()),
                        Provenance.of(data, ""));
    }

    private RunData read(Path run) {
        return RunData.read(new RunsFolder(runsFolder == null ? RunsFolder.defaultPath() : runsFolder).find(run));
    }
}
