package org.losslab.figure;

import org.losslab.run.MetricRow;
import org.losslab.run.StepRow;

/**
 * Which numbers of a row are a point of a curve.
 *
 * @param options quantity, abscissa, normalization
 * @param lossUnit what the loss in a row between epochs is divided by: the zero classifier's loss, or 1
 */
record CurveValue(ChartOptions options, double lossUnit) {

    double x(MetricRow row) {
        return options.xAxis() == ChartOptions.XAxis.EPOCH ? row.epoch() : row.seconds();
    }

    double x(StepRow row) {
        return options.xAxis() == ChartOptions.XAxis.EPOCH ? row.epoch() : row.seconds();
    }

    double y(MetricRow row) {
        if (options.quantity() == ChartOptions.Quantity.ACCURACY) {
            return row.accuracy();
        }
        return options.normalized() ? row.normalizedLoss() : row.objective();
    }

    double y(StepRow row) {
        return options.quantity() == ChartOptions.Quantity.ACCURACY ? row.accuracy() : row.objective() / lossUnit;
    }
}
