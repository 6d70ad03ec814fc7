package org.losslab.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.block.AbstractBlock;
import org.jfree.chart.block.Block;
import org.jfree.chart.block.RectangleConstraint;
import org.jfree.chart.ui.Size2D;

/** A line of text with formulas, in a legend. */
final class RichTextBlock extends AbstractBlock implements Block {

    private static final long serialVersionUID = 1L;

    private final transient RichText text;
    private final transient Color color;

    RichTextBlock(RichText text, Color color) {
        this.text = text;
        this.color = color;
    }

    @Override
    public Size2D arrange(Graphics2D graphics, RectangleConstraint constraint) {
        return new Size2D(calculateTotalWidth(text.width()), calculateTotalHeight(text.height()));
    }

    @Override
    public void draw(Graphics2D graphics, Rectangle2D area) {
        Rectangle2D inner = trimPadding(trimMargin((Rectangle2D) area.clone()));
        text.draw(graphics, inner.getX(), inner.getCenterY() + (text.ascent() - text.descent()) / 2, color);
    }

    @Override
    public Object draw(Graphics2D graphics, Rectangle2D area, Object parameters) {
        draw(graphics, area);
        return null;
    }
}
