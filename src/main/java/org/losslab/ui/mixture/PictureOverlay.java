package org.losslab.ui.mixture;

import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.losslab.figure.region.MarkPen;
import org.losslab.figure.region.RegionMarks;
import org.losslab.ui.mixture.compute.PanelSnapshot;
import org.losslab.ui.mixture.compute.Picture;

/** Draws the centres over a picture. */
final class PictureOverlay implements MarkPen {

    private static final double CAPTION_SPACE = 6;
    private static final double CAPTION_PLATE = 0.8;

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
        if (!snapshot.scene().spanning().isEmpty()) {
            caption(g, planeText(snapshot.scene().spanning()), colors);
        }
    }

    /** Below, on a plate. */
    private static void caption(GraphicsContext g, String words, ThemeColors colors) {
        Text measured = new Text(words);
        measured.setFont(g.getFont());
        double width = measured.getLayoutBounds().getWidth() + 2 * CAPTION_SPACE;
        double height = measured.getLayoutBounds().getHeight() + CAPTION_SPACE;
        double top = g.getCanvas().getHeight() - height;
        g.setGlobalAlpha(CAPTION_PLATE);
        g.setFill(color(colors.inks().ground()));
        g.fillRect(0, top, width, height);
        g.setGlobalAlpha(1);
        g.setFill(color(colors.inks().ink()));
        g.fillText(words, width / 2, top + height / 2);
    }

    private static String planeText(List<Integer> classes) {
        return Texts.text(
                "picture.plane",
                classes.stream().map(k -> "μ" + subscript(k + 1)).collect(Collectors.joining(", ")));
    }

    private static String subscript(int number) {
        return Integer.toString(number)
                .chars()
                .mapToObj(digit -> Character.toString(digit - '0' + '₀'))
                .collect(Collectors.joining());
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
