package org.losslab.ui.chart;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.util.Optional;
import javafx.scene.layout.Region;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.SVGPath;
import org.losslab.figure.LatexText;

/**
 * A typeset formula as a node: an outline, crisp at any scale of the screen, in the colour that the style class {@code formula}
 * gives it. Typesetting ({@link LatexText#of}) may happen on any thread, showing takes little.
 */
public final class FormulaView extends Region {

    private final SVGPath path = new SVGPath();
    private double fontSize;
    private Optional<LatexText> shown = Optional.empty();

    /**
     * @param fontSize pixels
     */
    public FormulaView(double fontSize) {
        this.fontSize = fontSize;
        path.getStyleClass().add("formula");
        path.setFillRule(FillRule.NON_ZERO);
        getChildren().add(path);
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMouseTransparent(true);
    }

    /**
     * The same for a place where much is painted anew while the formula stays: it keeps a picture of itself, as filling its outlines
     * takes longer than the rest of a frame. Not for one that soon leaves the window, whose picture JavaFX would keep.
     *
     * @param fontSize pixels
     */
    public static FormulaView lasting(double fontSize) {
        FormulaView view = new FormulaView(fontSize);
        view.setCache(true);
        return view;
    }

    /** Shows a formula. */
    public void show(LatexText text) {
        if (shown.isEmpty() || !shown.get().latex().equals(text.latex())) {
            shown = Optional.of(text);
            path.setContent(svg(text.outline(0, Math.ceil(text.ascent(fontSize)), fontSize)));
            setAccessibleText(text.latex());
            requestLayout();
        }
    }

    /** Shows what it shows in another size, in pixels. */
    public void setFontSize(double pixels) {
        if (pixels != fontSize) {
            fontSize = pixels;
            Optional<LatexText> again = shown;
            shown = Optional.empty();
            again.ifPresent(this::show);
        }
    }

    /** Shows none. */
    public void clear() {
        shown = Optional.empty();
        path.setContent("");
        requestLayout();
    }

    @Override
    protected double computePrefWidth(double height) {
        return shown.map(text -> Math.ceil(text.width(fontSize))).orElse(0.0);
    }

    @Override
    protected double computePrefHeight(double width) {
        return shown.map(text -> Math.ceil(text.ascent(fontSize)) + Math.ceil(text.descent(fontSize)))
                .orElse(0.0);
    }

    @Override
    public double getBaselineOffset() {
        return shown.map(text -> Math.ceil(text.ascent(fontSize))).orElse(0.0);
    }

    private static String svg(Shape shape) {
        StringBuilder path = new StringBuilder();
        double[] points = new double[6];
        for (PathIterator each = shape.getPathIterator(null); !each.isDone(); each.next()) {
            int segment = each.currentSegment(points);
            path.append(
                    switch (segment) {
                        case PathIterator.SEG_MOVETO -> 'M';
                        case PathIterator.SEG_LINETO -> 'L';
                        case PathIterator.SEG_QUADTO -> 'Q';
                        case PathIterator.SEG_CUBICTO -> 'C';
                        default -> 'Z';
                    });
            for (int i = 0; i < 2 * pointsOf(segment); i++) {
                append(path, points[i]);
            }
        }
        return path.toString();
    }

    /** A number with three decimals and a space: a formatter would take longer than a frame for all of a formula. */
    private static void append(StringBuilder path, double number) {
        long thousandths = Math.round(Math.abs(number) * 1000);
        path.append(number < 0 ? "-" : "").append(thousandths / 1000).append('.');
        long decimals = thousandths % 1000;
        path.append(decimals < 10 ? "00" : decimals < 100 ? "0" : "")
                .append(decimals)
                .append(' ');
    }

    private static int pointsOf(int segment) {
        return switch (segment) {
            case PathIterator.SEG_MOVETO, PathIterator.SEG_LINETO -> 1;
            case PathIterator.SEG_QUADTO -> 2;
            case PathIterator.SEG_CUBICTO -> 3;
            default -> 0;
        };
    }
}
