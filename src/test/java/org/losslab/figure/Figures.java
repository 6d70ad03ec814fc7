package org.losslab.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import org.losslab.loss.LossKind;
import org.losslab.run.Split;

/** Figures to test with. */
public final class Figures {

    private Figures() {}

    /** A curve over 0, 1, …, points − 1. */
    public static CurveSeries curve(LossKind loss, Split split, int points, DoubleUnaryOperator y) {
        double[] xs = new double[points];
        double[] ys = new double[points];
        for (int i = 0; i < points; i++) {
            xs[i] = i;
            ys[i] = y.applyAsDouble(i);
        }
        String name = loss.shortName() + " " + split.key();
        return new CurveSeries(name, loss.shortName(), loss, 0, split, "run", xs, ys);
    }

    /** An accuracy chart of curves. */
    public static CurveFigure accuracy(List<CurveSeries> series) {
        return new CurveFigure(
                "",
                new FigureAxis("Epoch", Scale.LINEAR),
                new FigureAxis("Accuracy (%)", Scale.PERCENT),
                series,
                List.of(),
                Set.of(),
                List.of(),
                "Press Run to start");
    }

    /** Six rising curves, as three losses on two splits have them. */
    public static CurveFigure sixCurves(int points) {
        List<CurveSeries> series = new ArrayList<>();
        double end = 0.9;
        for (LossKind loss : LossKind.values()) {
            for (Split split : List.of(Split.TRAIN, Split.TEST)) {
                double level = end;
                series.add(
                        curve(loss, split, points, x -> level * (1 - Math.exp(-6 * x / points)) + 0.01 * Math.sin(x)));
                end -= 0.11;
            }
        }
        return accuracy(series);
    }
}
