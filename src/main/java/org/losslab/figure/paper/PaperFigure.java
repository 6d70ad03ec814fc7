package org.losslab.figure.paper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.losslab.data.UserException;
import org.losslab.figure.CurveSeries;
import org.losslab.figure.FigureSize;
import org.losslab.figure.FigureStyle;

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
