package org.losslab.figure.paper;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.losslab.data.UserException;
import org.losslab.figure.CurveSeries;
import org.losslab.figure.FigureSize;
import org.losslab.figure.FigureStyle;
import org.losslab.figure.RichText;

/**
 * A figure, complete: what the preview and every file show.
 *
 * @param title above everything; may be empty
 * @param panels from left to right, row by row
 * @param columns how many panels stand side by side
 * @param style colours, type, lines, legend
 * @param size of the whole, units are points
 */
public record PaperFigure(String title, List<Panel> panels, int columns, FigureStyle style, FigureSize size) {

    public PaperFigure {
        panels = List.copyOf(panels);
        if (panels.isEmpty()) {
            throw new UserException("there is nothing to draw: choose at least one run with curves");
        }
        columns = Math.max(1, Math.min(columns, panels.size()));
    }

    /** The same figure at another scale. */
    public PaperFigure withSize(FigureSize other) {
        return new PaperFigure(title, panels, columns, style, other);
    }

    /** One line on characters that the font has not, which are drawn as boxes; empty if it has all. */
    public Optional<String> missingGlyphs() {
        Set<String> missing = new LinkedHashSet<>();
        texts().forEach(text -> missing.addAll(RichText.missing(text, style.font(1))));
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of("the font " + style.family().title() + " has no " + String.join(" ", missing)
                        + ": boxes are drawn instead; give the text another --title, label or --name");
    }

    /** One line on a formula that is none, for want of its second dollar sign; empty if there is none. */
    public Optional<String> unclosedFormula() {
        return texts().stream()
                .flatMap(text -> RichText.unclosed(text).stream())
                .findFirst()
                .map(rest -> "the formula \"" + rest + "\" has no closing dollar sign: it is drawn as it stands");
    }

    private Set<String> texts() {
        Set<String> texts = new LinkedHashSet<>(List.of(title));
        for (Panel panel : panels) {
            texts.add(panel.title());
            if (panel instanceof CurvePanel curves) {
                texts.add(curves.figure().xAxis().label());
                texts.add(curves.figure().yAxis().label());
            }
        }
        legend().forEach(series -> texts.add(series.name()));
        return texts;
    }

    int rows() {
        return (panels.size() + columns - 1) / columns;
    }

    /** The curves of all panels for one legend: each name once, in order. */
    List<CurveSeries> legend() {
        Map<String, CurveSeries> byName = new LinkedHashMap<>();
        for (Panel panel : panels) {
            if (panel instanceof CurvePanel curves) {
                curves.figure().visibleSeries().forEach(series -> byName.putIfAbsent(series.name(), series));
            }
        }
        return List.copyOf(byName.values());
    }

    /** Whether panels have letters: where there are several. */
    boolean lettered() {
        return panels.size() > 1;
    }
}
