package org.losslab.ui.training;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.losslab.figure.ChartOptions;
import org.losslab.figure.CurveFigure;
import org.losslab.figure.CurveFigures;
import org.losslab.figure.CurveSeries;
import org.losslab.figure.claims.ClaimsTable;
import org.losslab.run.RunData;
import org.losslab.state.ChartState;

/**
 * What is to be seen of the runs that are followed, computed away from the window's thread.
 *
 * @param version counts up with every change
 * @param followed every run that is read, by its folder
 * @param names the ids of the shown runs, in the order of their numbers
 * @param accuracy the figure of accuracies
 * @param loss the figure of losses
 * @param arms the table's lines
 * @param claims the paper's claims against the shown runs; empty where none is of a figure of the paper
 * @param problems why runs cannot be read, in one line each
 */
record Curves(
        long version,
        Map<String, RunData> followed,
        List<String> names,
        CurveFigure accuracy,
        CurveFigure loss,
        List<ArmSummary> arms,
        List<ClaimsTable> claims,
        List<String> problems) {

    /** Before anything was read. */
    static final Curves NONE = of(0, Map.of(), List.of(), List.of(), List.of(), ChartState.INITIAL);

    Curves {
        followed = Map.copyOf(followed);
        names = List.copyOf(names);
        arms = List.copyOf(arms);
        claims = List.copyOf(claims);
        problems = List.copyOf(problems);
    }

    /** The picture of some runs. */
    static Curves of(
            long version,
            Map<String, RunData> followed,
            List<RunData> shown,
            List<ClaimsTable> claims,
            List<String> problems,
            ChartState charts) {
        return new Curves(
                version,
                followed,
                names(shown),
                figure(shown, options(ChartOptions.Quantity.ACCURACY, charts)),
                figure(shown, options(ChartOptions.Quantity.LOSS, charts)),
                shown.stream().flatMap(run -> ArmSummary.of(run).stream()).toList(),
                claims,
                problems);
    }

    /** Several runs are told apart by their numbers, for their names would leave no room for the curves. */
    private static CurveFigure figure(List<RunData> shown, ChartOptions options) {
        CurveFigure figure = CurveFigures.of(shown, options);
        if (shown.size() < 2) {
            return figure;
        }
        List<String> ids = names(shown);
        return new CurveFigure(
                figure.title(),
                figure.xAxis(),
                figure.yAxis(),
                figure.series().stream().map(curve -> numbered(curve, ids)).toList(),
                figure.rawSeries().stream().map(curve -> numbered(curve, ids)).toList(),
                figure.hidden(),
                figure.referenceLines(),
                figure.emptyMessage());
    }

    private static List<String> names(List<RunData> runs) {
        return runs.stream().map(run -> run.folder().id()).toList();
    }

    private static CurveSeries numbered(CurveSeries curve, List<String> ids) {
        String id = curve.runId();
        int at = curve.name().lastIndexOf(id);
        String name = at < 0
                ? curve.name()
                : curve.name().substring(0, at)
                        + (ids.indexOf(id) + 1)
                        + curve.name().substring(at + id.length());
        return curve.withName(name);
    }

    private static ChartOptions options(ChartOptions.Quantity quantity, ChartState charts) {
        return ChartOptions.of(quantity)
                .withLogY(charts.logY())
                .withXAxis(charts.bySeconds() ? ChartOptions.XAxis.SECONDS : ChartOptions.XAxis.EPOCH)
                .withSmoothing(charts.smoothing())
                .withNormalized(charts.normalized())
                .withHiddenSeries(charts.hidden());
    }

    /** The newest epoch of any of the runs in these folders. */
    int lastEpoch(List<String> folders) {
        return folders.stream()
                .flatMap(folder -> run(folder).stream())
                .mapToInt(RunData::lastEpoch)
                .max()
                .orElse(0);
    }

    /** The run of that folder, if it could be read. */
    Optional<RunData> run(String folder) {
        return Optional.ofNullable(followed.get(folder));
    }
}
