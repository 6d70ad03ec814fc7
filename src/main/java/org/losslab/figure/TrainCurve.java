package org.losslab.figure;

import java.util.ArrayList;
import java.util.List;
import org.losslab.run.MetricRow;
import org.losslab.run.StepRow;

/**
 * The training curve of one arm: rows per epoch, with rows between epochs where the run has them.
 *
 * <p>An experiment of few epochs would be a curve of few points, so its rows between epochs are averaged into several points an
 * epoch; an experiment of many epochs keeps one point an epoch, the one in the table, and rows between epochs only continue the
 * curve during the epoch at work. How many is fixed by the experiment, so a curve never changes its past.
 */
final class TrainCurve {

    private static final int WANTED_POINTS = 60;

    private final List<double[]> points = new ArrayList<>();
    private final CurveValue value;

    private TrainCurve(CurveValue value) {
        this.value = value;
    }

    /** How many points an epoch has in an experiment of that many epochs. */
    static int pointsPerEpoch(int epochs) {
        return Math.max(1, Math.min(20, WANTED_POINTS / Math.max(1, epochs)));
    }

    /**
     * Points (x, y).
     *
     * @param epochs rows of the training split in order, with that of epoch 0 if there is one
     * @param steps rows between epochs in order; empty for none
     * @param plannedEpochs how many epochs the experiment has
     */
    static List<double[]> points(List<MetricRow> epochs, List<StepRow> steps, int plannedEpochs, CurveValue value) {
        TrainCurve curve = new TrainCurve(value);
        int perEpoch = pointsPerEpoch(plannedEpochs);
        int next = 0;
        for (MetricRow row : epochs) {
            int before = next;
            while (next < steps.size() && steps.get(next).epoch() <= row.epoch() + 1e-9) {
                next++;
            }
            if (perEpoch > 1 && next > before) {
                curve.addBins(steps.subList(before, next), perEpoch);
            } else {
                curve.points.add(new double[] {value.x(row), value.y(row)});
            }
        }
        curve.addBins(steps.subList(next, steps.size()), Math.max(perEpoch, 20));
        return curve.points;
    }

    private void addBins(List<StepRow> rows, int perEpoch) {
        int start = 0;
        while (start < rows.size()) {
            long bin = bin(rows.get(start), perEpoch);
            int end = start;
            double sum = 0;
            while (end < rows.size() && bin(rows.get(end), perEpoch) == bin) {
                sum += value.y(rows.get(end));
                end++;
            }
            points.add(new double[] {value.x(rows.get(end - 1)), sum / (end - start)});
            start = end;
        }
    }

    /** A row stands at the end of what it measured: one at a bin's upper edge belongs to the bin. */
    private static long bin(StepRow row, int perEpoch) {
        return (long) Math.ceil(row.epoch() * perEpoch - 1e-6);
    }
}
