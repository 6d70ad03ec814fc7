package org.losslab.ui.mixture;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.losslab.ui.mixture.compute.ClassPalette;
import org.losslab.ui.mixture.compute.PanelSnapshot;
import org.losslab.ui.mixture.compute.Scene;

/** Draws the centres over a picture: arrows from the origin in the plane, out of the sphere, dots in a slice of more dimensions. */
final class PictureOverlay {

    private static final double HEAD = 7;
    private static final int MOST_NUMBERS = 14;
    private static final double OUTSIDE = 1.16;

    private PictureOverlay() {}

    static void draw(GraphicsContext g, PanelSnapshot snapshot, ThemeColors colors) {
        double width = g.getCanvas().getWidth();
        g.clearRect(0, 0, width, g.getCanvas().getHeight());
        Scene scene = snapshot.scene();
        double scale = width / scene.side();
        double[][] centres = snapshot.centres().centres();
        g.setFont(Texts.FONT);
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        boolean numbered = centres.length <= MOST_NUMBERS;
        int dimension = centres[0].length;
        if (scene.flat() && dimension == 2) {
            circle(g, scene, scale, colors);
        }
        List<Scene.Place> origins = scene.places(new double[dimension]);
        for (int k = 0; k < centres.length; k++) {
            Color colour = colour(snapshot.palette(), k, colors);
            List<Scene.Place> tips = scene.places(centres[k]);
            List<Scene.Place> beyond = scene.flat() ? tips : scene.places(stretched(centres[k]));
            for (int part = 0; part < tips.size(); part++) {
                Scene.Place tip = tips.get(part);
                double x = (tip.column() + 0.5) * scale;
                double y = (tip.row() + 0.5) * scale;
                boolean arrow = dimension == 2 && scene.flat();
                if (arrow) {
                    // Many arrows would hide the regions: only their ends are drawn.
                    double start = numbered ? 0 : 0.8;
                    Scene.Place origin = between(origins.get(part), tip, start);
                    arrow(
                            g,
                            (origin.column() + 0.5) * scale,
                            (origin.row() + 0.5) * scale,
                            x,
                            y,
                            colour,
                            colors.ground());
                    number(g, numbered, k, x + (x - width / 2) * 0.075, y + (y - width / 2) * 0.075, colors);
                } else if (scene.flat() || scene.parts().get(part).map()) {
                    boolean beside = scene.flat() && !scene.spannedBy(k);
                    g.setGlobalAlpha(beside ? 0.3 : 1);
                    dot(g, x, y, colour, colors.ground());
                    number(g, !beside && (numbered || scene.flat()), k, x, y - 12, colors);
                    g.setGlobalAlpha(1);
                } else {
                    Scene.Place out = beyond.get(part);
                    double outX = (out.column() + 0.5) * scale;
                    double outY = (out.row() + 0.5) * scale;
                    boolean hidden = tip.hidden();
                    g.setGlobalAlpha(hidden && out.hidden() ? 0.16 : hidden ? 0.4 : 1);
                    arrow(g, x, y, outX, outY, colour, colors.ground());
                    if (!hidden) {
                        number(g, numbered, k, outX + (outX - x) * 0.25, outY + (outY - y) * 0.25 - 8, colors);
                    }
                    g.setGlobalAlpha(1);
                }
            }
        }
    }

    private static Scene.Place between(Scene.Place from, Scene.Place to, double share) {
        return new Scene.Place(
                from.column() + share * (to.column() - from.column()),
                from.row() + share * (to.row() - from.row()),
                false);
    }

    private static double[] stretched(double[] centre) {
        double[] out = centre.clone();
        for (int j = 0; j < out.length; j++) {
            out[j] *= OUTSIDE;
        }
        return out;
    }

    private static Color colour(ClassPalette palette, int k, ThemeColors colors) {
        int rgb = palette.colour(k);
        Color own = Color.rgb(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255);
        return own.interpolate(colors.ink(), 0.35);
    }

    private static void circle(GraphicsContext g, Scene scene, double scale, ThemeColors colors) {
        Scene.Place origin = scene.places(new double[2]).get(0);
        Scene.Place east = scene.places(new double[] {1, 0}).get(0);
        double radius = (east.column() - origin.column()) * scale;
        g.setStroke(colors.ink());
        g.setGlobalAlpha(0.28);
        g.setLineWidth(1);
        g.strokeOval(
                (origin.column() + 0.5) * scale - radius,
                (origin.row() + 0.5) * scale - radius,
                2 * radius,
                2 * radius);
        g.setGlobalAlpha(1);
    }

    private static void arrow(
            GraphicsContext g, double fromX, double fromY, double toX, double toY, Color colour, Color halo) {
        double length = Math.hypot(toX - fromX, toY - fromY);
        if (length < 1) {
            dot(g, toX, toY, colour, halo);
            return;
        }
        double alongX = (toX - fromX) / length;
        double alongY = (toY - fromY) / length;
        double head = Math.min(HEAD, length * 0.6);
        double neckX = toX - alongX * head;
        double neckY = toY - alongY * head;
        double[] xs = {toX, neckX - alongY * head * 0.5, neckX + alongY * head * 0.5};
        double[] ys = {toY, neckY + alongX * head * 0.5, neckY - alongX * head * 0.5};
        g.setStroke(halo);
        g.setLineWidth(4);
        g.strokeLine(fromX, fromY, neckX, neckY);
        g.strokePolygon(xs, ys, 3);
        g.setStroke(colour);
        g.setLineWidth(2);
        g.strokeLine(fromX, fromY, neckX, neckY);
        g.setFill(colour);
        g.fillPolygon(xs, ys, 3);
    }

    private static void dot(GraphicsContext g, double x, double y, Color colour, Color halo) {
        g.setFill(halo);
        g.fillOval(x - 5, y - 5, 10, 10);
        g.setFill(colour);
        g.fillOval(x - 3.6, y - 3.6, 7.2, 7.2);
    }

    private static void number(GraphicsContext g, boolean wanted, int k, double x, double y, ThemeColors colors) {
        if (wanted) {
            String text = Integer.toString(k + 1);
            g.setStroke(colors.ground());
            g.setLineWidth(3);
            g.strokeText(text, x, y);
            g.setFill(colors.ink());
            g.fillText(text, x, y);
        }
    }
}
