package org.losslab.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.losslab.data.UserException;
import org.losslab.figure.paper.ChartKind;
import org.losslab.figure.paper.FigureBuilder;
import org.losslab.figure.paper.FigureDocument;
import org.losslab.figure.paper.FigureSettings;
import org.losslab.figure.paper.FigureSource;
import org.losslab.figure.paper.Page;
import org.losslab.figure.paper.SeedBand;
import org.losslab.run.RunData;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of a figure's looks. What is not given is as in the settings file, or usual. */
public final class FigureOptions {

    private static final List<String> OF_RUNS =
            List.of("--chart", "--seconds", "--normalized", "--smoothing", "--band");

    private static final List<String> OF_CURVES =
            List.of("--hide", "--name", "--log-x", "--log-y", "--x-range", "--y-range", "--x-label", "--y-label");

    @Option(
            names = "--chart",
            description = "accuracy, loss, both (side by side) or classes (last accuracy against K).")
    private String chart;

    @Option(
            names = "--preset",
            description = "Size and type: ieee-column, ieee-page, nature-column, nature-page, slide or poster.")
    private String preset;

    @Option(names = "--width", paramLabel = "LENGTH", description = "Width, such as 3.5in, 89mm, 9cm, 252pt or 2100px.")
    private String width;

    @Option(names = "--height", paramLabel = "LENGTH", description = "Height (default: what suits the panels).")
    private String height;

    @Option(names = "--dpi", description = "Pixels per inch of png and tiff, 10 to 4800 (default: 600).")
    private Double dpi;

    @Option(names = "--transparent", description = "No background.")
    private boolean transparent;

    @Option(names = "--font", description = "sans or serif.")
    private String font;

    @Option(names = "--font-size", paramLabel = "POINTS", description = "4 to 96 (default: 8).")
    private Double fontSize;

    @Option(names = "--line-width", paramLabel = "POINTS", description = "0.25 to 24 (default: 1.1).")
    private Double lineWidth;

    @Option(
            names = "--legend",
            paramLabel = "PLACE",
            description = "top, bottom, upper-right, upper-left, lower-right, lower-left or none.")
    private String legend;

    @Option(names = "--title", description = "Above the figure; LaTeX between dollar signs, here and in all labels.")
    private String title;

    @Option(names = "--x-label", description = "Below the horizontal axes.")
    private String xLabel;

    @Option(names = "--y-label", description = "Beside the vertical axis; once for each panel.")
    private List<String> yLabels = List.of();

    @Option(names = "--panel-title", description = "Beside a panel's letter; once for each panel.")
    private List<String> panelTitles = List.of();

    @Option(names = "--name", paramLabel = "OLD=NEW", description = "Another name for a curve in the legend.")
    private Map<String, String> names = Map.of();

    @Option(names = "--hide", paramLabel = "NAME", description = "Leave a curve out, such as 'CE train'.")
    private List<String> hide = List.of();

    @Option(names = "--x-range", paramLabel = "LOW:HIGH", description = "Of the horizontal axes.")
    private String xRange;

    @Option(
            names = "--y-range",
            paramLabel = "LOW:HIGH",
            description = "Of the vertical axis, in its own numbers; once for each panel.")
    private List<String> yRanges = List.of();

    @Option(names = "--seconds", description = "Draw against training time instead of epochs.")
    private boolean seconds;

    @Option(names = "--log-x", negatable = true, description = "Logarithmic horizontal axes, or linear ones.")
    private Boolean logX;

    @Option(
            names = "--log-y",
            negatable = true,
            description = "Logarithmic vertical axes, or linear; never of accuracy.")
    private Boolean logY;

    @Option(names = "--normalized", description = "Divide losses by those of the zero classifier.")
    private boolean normalized;

    @Option(
            names = "--smoothing",
            paramLabel = "S",
            description = "Weight of the past in a moving average, 0 to 0.999 (default: 0).")
    private Double smoothing;

