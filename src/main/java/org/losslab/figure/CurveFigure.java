package org.losslab.figure;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A figure of curves, complete but for its theme and its size.
 *
 * @param title above the chart; empty for none
 * @param xAxis the horizontal axis
 * @param yAxis the vertical axis
 * @param series the curves, in the legend's order
 * @param rawSeries what smoothed curves were made from, drawn faintly behind them; empty without smoothing
 * @param hidden names of series that keep their place in the legend, greyed, and are not drawn
 * @param referenceLines levels drawn across
 * @param emptyMessage a sentence in place of curves while there are none
 */
public record CurveFigure(
        String title,
        FigureAxis xAxis,
        FigureAxis yAxis,
        List<CurveSeries> series,
        List<CurveSeries> rawSeries,
        Set<String> hidden,
        List<ReferenceLine> referenceLines,
        String emptyMessage) {

    public CurveFigure {
        series = List.copyOf(series);
        rawSeries = List.copyOf(rawSeries);
        // In order: the same figure is written with the same bytes.
        hidden = Collections.unmodifiableSet(new TreeSet<>(hidden));
        referenceLines = List.copyOf(referenceLines);
    }

    public CurveFigure withTitle(String text) {
        return new CurveFigure(text, xAxis, yAxis, series, rawSeries, hidden, referenceLines, emptyMessage);
    }

    public CurveFigure withHidden(Set<String> names) {
        return new CurveFigure(title, xAxis, yAxis, series, rawSeries, names, referenceLines, emptyMessage);
    }

    public CurveFigure withSeries(List<CurveSeries> curves) {
        return new CurveFigure(title, xAxis, yAxis, curves, rawSeries, hidden, referenceLines, emptyMessage);
    }

    public CurveFigure withAxes(FigureAxis x, FigureAxis y) {
        return new CurveFigure(title, x, y, series, rawSeries, hidden, referenceLines, emptyMessage);
    }

    public CurveFigure withReferenceLines(List<ReferenceLine> lines) {
        return new CurveFigure(title, xAxis, yAxis, series, rawSeries, hidden, lines, emptyMessage);
    }

    public CurveFigure withEmptyMessage(String sentence) {
        return new CurveFigure(title, xAxis, yAxis, series, rawSeries, hidden, referenceLines, sentence);
    }

    /** This figure with a series hidden if it was shown, and shown if it was hidden. */
    public CurveFigure toggled(String name) {
        Set<String> names = new HashSet<>(hidden);
        if (!names.remove(name)) {
            names.add(name);
        }
        return withHidden(names);
    }

    /** The series that are drawn. */
    public List<CurveSeries> visibleSeries() {
        return series.stream().filter(s -> !hidden.contains(s.name())).toList();
    }

    /** The raw series that are drawn. */
    public List<CurveSeries> visibleRawSeries() {
        return rawSeries.stream().filter(s -> !hidden.contains(s.name())).toList();
    }

    /** Whether there is no point at all. */
    public boolean isEmpty() {
        return series.stream().allMatch(s -> s.size() == 0);
    }
}
