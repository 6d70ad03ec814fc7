package org.losslab.figure.paper;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.losslab.data.UserException;
import org.losslab.figure.FigureStyle;
import org.losslab.figure.RichText;

/** Draws a table as books have them: three rules, words on the left of their column, numbers on the right. */
final class TablePainter {

    private static final double ROW = 1.7;
    private static final double GAP = 1.6;
    /** A table that is too wide has smaller type, down to this share. */
    private static final double SMALLEST = 0.6;

    private final TablePanel table;
    private final FigureStyle style;
    private final List<Double> widths = new ArrayList<>();
    private final double share;

    private TablePainter(TablePanel table, FigureStyle style, double room) {
        this.table = table;
        this.style = style;
        double needed = style.em(GAP) * (table.head().size() - 1);
        for (int column = 0; column < table.head().size(); column++) {
            double widest = text(table.head().get(column), 1).width();
            for (List<TablePanel.Cell> row : table.rows()) {
                widest = Math.max(widest, text(row.get(column).text(), 1).width());
            }
            widths.add(widest);
            needed += widest;
        }
        share = Math.min(1, room / needed);
        if (share < SMALLEST) {
            throw new UserException(String.format(
                    Locale.ROOT,
                    "the table needs a width of %.1f in; make the figure wider, or the font smaller",
                    needed * SMALLEST / 72));
        }
    }

    /** How high a table is. */
    static double height(TablePanel table, FigureStyle style, double width) {
        return new TablePainter(table, style, width).height();
    }

    /** Draws a table into the middle of an area. */
    static void draw(TablePanel table, FigureStyle style, Graphics2D graphics, Rectangle2D area) {
        new TablePainter(table, style, area.getWidth()).draw(graphics, area);
    }

    private double height() {
        return rowHeight() * (table.rows().size() + 1);
    }

    private double rowHeight() {
        return share * style.em(ROW);
    }

    private RichText text(String words, double ems) {
        Font font = style.font(ems);
        return RichText.of(words, font);
    }

    private void draw(Graphics2D graphics, Rectangle2D area) {
        double gap = share * style.em(GAP);
        double width = share * widths.stream().mapToDouble(Double::doubleValue).sum() + gap * (widths.size() - 1);
        double left = area.getCenterX() - width / 2;
        double top = area.getCenterY() - height() / 2;
        graphics.setPaint(style.theme().text());
        rule(graphics, left, top, width, 0.8);
        rule(graphics, left, top + rowHeight(), width, 0.5);
        rule(graphics, left, top + height(), width, 0.8);
        double x = left;
        for (int column = 0; column < widths.size(); column++) {
            double columnWidth = share * widths.get(column);
            boolean right = table.numeric(column);
            cell(graphics, table.head().get(column), x, columnWidth, top, right);
            for (int row = 0; row < table.rows().size(); row++) {
                String words = table.rows().get(row).get(column).text();
                cell(graphics, words, x, columnWidth, top + (row + 1) * rowHeight(), right);
            }
            x += columnWidth + gap;
        }
    }

    private void cell(Graphics2D graphics, String words, double x, double width, double top, boolean right) {
        RichText text = text(words, share);
        double baseline = top + (rowHeight() + text.ascent() - text.descent()) / 2;
        text.draw(
                graphics,
                right ? x + width - text.width() : x,
                baseline,
                style.theme().text());
    }

    private void rule(Graphics2D graphics, double x, double y, double width, double lines) {
        graphics.setStroke(
                new BasicStroke((float) (lines * style.lineWidth()), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        graphics.draw(new Line2D.Double(x, y, x + width, y));
    }
}
