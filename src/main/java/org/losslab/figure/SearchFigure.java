package org.losslab.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.losslab.experiment.Arm;
import org.losslab.experiment.Experiment;
import org.losslab.run.SearchTrial;
import org.losslab.run.Split;

/** The figure of a learning-rate search: held-out accuracy against the logarithm of the rate, a curve for each arm and round. */
public final class SearchFigure {

    private static final double MARGIN = 0.05;

    private SearchFigure() {}

    /**
     * The figure.
     *
     * @param table what was tried
     * @param experiment gives the arms and their losses
     */
    public static CurveFigure of(List<SearchTrial> table, Experiment experiment) {
        int rounds = table.stream().mapToInt(SearchTrial::round).max().orElse(0);
        List<CurveSeries> series = new ArrayList<>();
        for (Arm arm : experiment.arms()) {
            for (int round = 1; round <= rounds; round++) {
                int number = round;
                List<SearchTrial> trials = table.stream()
                        .filter(trial -> trial.arm().equals(arm.label()) && trial.round() == number)
                        .sorted(Comparator.comparingDouble(SearchTrial::learningRate))
                        .toList();
                if (!trials.isEmpty()) {
                    boolean schedules = trials.size() > 1 && sameRate(trials);
                    series.add(new CurveSeries(
                            schedules
                                    ? FigureText.get("search.schedules", arm.label())
                                    : FigureText.get(
                                            "search.series",
                                            arm.label(),
                                            trials.get(0).epochs()),
                            arm.label(),
                            arm.loss(),
                            0,
                            round == rounds ? Split.TRAIN : Split.TEST,
                            "",
                            trials.stream()
                                    .mapToDouble(trial -> Math.log10(trial.learningRate()))
                                    .toArray(),
                            trials.stream().mapToDouble(SearchTrial::accuracy).toArray()));
                }
            }
        }
        return new CurveFigure(
                "",
                new FigureAxis(FigureText.get("axis.rate"), Scale.LINEAR),
                new FigureAxis(FigureText.get("axis.heldOut"), Scale.PERCENT),
                series,
                List.of(),
                Set.of(),
                List.of(),
                FigureText.get("empty"));
    }

    /** All of its points. */
    public static Viewport viewport(CurveFigure figure) {
        double[] x = figure.series().stream()
                .flatMapToDouble(series -> Arrays.stream(series.x()))
                .toArray();
        double low = Arrays.stream(x).min().orElse(-1);
        double high = Arrays.stream(x).max().orElse(0);
        double top = figure.series().stream()
                .flatMapToDouble(series -> Arrays.stream(series.y()))
                .max()
                .orElse(1);
        return new Viewport(low - MARGIN, Math.max(high, low) + MARGIN, -0.02 * top, Math.max(1.05 * top, 0.01));
    }

    private static boolean sameRate(List<SearchTrial> trials) {
        return trials.stream().mapToDouble(SearchTrial::learningRate).distinct().count() == 1;
    }
}
