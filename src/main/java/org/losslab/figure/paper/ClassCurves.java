package org.losslab.figure.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.losslab.data.UserException;
import org.losslab.experiment.Arm;
import org.losslab.figure.CurveFigure;
import org.losslab.figure.CurveSeries;
import org.losslab.figure.FigureAxis;
import org.losslab.figure.Scale;
import org.losslab.loss.LossKind;
import org.losslab.run.MetricRow;
import org.losslab.run.RunData;
import org.losslab.run.Split;

/** The last accuracy of every arm against its number of classes. */
final class ClassCurves {

    private ClassCurves() {}

    private record Key(LossKind loss, Split split) {}

    /**
     * A curve for each loss and split. Arms and runs with the same K are averaged, with a band if one is asked for.
     *
     * @throws UserException if no run says how many classes its arms have
     */
    static CurveFigure of(List<RunData> runs, SeedBand band) {
        Map<Key, TreeMap<Integer, List<Double>>> values = new LinkedHashMap<>();
        for (RunData run : runs) {
            Map<String, Integer> classes = run.environment()
                    .map(made -> made.classes())
                    .orElseThrow(
                            () -> new UserException("the run " + run.folder().id()
                                    + " does not say how many classes its arms have: it has no environment.json"));
            for (Arm arm : run.experiment().arms()) {
                for (Split split : List.of(Split.TRAIN, Split.TEST)) {
                    run.metrics().stream()
                            .filter(row -> row.arm().equals(arm.label()) && row.split() == split)
                            .max(Comparator.comparingInt(MetricRow::epoch))
                            .ifPresent(row -> values.computeIfAbsent(new Key(arm.loss(), split), key -> new TreeMap<>())
                                    .computeIfAbsent(classes.getOrDefault(arm.label(), 0), k -> new ArrayList<>())
                                    .add(row.accuracy()));
                }
            }
        }
        List<CurveSeries> series = new ArrayList<>();
        values.forEach((key, byClasses) -> series.add(curve(key, byClasses, band)));
        return new CurveFigure(
                "",
                FigureAxis.ofCounts("Number of classes $K$"),
                new FigureAxis("Accuracy (%)", Scale.PERCENT),
                series,
                List.of(),
                Set.of(),
                List.of(),
                "");
    }

    private static CurveSeries curve(Key key, Map<Integer, List<Double>> byClasses, SeedBand band) {
        double[] x = byClasses.keySet().stream().mapToDouble(k -> k).toArray();
        double[][] edges = new double[3][x.length];
        int i = 0;
        for (List<Double> accuracies : byClasses.values()) {
            Spread spread = Spread.of(accuracies, band);
            edges[0][i] = spread.mean();
            edges[1][i] = spread.low();
            edges[2][i] = spread.high();
            i++;
        }
        String name = key.loss().shortName() + " " + (key.split() == Split.TEST ? "test" : "train");
        CurveSeries line = new CurveSeries(name, "", key.loss(), 0, key.split(), "", x, edges[0]);
        boolean banded = band != SeedBand.NONE && byClasses.values().stream().anyMatch(all -> all.size() > 1);
        return banded ? line.withBand(edges[1], edges[2]) : line;
    }
}
