package org.losslab.figure;

import java.util.Set;
import org.losslab.data.Ranges;

/**
 * What of a run's rows a chart shows, and how.
 *
 * @param quantity accuracy or loss
 * @param logY whether the loss has a logarithmic axis; accuracy never has
 * @param xAxis epochs or seconds
 * @param smoothing weight of the past in the moving average, 0 (none) to 0.999
 * @param normalized the loss over the zero classifier's, which compares losses, instead of its value
 * @param fineTrain whether the training curve has the rows between epochs too, and so moves during an epoch
 * @param hiddenSeries names of series that are not drawn
 */
public record ChartOptions(
        Quantity quantity,
        boolean logY,
        XAxis xAxis,
        double smoothing,
        boolean normalized,
        boolean fineTrain,
        Set<String> hiddenSeries) {

    /** What is plotted. */
    public enum Quantity {
        ACCURACY,
        LOSS
    }

    /** Against what it is plotted. */
    public enum XAxis {
        EPOCH,
        SECONDS
    }

    public ChartOptions {
        Ranges.check("smoothing", smoothing, 0, 0.999);
        hiddenSeries = Set.copyOf(hiddenSeries);
    }

    /** That quantity by epoch, linear, unsmoothed, losses normalized. */
    public static ChartOptions of(Quantity quantity) {
        return new ChartOptions(quantity, false, XAxis.EPOCH, 0, true, true, Set.of());
    }

    public ChartOptions withQuantity(Quantity value) {
        return new ChartOptions(value, logY, xAxis, smoothing, normalized, fineTrain, hiddenSeries);
    }

    public ChartOptions withLogY(boolean value) {
        return new ChartOptions(quantity, value, xAxis, smoothing, normalized, fineTrain, hiddenSeries);
    }

    public ChartOptions withXAxis(XAxis value) {
        return new ChartOptions(quantity, logY, value, smoothing, normalized, fineTrain, hiddenSeries);
    }

    public ChartOptions withSmoothing(double value) {
        return new ChartOptions(quantity, logY, xAxis, value, normalized, fineTrain, hiddenSeries);
    }

    public ChartOptions withNormalized(boolean value) {
        return new ChartOptions(quantity, logY, xAxis, smoothing, value, fineTrain, hiddenSeries);
    }

    public ChartOptions withFineTrain(boolean value) {
        return new ChartOptions(quantity, logY, xAxis, smoothing, normalized, value, hiddenSeries);
    }

    public ChartOptions withHiddenSeries(Set<String> value) {
        return new ChartOptions(quantity, logY, xAxis, smoothing, normalized, fineTrain, value);
    }
}
