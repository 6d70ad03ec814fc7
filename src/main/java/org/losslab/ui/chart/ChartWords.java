package org.losslab.ui.chart;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.losslab.figure.CurveFigure;
import org.losslab.figure.CurveSeries;
import org.losslab.figure.Scale;
import org.losslab.ui.Bundles;

/** Charts in words: the readout's numbers, and the description for screen readers. */
final class ChartWords {

    private static final ResourceBundle BUNDLE = Bundles.load("org.losslab.ui.chart");

    private ChartWords() {}

    /** A value of an axis: accuracy in percent, anything else to four significant digits. */
    static String number(double value, Scale scale) {
        if (!Double.isFinite(value)) {
            return BUNDLE.getString("value.none");
        }
        if (scale == Scale.PERCENT) {
            return String.format(Locale.ROOT, "%.1f %%", 100 * value);
        }
        double size = Math.abs(value);
        if (size != 0 && (size < 1e-3 || size >= 1e6)) {
            return String.format(Locale.ROOT, "%.3e", value);
        }
        int decimals = size < 1 ? 4 : Math.max(0, 3 - (int) Math.floor(Math.log10(size)));
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    /** A position on the horizontal axis, short. */
    static String abscissa(double value) {
        if (value != 0 && Math.abs(value) < 0.1) {
            return number(value, Scale.LINEAR);
        }
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? Long.toString((long) value)
                : String.format(Locale.ROOT, "%.2f", value);
    }

    static String header(CurveFigure figure, double x) {
        return MessageFormat.format(
                BUNDLE.getString("readout.header"),
                figure.xAxis().label(),
                figure.xAxis().name(x).orElse(abscissa(x)));
    }

    static String elsewhere(double x) {
        return MessageFormat.format(BUNDLE.getString("readout.elsewhere"), abscissa(x));
    }

    /** What is drawn, and the latest value of each series. */
    static String description(CurveFigure figure) {
        if (figure.isEmpty()) {
            return figure.emptyMessage();
        }
        String values = figure.visibleSeries().stream()
                .filter(s -> s.size() > 0)
                .map(s -> latest(s, figure.yAxis().scale()))
                .collect(Collectors.joining(", "));
        return MessageFormat.format(
                BUNDLE.getString("description"),
                figure.yAxis().label(),
                figure.xAxis().label(),
                values);
    }

    private static String latest(CurveSeries series, Scale scale) {
        return MessageFormat.format(
                BUNDLE.getString("description.series"), series.name(), number(series.y()[series.size() - 1], scale));
    }
}
