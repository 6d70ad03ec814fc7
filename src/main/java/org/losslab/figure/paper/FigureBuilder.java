package org.losslab.figure.paper;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.losslab.data.UserException;
import org.losslab.figure.ChartOptions;
import org.losslab.figure.CurveFigure;
import org.losslab.figure.CurveFigures;
import org.losslab.figure.CurveSeries;
import org.losslab.figure.FigureAxis;
import org.losslab.figure.FigureSize;
import org.losslab.figure.Hue;
import org.losslab.figure.Scale;
import org.losslab.run.RunData;

/** Makes complete figures of documents. */
public final class FigureBuilder {

    /** Inches: panels of curves that would be narrower stand one below the other. */
    private static final double NARROWEST_BESIDE = 2.2;

    /** Height over width of a panel of curves. */
    private static final double CURVES_ASPECT = 0.68;

    private static final double PANEL_ASPECT = 0.8;
    private static final double REGION_ASPECT = 1.03;
    private static final int MOST_COLUMNS = 3;

    private final FigureSettings settings;

    private FigureBuilder(FigureSettings settings) {
        this.settings = settings;
    }

    /**
     * The figure of a document.
     *
     * @param runs that the document's source names, in its order; passed over for other sources
     * @throws UserException with one line if there is nothing to draw or a setting cannot be
     */
    public static PaperFigure build(FigureDocument document, List<RunData> runs) {
        return new FigureBuilder(document.settings()).build(document.source(), runs);
    }

    /** The usual names of the curves, whatever the settings hide: what {@code hidden} and {@code names} refer to. */
    public static List<String> names(FigureDocument document, List<RunData> runs) {
        FigureSettings.Content content = document.settings().content();
        FigureSettings all = document.settings()
                .withText(FigureSettings.Text.USUAL)
                .withContent(new FigureSettings.Content(
                        content.chart(),
                        content.seconds(),
                        false,
                        false,
                        false,
                        0,
                        content.band(),
                        Set.of(),
                        List.of(),
                        List.of()));
        Set<String> names = new LinkedHashSet<>();
        for (Panel panel : new FigureBuilder(all).panels(document.source(), runs)) {
            if (panel instanceof CurvePanel curves) {
                curves.figure().series().forEach(series -> names.add(series.name()));
            }
        }
        return List.copyOf(names);
    }

    private PaperFigure build(FigureSource source, List<RunData> runs) {
        List<Panel> panels = panels(source, runs);
        checkContent(panels);
        int columns = Math.min(panels.size(), MOST_COLUMNS);
        if (panels.size() == 4) {
            columns = 2;
        }
        Page page = settings.page();
        double width = FigureSize.inchesOf("the width", page.width(), page.dpi());
        boolean curves = panels.stream().allMatch(CurvePanel.class::isInstance);
        if (curves && page.height().isBlank() && width / columns < NARROWEST_BESIDE) {
            columns = 1;
        }
        double height = page.height().isBlank()
                ? height(panels, columns, width)
                : FigureSize.inchesOf("the height", page.height(), page.dpi());
        PaperFigure figure = new PaperFigure(
                settings.text().title(), panels, columns, page.style(), FigureSize.inches(width, height, page.dpi()));
        double more = page.height().isBlank() ? FigurePainter.unusual(figure) / 72 : 0;
        return more == 0 ? figure : figure.withSize(FigureSize.inches(width, height + more, page.dpi()));
    }

    /** Inches. */
    private double height(List<Panel> panels, int columns, double width) {
        if (!(panels.get(0) instanceof TablePanel table)) {
            return width * aspect(panels, columns);
        }
        double points = 72 * width;
        return FigurePainter.around(
                        settings.text().title(),
                        settings.page().style(),
                        points,
                        room -> TablePainter.height(table, settings.page().style(), room))
                / 72;
    }

    private static double aspect(List<Panel> panels, int columns) {
        if (panels.size() == 1 && panels.get(0) instanceof CurvePanel) {
            return CURVES_ASPECT;
        }
        double cell = panels.get(0) instanceof RegionPanel ? REGION_ASPECT : PANEL_ASPECT;
        int rows = (panels.size() + columns - 1) / columns;
        return cell * rows / columns + 0.04;
    }

    private List<Panel> panels(FigureSource source, List<RunData> runs) {
        List<Panel> panels = new ArrayList<>();
        for (int i = 0; i < source.tables().size(); i++) {
            panels.add(source.tables()
                    .get(i)
                    .withTitle(title(i, source.tables().get(i).title())));
        }
        if (!panels.isEmpty()) {
            return panels;
        }
        if (!source.regions().isEmpty()) {
            for (int i = 0; i < source.regions().size(); i++) {
                panels.add(source.regions()
                        .get(i)
                        .withTitle(title(i, source.regions().get(i).title())));
            }
        } else {
            List<CurvePanel> curves = source.curves().isEmpty() ? ofRuns(runs) : source.curves();
            for (int i = 0; i < curves.size(); i++) {
                panels.add(changed(curves.get(i), i));
            }
        }
        return panels;
    }

