package org.losslab.figure;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.losslab.experiment.Arm;
import org.losslab.loss.LossKind;
import org.losslab.run.RunStatus;
import org.losslab.run.SeedStatistics;
import org.losslab.run.Split;
import org.losslab.sweep.IndexRow;
import org.losslab.sweep.PlannedRun;
import org.losslab.sweep.Settings;
import org.losslab.sweep.SweepPlan;

/**
 * A sweep's finished runs in one chart: test accuracy against one of the parameters, the mean over seeds in a band.
 *
 * @param parameter below the chart
 * @param figure at most {@link #MOST_CURVES} of the curves, more nobody tells apart
 * @param first the first curve that is shown, 0..
 * @param curves how many there are
 */
public record SweepFigure(String parameter, CurveFigure figure, int first, int curves) {

    /** As many are shown at a time. */
    public static final int MOST_CURVES = 15;

    private record Key(Arm arm, String others) {}

    /** The parameters that a chart can have below it; the seed where nothing else varies. */
    public static List<String> parameters(SweepPlan plan) {
        // Which losses are trained is what the curves tell apart.
        List<String> numbers = plan.parameters().stream()
                .filter(key -> !key.equals(Settings.LOSS))
                .toList();
        return numbers.isEmpty() ? List.of(Settings.SEED) : numbers;
    }

    /**
     * A curve for each arm and each combination of the other parameters. Values that are no numbers stand beside each other in the
     * order of the plan.
     *
     * @param rows how the runs stand, by id; those that are finished count
     * @param parameter below the chart, one of {@link #parameters}; the first of them for any other
     * @param first the first curve to show, as far as there are so many
     */
    public static SweepFigure of(SweepPlan plan, Map<String, IndexRow> rows, String parameter, int first) {
        List<String> possible = parameters(plan);
        String below = possible.contains(parameter) ? parameter : possible.get(0);
        List<String> values = values(plan, below);
        Map<Key, SortedMap<Double, List<Double>>> curves = curves(plan, rows, below, values);
        int lastPage = Math.max(0, curves.size() - 1) / MOST_CURVES * MOST_CURVES;
        int from = Math.min(first, lastPage);
        CurveFigure figure = new CurveFigure(
                "",
                axis(below, values),
                new FigureAxis(FigureText.get("axis.testAccuracy"), Scale.PERCENT),
                series(curves, from),
                List.of(),
                Set.of(),
                List.of(),
                FigureText.get("sweep.empty"));
        return new SweepFigure(below, figure, from, curves.size());
    }

    private static List<String> values(SweepPlan plan, String parameter) {
        return plan.runs().stream()
                .flatMap(run -> value(run, parameter).stream())
                .distinct()
                .toList();
    }

    private static boolean numbers(List<String> values) {
        return values.stream().allMatch(SweepFigure::isNumber);
    }

    /** Test accuracies of the finished runs, by curve and place. */
    private static Map<Key, SortedMap<Double, List<Double>>> curves(
            SweepPlan plan, Map<String, IndexRow> rows, String parameter, List<String> values) {
        boolean numbers = numbers(values);
        List<String> varied = plan.parameters();
        Map<Key, SortedMap<Double, List<Double>>> curves = new LinkedHashMap<>();
        Map<String, Double> places = new HashMap<>();
        values.forEach(text -> places.put(text, numbers ? Double.parseDouble(text) : places.size() + 1.0));
        for (PlannedRun run : plan.runs()) {
            Optional<IndexRow> row =
                    Optional.ofNullable(rows.get(run.id())).filter(each -> each.state() == RunStatus.State.FINISHED);
            Optional<Double> x = value(run, parameter).map(places::get);
            if (row.isPresent() && x.isPresent()) {
                for (Arm arm : plan.base().arms()) {
                    Optional.ofNullable(row.get().accuracy().get(arm.label()))
                            .ifPresent(accuracy -> curves.computeIfAbsent(
                                            new Key(arm, others(varied, run, arm, parameter)), key -> new TreeMap<>())
                                    .computeIfAbsent(x.get(), any -> new ArrayList<>())
                                    .add(accuracy));
                }
            }
        }
        return curves;
    }

    private static List<CurveSeries> series(Map<Key, SortedMap<Double, List<Double>>> curves, int first) {
        List<CurveSeries> series = new ArrayList<>();
        Map<LossKind, Integer> variants = new EnumMap<>(LossKind.class);
        curves.entrySet().stream().skip(first).limit(MOST_CURVES).forEach(each -> {
            Arm arm = each.getKey().arm();
            int variant = variants.merge(arm.loss(), 1, Integer::sum) - 1;
            series.add(curve(each.getKey(), variant, each.getValue()));
        });
        return series;
    }

    private static CurveSeries curve(Key key, int variant, SortedMap<Double, List<Double>> points) {
        double[] x = points.keySet().stream().mapToDouble(Double::doubleValue).toArray();
        List<SeedStatistics> statistics =
                points.values().stream().map(SeedStatistics::of).toList();
        double[] mean = statistics.stream().mapToDouble(SeedStatistics::mean).toArray();
        String name = key.others().isEmpty()
                ? key.arm().label()
                : FigureText.get("sweep.series", key.arm().label(), key.others());
        CurveSeries line = new CurveSeries(name, "", key.arm().loss(), variant, Split.TRAIN, "", x, mean);
        boolean banded = statistics.stream().anyMatch(each -> each.n() > 1);
        return banded ? line.withBand(edge(statistics, -1), edge(statistics, 1)) : line;
    }

    /** One standard deviation over the seeds. */
    private static double[] edge(List<SeedStatistics> statistics, int sign) {
        return statistics.stream()
                .mapToDouble(each -> each.n() > 1 ? each.mean() + sign * each.sd() : each.mean())
                .toArray();
    }

    private static Optional<String> value(PlannedRun run, String parameter) {
        return parameter.equals(Settings.SEED)
                ? Optional.of(Long.toString(run.seed()))
                : Optional.ofNullable(run.settings().values().get(parameter)).map(Settings::text);
    }

    /** What else the curve's runs have in common; w belongs to CCQL alone. */
    private static String others(List<String> varied, PlannedRun run, Arm arm, String parameter) {
        Stream<Map.Entry<String, JsonNode>> settings = run.settings().values().entrySet().stream();
        return settings.filter(each -> varied.contains(each.getKey()))
                .filter(each ->
                        !each.getKey().equals(parameter) && !each.getKey().equals(Settings.LOSS))
                .filter(each -> arm.loss() == LossKind.CORRECT_CLASS_QUADRATIC
                        || !each.getKey().equals(Settings.WEIGHT))
                .map(each -> each.getKey() + " = " + Settings.text(each.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String name(String parameter) {
        return switch (parameter) {
            case Settings.CLASSES -> FigureText.get("axis.classes");
            case Settings.WEIGHT -> FigureText.get("axis.weight");
            case Settings.RATE -> FigureText.get("axis.learningRate");
            case Settings.SEED -> FigureText.get("axis.seed");
            default -> parameter;
        };
    }

    private static FigureAxis axis(String parameter, List<String> values) {
        if (!numbers(values)) {
            return FigureAxis.ofNames(name(parameter), values);
        }
        boolean whole = values.stream().mapToDouble(Double::parseDouble).allMatch(value -> value == Math.rint(value));
        return whole ? FigureAxis.ofCounts(name(parameter)) : new FigureAxis(name(parameter), Scale.LINEAR);
    }

    private static boolean isNumber(String text) {
        try {
            return Double.isFinite(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