    @Option(
            names = "--band",
            description = "Mean of runs that differ in the seed alone, with a band: sd, se, ci95 or minmax.")
    private String band;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /**
     * The settings with what was given here in place of theirs.
     *
     * @throws ParameterException if that is not possible
     */
    public FigureSettings over(FigureSettings base) {
        try {
            FigureSettings settings = new FigureSettings(page(base.page()), text(base.text()), content(base.content()));
            settings.check();
            return settings;
        } catch (UserException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    /**
     * Requires that what was given here means something to the figures, and that the curves that were named are there. Those that
     * settings name may be absent: they are for many figures.
     *
     * @param documents the figures that are to be drawn, with their runs
     * @throws ParameterException if an option means nothing, or no figure has a curve
     */
    public void check(Map<FigureDocument, List<RunData>> documents) {
        documents.keySet().forEach(document -> checkMeaning(document.source()));
        checkNames(documents);
    }

    private void checkMeaning(FigureSource source) {
        List<String> meaningless = new ArrayList<>();
        if (source.runs().isEmpty()) {
            meaningless.addAll(OF_RUNS);
        }
        if (!source.regions().isEmpty() || !source.tables().isEmpty()) {
            meaningless.addAll(OF_CURVES);
        }
        for (String option : meaningless) {
            if (spec.commandLine().getParseResult().hasMatchedOption(option)) {
                throw new ParameterException(
                        spec.commandLine(),
                        option + " means nothing here: it is for figures of "
                                + (OF_RUNS.contains(option) ? "runs" : "curves"));
            }
        }
    }

    private void checkNames(Map<FigureDocument, List<RunData>> documents) {
        List<String> given = new ArrayList<>(hide);
        given.addAll(names.keySet());
        if (given.isEmpty()) {
            return;
        }
        Set<String> known = new LinkedHashSet<>();
        documents.forEach((document, runs) -> known.addAll(FigureBuilder.names(document, runs)));
        for (String name : given) {
            if (!known.contains(name)) {
                throw new ParameterException(
                        spec.commandLine(), "there is no curve '" + name + "'; possible: " + String.join(", ", known));
            }
        }
    }

    private Page page(Page given) {
        Page base = preset == null ? given : Page.preset(preset);
        return new Page(
                or(width, base.width()),
                or(height, preset == null && width != null ? "" : base.height()),
                or(dpi, base.dpi()),
                transparent || base.transparent(),
                or(font, base.font()),
                or(fontSize, base.fontSize()),
                or(lineWidth, base.lineWidth()),
                or(legend, base.legend()));
    }

    private FigureSettings.Text text(FigureSettings.Text base) {
        Map<String, String> all = new LinkedHashMap<>(base.names());
        all.putAll(names);
        return new FigureSettings.Text(
                or(title, base.title()),
                or(xLabel, base.xLabel()),
                yLabels.isEmpty() ? base.yLabels() : yLabels,
                panelTitles.isEmpty() ? base.panelTitles() : panelTitles,
                all);
    }

    private FigureSettings.Content content(FigureSettings.Content base) {
        Set<String> hidden = new HashSet<>(base.hidden());
        hidden.addAll(hide);
        ChartKind kind = chart == null ? base.chart() : choice("chart", chart, ChartKind.class);
        boolean accuracies = chart != null && (kind == ChartKind.ACCURACY || kind == ChartKind.CLASSES);
        if (accuracies && (Boolean.TRUE.equals(logY) || normalized)) {
            throw new UserException("--log-y and --normalized are for --chart loss and both");
        }
        List<List<Double>> ranges = new ArrayList<>();
        yRanges.forEach(range -> ranges.add(range("--y-range", range)));
        return new FigureSettings.Content(
                kind,
                seconds || base.seconds(),
                or(logX, base.logX()),
                or(logY, base.logY()),
                normalized || base.normalized(),
                or(smoothing, base.smoothing()),
                band == null ? base.band() : choice("band", band, SeedBand.class),
                hidden,
                xRange == null ? base.xRange() : range("--x-range", xRange),
                ranges.isEmpty() ? base.yRanges() : ranges);
    }

    private static List<Double> range(String option, String text) {
        if (text.isBlank()) {
            return List.of();
        }
        int colon = text.indexOf(':');
        try {
            double low = Double.parseDouble(text.substring(0, colon));
            double high = Double.parseDouble(text.substring(colon + 1));
            if (low < high && Double.isFinite(high - low)) {
                return List.of(low, high);
            }
        } catch (NumberFormatException | StringIndexOutOfBoundsException e) {
            throw notARange(option, text, e);
        }
        throw notARange(option, text, null);
    }

    private static UserException notARange(String option, String text, RuntimeException cause) {
        return new UserException(option + " is LOW:HIGH, rising, such as 0:100, not '" + text + "'", cause);
    }

    private static <E extends Enum<E>> E choice(String what, String name, Class<E> kind) {
        try {
            return Enum.valueOf(kind, name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            List<String> possible = new ArrayList<>();
            for (E each : kind.getEnumConstants()) {
                possible.add(each.name().toLowerCase(Locale.ROOT));
            }
            throw new UserException("unknown " + what + " '" + name + "'; possible: " + String.join(", ", possible), e);
        }
    }

    private static <T> T or(T given, T otherwise) {
        return given == null ? otherwise : given;
    }
}
