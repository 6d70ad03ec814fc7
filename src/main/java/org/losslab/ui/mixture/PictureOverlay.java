package org.losslab.ui.mixture;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.losslab.figure.region.MarkPen;
import org.losslab.figure.region.RegionMarks;
import org.losslab.ui.mixture.compute.PanelSnapshot;
import org.losslab.ui.mixture.compute.Picture;

/** Draws the centres over a picture. */
final class PictureOverlay implements MarkPen {

    private final GraphicsContext g;

    private PictureOverlay(GraphicsContext g) {
        this.g = g;
    }

    static void draw(GraphicsContext g, PanelSnapshot snapshot, Picture picture, ThemeColors colors) {
        double width = g.getCanvas().getWidth();
        g.clearRect(0, 0, width, g.getCanvas().getHeight());
        g.setFont(colors.font());
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        RegionMarks.draw(
                snapshot.scene(),
                snapshot.centres().centres(),
                picture.classifier().onFeatures(snapshot.map()),
                snapshot.palette().colours(),
                colors.inks(),
                width / snapshot.scene().side(),
                1,
                new PictureOverlay(g));
    }

    private static Color color(int rgb) {
        return Color.rgb(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255);
    }

    private void stroke(double width, int colour) {
        g.setStroke(color(colour));
        g.setLineWidth(width);
    }

    @Override
    public void strength(double share) {
        g.setGlobalAlpha(share);
    }

    @Override
    public void line(double fromX, double fromY, double toX, double toY, double width, int colour) {
        stroke(width, colour);
        g.strokeLine(fromX, fromY, toX, toY);
    }

    @Override
    public void outline(double[] xs, double[] ys, double width, int colour) {
        stroke(width, colour);
        g.strokePolygon(xs, ys, xs.length);
    }

    @Override
    public void fill(double[] xs, double[] ys, int colour) {
        g.setFill(color(colour));
        g.fillPolygon(xs, ys, xs.length);
    }

    @Override
    public void circle(double x, double y, double radius, double width, int colour) {
        stroke(width, colour);
        g.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    @Override
    public void disc(double x, double y, double radius, int colour) {
        g.setFill(color(colour));
        g.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    @Override
    public void text(String words, double x, double y, int colour) {
        g.setFill(color(colour));
        g.fillText(words, x, y);
    }

    @Override
    public double textSize() {
        return g.getFont().getSize();
    }
}