    private List<CurvePanel> ofRuns(List<RunData> runs) {
        if (runs.isEmpty()) {
            throw new UserException("no run is chosen; choose at least one");
        }
        return switch (settings.content().chart()) {
            case ACCURACY -> List.of(curves(runs, ChartOptions.Quantity.ACCURACY));
            case LOSS -> List.of(curves(runs, ChartOptions.Quantity.LOSS));
            case BOTH ->
                List.of(curves(runs, ChartOptions.Quantity.ACCURACY), curves(runs, ChartOptions.Quantity.LOSS));
            case CLASSES ->
                List.of(CurvePanel.of(ClassCurves.of(runs, settings.content().band())));
        };
    }

    private CurvePanel curves(List<RunData> runs, ChartOptions.Quantity quantity) {
        FigureSettings.Content content = settings.content();
        // A figure has the numbers of the table: one point an epoch.
        ChartOptions options = ChartOptions.of(quantity)
                .withFineTrain(false)
                .withLogY(content.logY() && quantity == ChartOptions.Quantity.LOSS)
                .withNormalized(content.normalized())
                .withSmoothing(content.smoothing())
                .withXAxis(content.seconds() ? ChartOptions.XAxis.SECONDS : ChartOptions.XAxis.EPOCH);
        if (content.band() != SeedBand.NONE && content.smoothing() > 0) {
            throw new UserException("a band is drawn about unsmoothed curves: leave the smoothing or the band out");
        }
        CurveFigure figure = content.band() == SeedBand.NONE
                ? CurveFigures.of(runs, options)
                : SeedCurves.of(runs, options, content.band());
        return CurvePanel.of(withUnit(figure, quantity, content.normalized()));
    }

    /** CE is in nats; of several losses each has its own unit. */
    private static CurveFigure withUnit(CurveFigure figure, ChartOptions.Quantity quantity, boolean normalized) {
        boolean nats = quantity == ChartOptions.Quantity.LOSS
                && !normalized
                && figure.series().stream().allMatch(series -> series.hue() == Hue.CE);
        return nats
                ? figure.withAxes(
                        figure.xAxis(),
                        new FigureAxis(
                                figure.yAxis().label() + " (nats)",
                                figure.yAxis().scale()))
                : figure;
    }

    private CurvePanel changed(CurvePanel panel, int index) {
        FigureSettings.Text text = settings.text();
        FigureSettings.Content content = settings.content();
        CurveFigure figure = panel.figure();
        FigureAxis x = figure.xAxis();
        FigureAxis y = figure.yAxis();
        Scale xScale = content.logX() ? Scale.LOG : Scale.LINEAR;
        Scale yScale = y.scale() == Scale.PERCENT ? Scale.PERCENT : content.logY() ? Scale.LOG : Scale.LINEAR;
        Set<String> hidden = new HashSet<>(figure.hidden());
        hidden.addAll(content.hidden());
        List<CurveSeries> shown = figure.series().stream()
                .filter(series -> !hidden.contains(series.name()))
                .map(this::named)
                .toList();
        List<CurveSeries> raw = figure.rawSeries().stream()
                .filter(series -> !hidden.contains(series.name()))
                .map(this::named)
                .toList();
        CurveFigure result = new CurveFigure(
                "",
                x.with(text.xLabel().isBlank() ? x.label() : text.xLabel(), xScale),
                new FigureAxis(at(text.yLabels(), index, y.label()), yScale),
                shown,
                raw,
                Set.of(),
                figure.referenceLines(),
                figure.emptyMessage());
        List<Double> xRange = content.xRange().isEmpty() ? panel.xRange() : content.xRange();
        List<Double> yRange = index < content.yRanges().size()
                        && !content.yRanges().get(index).isEmpty()
                ? content.yRanges().get(index)
                : panel.yRange();
        return new CurvePanel(title(index, panel.title()), result, xRange, yRange);
    }

    private CurveSeries named(CurveSeries series) {
        Map<String, String> names = settings.text().names();
        String name = names.getOrDefault(series.name(), "");
        return name.isBlank() ? series : series.withName(name);
    }

    private String title(int index, String usual) {
        return at(settings.text().panelTitles(), index, usual);
    }

    private static String at(List<String> texts, int index, String usual) {
        return index < texts.size() && !texts.get(index).isBlank() ? texts.get(index) : usual;
    }

    private static void checkContent(List<Panel> panels) {
        for (Panel panel : panels) {
            if (panel instanceof CurvePanel curves) {
                CurveFigure figure = curves.figure();
                if (figure.series().isEmpty()) {
                    throw new UserException("every curve is hidden; show at least one");
                }
                if (figure.series().stream().noneMatch(CurveSeries::hasValues)) {
                    throw new UserException(
                            figure.isEmpty()
                                    ? "there is nothing to draw yet: no row was written"
                                    : "there is nothing to draw: no curve has a finite value");
                }
                Set<String> names = new HashSet<>();
                for (CurveSeries series : figure.series()) {
                    if (!names.add(series.name())) {
                        throw new UserException(
                                "two curves are named '" + series.name() + "'; give each a name of its own");
                    }
                }
            }
        }
    }
}
