package org.losslab.figure.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.losslab.figure.ChartOptions;
import org.losslab.figure.CurveFigure;
import org.losslab.figure.CurveFigures;
import org.losslab.figure.CurveSeries;
import org.losslab.run.RunData;
import org.losslab.run.RunGroup;

/** Curves of runs that differ in the seed alone, as their mean with a band about it. */
final class SeedCurves {

    private SeedCurves() {}

    /** One curve for each arm and split of each group of runs; a run that is alone keeps its curves. */
    static CurveFigure of(List<RunData> runs, ChartOptions options, SeedBand band) {
        List<RunGroup> groups = RunGroup.of(runs);
        // One run of each group gives the names and the styles.
        List<RunData> first = groups.stream().map(group -> group.runs().get(0)).toList();
        CurveFigure figure = CurveFigures.of(first, options);
        Map<String, List<CurveFigure>> members = new LinkedHashMap<>();
        for (RunGroup group : groups) {
            members.put(
                    group.runs().get(0).folder().id(),
                    group.runs().stream()
                            .map(run -> CurveFigures.of(List.of(run), options))
                            .toList());
        }
        List<CurveSeries> series = figure.series().stream()
                .map(each -> banded(each, members.get(each.runId()), band))
                .toList();
        return figure.withSeries(series);
    }

    private static CurveSeries banded(CurveSeries series, List<CurveFigure> group, SeedBand band) {
        if (group.size() < 2) {
            return series;
        }
        TreeMap<Double, List<Double>> byX = new TreeMap<>();
        for (CurveFigure member : group) {
            for (CurveSeries other : member.series()) {
                if (other.arm().equals(series.arm()) && other.dashed() == series.dashed()) {
                    for (int i = 0; i < other.size(); i++) {
                        byX.computeIfAbsent(other.x()[i], x -> new ArrayList<>())
                                .add(other.y()[i]);
                    }
                }
            }
        }
        // Only where all runs have a value: a mean over fewer would jump where a run ends.
        byX.values().removeIf(values -> values.size() < group.size());
        double[] x = byX.keySet().stream().mapToDouble(v -> v).toArray();
        List<Spread> spreads =
                byX.values().stream().map(values -> Spread.of(values, band)).toList();
        CurveSeries mean = new CurveSeries(
                series.name() + " (n = " + group.size() + ")",
                series.arm(),
                series.hue(),
                series.variant(),
                series.dashed(),
                series.form(),
                series.runId(),
                x,
                spreads.stream().mapToDouble(Spread::mean).toArray(),
                spreads.stream().mapToDouble(Spread::low).toArray(),
                spreads.stream().mapToDouble(Spread::high).toArray());
        return mean;
    }
}
