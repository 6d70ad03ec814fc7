package org.losslab.figure.paper;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.losslab.data.UserException;
import org.losslab.figure.ChartOptions;

/**
 * How a figure is to look, whatever it shows: what is saved under a name and used again.
 *
 * @param page size, type and lines
 * @param text words in place of the usual ones
 * @param content which curves, and how they are drawn
 */
public record FigureSettings(Page page, Text text, Content content) {

    /** One IEEE column, accuracy and loss above one another's legend. */
    public static final FigureSettings DEFAULT =
            new FigureSettings(Page.IEEE_COLUMN, Text.USUAL, Content.of(ChartKind.ACCURACY));

    public FigureSettings {
        page = page == null ? Page.IEEE_COLUMN : page;
        text = text == null ? Text.USUAL : text;
        content = content == null ? Content.of(ChartKind.ACCURACY) : content;
    }

    /**
     * Requires numbers within their ranges, whatever is to be drawn.
     *
     * @throws UserException with one line if one is not
     */
    public void check() {
        page.check();
        ChartOptions.of(ChartOptions.Quantity.LOSS).withSmoothing(content.smoothing());
    }

    public FigureSettings withPage(Page other) {
        return new FigureSettings(other, text, content);
    }

    public FigureSettings withText(Text other) {
        return new FigureSettings(page, other, content);
    }

    public FigureSettings withContent(Content other) {
        return new FigureSettings(page, text, other);
    }

    /**
     * Words in place of the usual ones; empty ones leave the usual. Between dollar signs stands LaTeX.
     *
     * @param title above everything
     * @param xLabel below every horizontal axis
     * @param yLabels beside the vertical axes, panel by panel
     * @param panelTitles beside the panels' letters
     * @param names of curves in the legend, by their usual names
     */
    public record Text(
            String title, String xLabel, List<String> yLabels, List<String> panelTitles, Map<String, String> names) {

        /** No word changed. */
        public static final Text USUAL = new Text("", "", List.of(), List.of(), Map.of());

        public Text {
            title = title == null ? "" : title;
            xLabel = xLabel == null ? "" : xLabel;
            yLabels = yLabels == null ? List.of() : List.copyOf(yLabels);
            panelTitles = panelTitles == null ? List.of() : List.copyOf(panelTitles);
            names = names == null ? Map.of() : Map.copyOf(names);
        }
    }

    /**
     * Which curves, and how they are drawn.
     *
     * @param chart what of runs is shown; passed over for figures of the mixture
     * @param seconds whether x is training time instead of epochs
     * @param logX whether x is logarithmic
     * @param logY whether y is logarithmic where it is no accuracy
     * @param normalized whether losses are over those of the zero classifier
     * @param smoothing weight of the past in the moving average, 0 to 0.999
     * @param band what is drawn about the mean of runs that differ in the seed alone
     * @param hidden usual names of curves that are left out
     * @param xRange lowest and highest x; empty for all
     * @param yRanges lowest and highest y, panel by panel; empty for all
     */
    public record Content(
            ChartKind chart,
            boolean seconds,
            boolean logX,
            boolean logY,
            boolean normalized,
            double smoothing,
            SeedBand band,
            Set<String> hidden,
            List<Double> xRange,
            List<List<Double>> yRanges) {

        public Content {
            chart = chart == null ? ChartKind.ACCURACY : chart;
            band = band == null ? SeedBand.NONE : band;
            // In order: the same settings are written with the same bytes.
            hidden = Collections.unmodifiableSet(hidden == null ? new TreeSet<>() : new TreeSet<>(hidden));
            xRange = xRange == null ? List.of() : List.copyOf(xRange);
            yRanges = yRanges == null
                    ? List.of()
                    : yRanges.stream().map(List::copyOf).toList();
        }

        /** All curves by epoch, linear, unsmoothed. */
        public static Content of(ChartKind chart) {
            return new Content(chart, false, false, false, false, 0, SeedBand.NONE, Set.of(), List.of(), List.of());
        }

        Content withScales(boolean ofX, boolean ofY) {
            return new Content(chart, seconds, ofX, ofY, normalized, smoothing, band, hidden, xRange, yRanges);
        }
    }
}
