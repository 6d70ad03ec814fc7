package org.losslab.figure.paper;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import org.losslab.figure.RichText;
import org.losslab.figure.region.MarkPen;

/**
 * Draws either the faint marks or the others. Faint ones go into an image, which is opaque afterwards; the others are lines and
 * letters of the file, which then needs no transparency.
 */
final class GraphicsPen implements MarkPen {

    private final Graphics2D graphics;
    private final Font font;
    private final boolean faint;
    private double strength = 1;

    GraphicsPen(Graphics2D graphics, Font font, boolean faint) {
        this.graphics = graphics;
        this.font = font;
        this.faint = faint;
    }

    @Override
    public void strength(double share) {
        strength = share;
        if (faint) {
            graphics.setComposite(AlphaComposite.SrcOver.derive((float) share));
        }
    }

    private boolean other() {
        return faint != strength < 1;
    }

    private void stroke(double width, int colour) {
        graphics.setStroke(new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        graphics.setPaint(new Color(colour));
    }

    @Override
    public void line(double fromX, double fromY, double toX, double toY, double width, int colour) {
        if (!other()) {
            stroke(width, colour);
            graphics.draw(new Line2D.Double(fromX, fromY, toX, toY));
        }
    }

    @Override
    public void outline(double[] xs, double[] ys, double width, int colour) {
        if (!other()) {
            stroke(width, colour);
            graphics.draw(polygon(xs, ys));
        }
    }

    @Override
    public void fill(double[] xs, double[] ys, int colour) {
        if (!other()) {
            graphics.setPaint(new Color(colour));
            graphics.fill(polygon(xs, ys));
        }
    }

    private static Path2D polygon(double[] xs, double[] ys) {
        Path2D path = new Path2D.Double();
        path.moveTo(xs[0], ys[0]);
        for (int i = 1; i < xs.length; i++) {
            path.lineTo(xs[i], ys[i]);
        }
        path.closePath();
        return path;
    }

    @Override
    public void circle(double x, double y, double radius, double width, int colour) {
        if (!other()) {
            stroke(width, colour);
            graphics.draw(disc(x, y, radius));
        }
    }

    @Override
    public void disc(double x, double y, double radius, int colour) {
        if (!other()) {
            graphics.setPaint(new Color(colour));
            graphics.fill(disc(x, y, radius));
        }
    }

    private static Ellipse2D disc(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    @Override
    public void text(String words, double x, double y, int colour) {
        if (!other()) {
            RichText text = RichText.of(words, font);
            double left = x - text.width() / 2;
            double baseline = y + (text.ascent() - text.descent()) / 2;
            text.draw(graphics, left, baseline, new Color(colour));
        }
    }

    @Override
    public double textSize() {
        return font.getSize2D();
    }
}
