package org.losslab.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.util.Objects;
import org.scilab.forge.jlatexmath.Box;
import org.scilab.forge.jlatexmath.TeXConstants;
import org.scilab.forge.jlatexmath.TeXFormula;

/**
 * A piece of LaTeX mathematics, typeset once: outlines, which any graphics can fill, at any size, without a font. In one colour,
 * whatever the LaTeX says. Immutable; any thread may make and draw one.
 */
public final class LatexText {

    /** Points: some of TeX's spaces are absolute, and right at this size. */
    private static final float DESIGN_SIZE = 10;

    /** JLaTeXMath keeps its state in static fields. */
    private static final Object TYPESETTER = new Object();

    private final String latex;
    private final Shape outline;
    private final double width;
    private final double ascent;
    private final double descent;

    private LatexText(String latex, Shape outline, double width, double ascent, double descent) {
        this.latex = latex;
        this.outline = outline;
        this.width = width;
        this.ascent = ascent;
        this.descent = descent;
    }

    /**
     * Typesets it, in the style of text: a few milliseconds.
     *
     * @param latex what would stand between dollar signs
     * @throws IllegalArgumentException with one line if that is not LaTeX
     */
    public static LatexText of(String latex) {
        Objects.requireNonNull(latex, "latex");
        if (latex.contains("\\includegraphics")) {
            throw new IllegalArgumentException("a formula cannot include pictures: " + latex);
        }
        checkBraces(latex);
        OutlineGraphics graphics = new OutlineGraphics();
        synchronized (TYPESETTER) {
            try {
                // A box is measured and drawn in units of the font size, from the start of its baseline.
                Box box = new TeXFormula(latex)
                        .createTeXIcon(TeXConstants.STYLE_TEXT, DESIGN_SIZE)
                        .getBox();
                box.draw(graphics, 0, 0);
                return new LatexText(latex, graphics.outline(), box.getWidth(), box.getHeight(), box.getDepth());
            } catch (RuntimeException e) {
                // JLaTeXMath tells of bad input with its own exceptions, but also with those of strings and stacks.
                throw new IllegalArgumentException(complaint(latex, e), e);
            }
        }
    }

    /** JLaTeXMath closes open braces by itself, in the wrong place. */
    private static void checkBraces(String latex) {
        int open = 0;
        for (int i = 0; i < latex.length() && open >= 0; i++) {
            switch (latex.charAt(i)) {
                case '\\' -> i++;
                case '{' -> open++;
                case '}' -> open--;
                default -> {}
            }
        }
        if (open != 0) {
            throw new IllegalArgumentException(
                    "cannot typeset the formula \"" + latex + "\": its braces { } do not match");
        }
    }

    private static String complaint(String latex, RuntimeException cause) {
        String reason = cause.getMessage() == null
                ? "check its braces and commands"
                : cause.getMessage().lines().findFirst().orElse("").strip();
        return "cannot typeset the formula \"" + latex + "\": " + reason;
    }

    /** What was typeset. */
    public String latex() {
        return latex;
    }

    /** How far the line advances, in the unit of the font size. */
    public double width(double fontSize) {
        return width * fontSize;
    }

    /** How far it reaches above its baseline. */
    public double ascent(double fontSize) {
        return ascent * fontSize;
    }

    /** How far it reaches below its baseline. */
    public double descent(double fontSize) {
        return descent * fontSize;
    }

    /** The ink, the start of its baseline at (x, baseline). */
    public Shape outline(double x, double baseline, double fontSize) {
        AffineTransform place = AffineTransform.getTranslateInstance(x, baseline);
        place.scale(fontSize, fontSize);
        return place.createTransformedShape(outline);
    }

    /** Draws it, the start of its baseline at (x, baseline); leaves the graphics as they were. */
    public void draw(Graphics2D graphics, double x, double baseline, double fontSize, Color color) {
        Color before = graphics.getColor();
        graphics.setColor(color);
        graphics.fill(outline(x, baseline, fontSize));
        graphics.setColor(before);
    }
}
