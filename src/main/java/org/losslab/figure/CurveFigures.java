package org.losslab.figure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.losslab.experiment.Arm;
import org.losslab.loss.LossKind;
import org.losslab.run.MetricRow;
import org.losslab.run.RunData;
import org.losslab.run.Split;
import org.losslab.run.StepRow;

/** Figures of runs. */
public final class CurveFigures {

    private CurveFigures() {}

    /**
     * The training and the test curve of every arm of the runs.
     *
     * @param runs in the order of the legend; with several, every name has its run's id
     * @param options what is shown
     */
    public static CurveFigure of(List<RunData> runs, ChartOptions options) {
        List<CurveSeries> raw = new ArrayList<>();
        Map<LossKind, Integer> variants = new EnumMap<>(LossKind.class);
        for (RunData run : runs) {
            for (Arm arm : run.experiment().arms()) {
                int variant = variants.merge(arm.loss(), 1, Integer::sum) - 1;
                for (Split split : List.of(Split.TRAIN, Split.TEST)) {
                    double[][] points = points(run, arm, split, options);
                    String name = name(run, arm, split, runs.size() > 1);
                    raw.add(new CurveSeries(
                            name,
                            arm.label(),
                            arm.loss(),
                            variant,
                            split,
                            run.folder().id(),
                            points[0],
                            points[1]));
                }
            }
        }
        boolean smoothed = options.smoothing() > 0;
        List<CurveSeries> series = smoothed
                ? raw.stream()
                        .map(s -> s.withY(Smoothing.smooth(s.y(), options.smoothing())))
                        .toList()
                : raw;
        return new CurveFigure(
                "",
                xAxis(options),
                yAxis(options),
                series,
                smoothed ? raw : List.of(),
                options.hiddenSeries(),
                List.of(),
                FigureText.get("empty"));
    }

    private static String name(RunData run, Arm arm, Split split, boolean withRun) {
        String splitName = FigureText.get("split." + split.key());
        return withRun
                ? FigureText.get(
                        "series.withRun", arm.label(), splitName, run.folder().id())
                : FigureText.get("series", arm.label(), splitName);
    }

    private static FigureAxis xAxis(ChartOptions options) {
        boolean epochs = options.xAxis() == ChartOptions.XAxis.EPOCH;
        return new FigureAxis(FigureText.get(epochs ? "axis.epoch" : "axis.seconds"), Scale.LINEAR);
    }

    private static FigureAxis yAxis(ChartOptions options) {
        if (options.quantity() == ChartOptions.Quantity.ACCURACY) {
            return new FigureAxis(FigureText.get("axis.accuracy"), Scale.PERCENT);
        }
        String label = FigureText.get(options.normalized() ? "axis.loss.normalized" : "axis.loss");
        return new FigureAxis(label, options.logY() ? Scale.LOG : Scale.LINEAR);
    }

    private static double[][] points(RunData run, Arm arm, Split split, ChartOptions options) {
        List<MetricRow> all = run.metrics().stream()
                .filter(row -> row.arm().equals(arm.label()))
                .toList();
        CurveValue value = new CurveValue(options, options.normalized() ? reference(all) : 1);
        if (split == Split.TEST) {
            return columns(all.stream()
                    .filter(row -> row.split() == Split.TEST)
                    .map(row -> new double[] {value.x(row), value.y(row)})
                    .toList());
        }
        // Before training there is no running average: the curve begins at the full pass over the training split.
        List<MetricRow> epochs = all.stream()
                .filter(row -> row.split() == Split.TRAIN || (row.split() == Split.TRAIN_EVAL && row.epoch() == 0))
                .toList();
        List<StepRow> steps = options.fineTrain()
                ? run.steps().stream()
                        .filter(row -> row.arm().equals(arm.label()))
                        .toList()
                : List.of();
        return columns(TrainCurve.points(epochs, steps, run.experiment().epochs(), value));
    }

    /** The zero classifier's loss, as the rows have it: their loss over their normalized loss. */
    private static double reference(List<MetricRow> rows) {
        return rows.stream()
                .filter(row -> row.normalizedLoss() > 0 && Double.isFinite(row.objective()))
                .mapToDouble(row -> row.objective() / row.normalizedLoss())
                .findFirst()
                .orElse(Double.NaN);
    }

    private static double[][] columns(List<double[]> points) {
        double[][] columns = new double[2][points.size()];
        for (int i = 0; i < points.size(); i++) {
            columns[0][i] = points.get(i)[0];
            columns[1][i] = points.get(i)[1];
        }
        return columns;
    }
}
