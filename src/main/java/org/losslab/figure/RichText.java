package org.losslab.figure;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.font.LineMetrics;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.losslab.data.UserException;

/**
 * One line of text with formulas between dollar signs, such as {@code Noise $\sigma^2$}: words are drawn as words, so that they
 * can be searched for in a PDF, formulas by the typesetter. A lone dollar sign is a dollar sign.
 */
public final class RichText {

    /** A chart that moves is drawn with the same formulas, each several times a frame. */
    private static final ConcurrentHashMap<String, LatexText> TYPESET = new ConcurrentHashMap<>();

    private static final int MOST_TYPESET = 500;

    /** The same measures wherever a figure is drawn. */
    private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);

    /** In place of what a font has no glyph for. */
    private static final String MISSING = "\u25A1";

    /** What a price has not. */
    private static final Pattern LATEX = Pattern.compile("[\\\\{}^_]");

    private final List<Piece> pieces;
    private final Font font;

    private RichText(List<Piece> pieces, Font font) {
        this.pieces = pieces;
        this.font = font;
    }

    private interface Piece {
        double width();

        double ascent();

        double descent();

        void draw(Graphics2D graphics, double x, double baseline, Color color);
    }

    /** Whether a text has a formula. */
    public static boolean hasFormula(String text) {
        int first = text.indexOf('$');
        return first >= 0 && text.indexOf('$', first + 1) > first + 1;
    }

    /** What looks like a formula but has no closing dollar sign, and is drawn as it stands. */
    public static Optional<String> unclosed(String text) {
        int open = text.indexOf('$');
        int close = open < 0 ? -1 : text.indexOf('$', open + 1);
        while (close > open + 1) {
            open = text.indexOf('$', close + 1);
            close = open < 0 ? -1 : text.indexOf('$', open + 1);
        }
        return Optional.of(open < 0 ? "" : text.substring(open))
                .filter(rest -> LATEX.matcher(rest).find());
    }

    /**
     * Sets a text.
     *
     * @throws UserException with one line if a formula is not LaTeX
     */
    public static RichText of(String text, Font font) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf('$', at);
            int close = open < 0 ? -1 : text.indexOf('$', open + 1);
            if (close <= open + 1) {
                pieces.add(words(text.substring(at), font));
                break;
            }
            if (open > at) {
                pieces.add(words(text.substring(at, open), font));
            }
            pieces.add(formula(text.substring(open + 1, close), font));
            at = close + 1;
        }
        return new RichText(pieces, font);
    }

    private static Piece words(String text, Font font) {
        String known = displayable(text, font);
        LineMetrics metrics = font.getLineMetrics(known, MEASURE);
        double width = font.getStringBounds(known, MEASURE).getWidth();
        return new Piece() {
            @Override
            public double width() {
                return width;
            }

            @Override
            public double ascent() {
                return metrics.getAscent();
            }

            @Override
            public double descent() {
                return metrics.getDescent();
            }

            @Override
            public void draw(Graphics2D graphics, double x, double baseline, Color color) {
                graphics.setFont(font);
                graphics.setPaint(color);
                graphics.drawString(known, (float) x, (float) baseline);
            }
        };
    }

    private static Piece formula(String latex, Font font) {
        LatexText formula = typeset(latex);
        double size = font.getSize2D();
        return new Piece() {
            @Override
            public double width() {
                return formula.width(size);
            }

            @Override
            public double ascent() {
                return formula.ascent(size);
            }

            @Override
            public double descent() {
                return formula.descent(size);
            }

            @Override
            public void draw(Graphics2D graphics, double x, double baseline, Color color) {
                formula.draw(graphics, x, baseline, size, color);
            }
        };
    }

    private static LatexText typeset(String latex) {
        try {
            if (TYPESET.size() >= MOST_TYPESET) {
                TYPESET.clear();
            }
            return TYPESET.computeIfAbsent(latex, LatexText::of);
        } catch (IllegalArgumentException e) {
            throw new UserException(e.getMessage(), e);
        }
    }

    /** The text with a box for every character that the font has not. */
    public static String displayable(String text, Font font) {
        if (font.canDisplayUpTo(text) < 0) {
            return text;
        }
        StringBuilder known = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (font.canDisplay(point)) {
                known.appendCodePoint(point);
            } else if (Character.getType(point) != Character.NON_SPACING_MARK && point != 0x200D) {
                known.append(font.canDisplay(MISSING.codePointAt(0)) ? MISSING : "?");
            }
        });
        return known.toString();
    }

    /** The characters of a text's words that the font has not. */
    public static List<String> missing(String text, Font font) {
        if (hasFormula(text) || font.canDisplayUpTo(text) < 0) {
            return List.of();
        }
        return text.codePoints()
                .filter(point -> !font.canDisplay(point)
                        && Character.getType(point) != Character.NON_SPACING_MARK
                        && point != 0x200D)
                .mapToObj(Character::toString)
                .distinct()
                .toList();
    }

    /** The text, cut off with an ellipsis so that it is no wider than that. */
    public static String shortened(String text, Font font, double width) {
        if (hasFormula(text) || of(text, font).width() <= width) {
            return text;
        }
        int length = text.codePointCount(0, text.length());
        while (length > 1) {
            length--;
            String shorter =
                    text.substring(0, text.offsetByCodePoints(0, length)).strip() + "\u2026";
            if (of(shorter, font).width() <= width) {
                return shorter;
            }
        }
        return "\u2026";
    }

    public double width() {
        return pieces.stream().mapToDouble(Piece::width).sum();
    }

    public double ascent() {
        return pieces.stream().mapToDouble(Piece::ascent).max().orElse(font.getSize2D());
    }

    public double descent() {
        return pieces.stream().mapToDouble(Piece::descent).max().orElse(0);
    }

    public double height() {
        return ascent() + descent();
    }

    /** Draws it with its left end at x on a baseline. */
    public void draw(Graphics2D graphics, double x, double baseline, Color color) {
        double at = x;
        for (Piece piece : pieces) {
            piece.draw(graphics, at, baseline, color);
            at += piece.width();
        }
    }
}
