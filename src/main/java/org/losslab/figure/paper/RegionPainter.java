package org.losslab.figure.paper;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import org.losslab.figure.FigureStyle;
import org.losslab.figure.RichText;
import org.losslab.mixture.FeatureMap;
import org.losslab.mixture.LinearClassifier;
import org.losslab.mixture.region.RegionImage;

/**
 * Draws decision regions: the regions as an image computed at the file's own resolution, with opaque tints; centres, samples and
 * numbers as lines and letters.
 */
final class RegionPainter {

    private static final double FLAT_STRENGTH = 0.5;
    private static final double SOLID_STRENGTH = 0.78;
    private static final double FAINTEST = 0.18;
    private static final int MOST_NUMBERS = 14;
    private static final int LINE = 0x3C4043;
    private static final int WHITE = 0xFFFFFF;

    private final RegionPanel panel;
    private final FigureStyle style;
    private final Graphics2D graphics;
    private final RegionScene scene;
    private final int side;
    /** Pixels per unit. */
    private final double scale;

    private RegionPainter(RegionPanel panel, FigureStyle style, double scale, Graphics2D graphics, int side) {
        this.panel = panel;
        this.style = style;
        this.scale = scale;
        this.graphics = graphics;
        this.side = side;
        scene = new RegionScene(panel, side);
    }

    /**
     * Draws a panel into the largest square of an area.
     *
     * @param scale pixels per unit
     */
    static void draw(RegionPanel panel, FigureStyle style, double scale, Graphics2D graphics, Rectangle2D area) {
        int side = (int) Math.floor(Math.min(area.getWidth(), area.getHeight()) * scale);
        // On whole pixels: an image between them would be blurred.
        double left = Math.rint((area.getCenterX() * scale) - side / 2.0) / scale;
        double top = Math.rint((area.getCenterY() * scale) - side / 2.0) / scale;
        AffineTransform before = graphics.getTransform();
        graphics.translate(left, top);
        new RegionPainter(panel, style, scale, graphics, Math.max(8, side)).draw();
        graphics.setTransform(before);
    }

    private void draw() {
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        graphics.drawImage(image(), AffineTransform.getScaleInstance(1 / scale, 1 / scale), null);
        double size = side / scale;
        Shape clip = graphics.getClip();
        graphics.setStroke(new BasicStroke((float) (0.6 * style.lineWidth())));
        graphics.setPaint(style.theme().text());
        if (scene.flat()) {
            graphics.draw(new Rectangle2D.Double(0, 0, size, size));
        } else if (panel.view().kind() != RegionView.Kind.CUT) {
            RegionScene.Part globe = scene.parts().get(0);
            double radius = scene.radius(globe) / scale;
            double x = (globe.left() + globe.surface().width() / 2.0) / scale;
            double y = (globe.top() + globe.surface().height() / 2.0) / scale;
            graphics.draw(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
        }
        // Far samples would lie on the neighbouring panel.
        graphics.clip(new Rectangle2D.Double(0, 0, size, size));
        samples();
        centres();
        graphics.setClip(clip);
    }

    private BufferedImage image() {
        int[] pixels = new int[side * side];
        int ground = style.transparent() ? 0 : 0xFF000000 | style.background().getRGB();
        Arrays.fill(pixels, ground);
        for (RegionScene.Part part : scene.parts()) {
            paint(part, scene.regions(part), pixels);
        }
        int type = style.transparent() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        BufferedImage image = new BufferedImage(side, side, type);
        image.setRGB(0, 0, side, side, pixels, 0, side);
        return image;
    }

    private void paint(RegionScene.Part part, RegionImage regions, int[] pixels) {
        int width = regions.width();
        float[] squares = Distances.squared(borders(regions), width);
        double half = Math.max(0.5, 0.4 * style.lineWidth() * scale);
        double strength = scene.flat() || part.map() ? FLAT_STRENGTH : SOLID_STRENGTH;
        boolean toned = regions.tone().length > 0;
        for (int i = 0; i < squares.length; i++) {
            int k = regions.classes()[i];
            if (k >= 0) {
                double tone = toned ? (regions.tone()[i] & 255) / 255.0 : 1;
                int colour = mix(WHITE, panel.colours()[k], strength * (FAINTEST + (1 - FAINTEST) * tone));
                double line = Math.max(0, Math.min(1, half + 0.5 - Math.sqrt(squares[i])));
                colour = line > 0 ? mix(colour, LINE, line) : colour;
                int light = part.surface().light(i);
                pixels[(part.top() + i / width) * side + part.left() + i % width] =
                        0xFF000000 | (light == 255 ? colour : mix(0, colour, light / 255.0));
            }
        }
    }

    /** Pixels beside one of another class. */
    private static boolean[] borders(RegionImage regions) {
        int width = regions.width();
        short[] classes = regions.classes();
        boolean[] border = new boolean[classes.length];
        for (int i = 0; i < classes.length; i++) {
            boolean right = (i + 1) % width != 0 && differs(classes[i], classes[i + 1]);
            boolean below = i + width < classes.length && differs(classes[i], classes[i + width]);
            border[i] = right || below;
        }
        return border;
    }

    private static boolean differs(short a, short b) {
        return a != b && a >= 0 && b >= 0;
    }

    private void samples() {
        if (panel.samples().length == 0) {
            return;
        }
        LinearClassifier classifier = new LinearClassifier(panel.weights());
        FeatureMap map = panel.features().map(panel.dimension());
        double[] features = new double[map.dimension()];
        double radius = (panel.samples().length > 900 ? 0.55 : 0.75) * style.lineWidth();
        for (int pass = 0; pass < 2; pass++) {
            for (int i = 0; i < panel.samples().length; i++) {
                map.apply(panel.samples()[i], features);
                boolean wrong = classifier.predict(features) != panel.labels()[i];
                if (wrong == (pass == 1) && scene.shows(panel.labels()[i])) {
                    for (RegionScene.Place place : scene.places(panel.samples()[i])) {
                        if (!place.hidden()) {
                            sample(x(place), y(place), radius, panel.colours()[panel.labels()[i]], wrong);
                        }
                    }
                }
            }
        }
    }

    /** Darker than its region; with a rim where it is classified wrongly. */
    private void sample(double x, double y, double radius, int colour, boolean wrong) {
        Color ink = style.theme().text();
        if (wrong) {
            dot(x, y, radius, new Color(colour), ink);
        } else {
            graphics.setPaint(new Color(mix(colour, ink.getRGB() & WHITE, 0.3)));
            graphics.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
        }
    }

    private void dot(double x, double y, double radius, Color fill, Color rim) {
        Ellipse2D dot = new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
        graphics.setPaint(fill);
        graphics.fill(dot);
        graphics.setStroke(new BasicStroke((float) (0.35 * style.lineWidth())));
        graphics.setPaint(rim);
        graphics.draw(dot);
    }

    private void centres() {
        double[][] centres = panel.centres();
        boolean numbered = centres.length <= MOST_NUMBERS;
        boolean arrows = scene.flat() && panel.dimension() == 2;
        List<RegionScene.Place> origin = scene.places(new double[panel.dimension()]);
        for (int k = 0; k < centres.length; k++) {
            if (!scene.shows(k)) {
                continue;
            }
            Color colour =
                    new Color(mix(panel.colours()[k], style.theme().text().getRGB() & WHITE, 0.45));
            for (RegionScene.Place tip : scene.places(centres[k])) {
                if (tip.hidden()) {
                    continue;
                }
                double x = x(tip);
                double y = y(tip);
                if (arrows && numbered) {
                    arrow(x(origin.get(0)), y(origin.get(0)), x, y, colour);
                } else {
                    dot(x, y, 1.9 * style.lineWidth(), colour, style.background());
                }
                if (numbered) {
                    double outX = arrows ? (x - x(origin.get(0))) * 0.2 : 0;
                    double outY = arrows ? (y - y(origin.get(0))) * 0.2 : -style.em(0.95);
                    number(Integer.toString(k + 1), x + outX, y + outY);
                }
            }
        }
    }

    private void arrow(double fromX, double fromY, double toX, double toY, Color colour) {
        double length = Math.hypot(toX - fromX, toY - fromY);
        double head = Math.min(4.5 * style.lineWidth(), 0.6 * length);
        double alongX = (toX - fromX) / Math.max(1e-9, length);
        double alongY = (toY - fromY) / Math.max(1e-9, length);
        double neckX = toX - alongX * head;
        double neckY = toY - alongY * head;
        Path2D tip = new Path2D.Double();
        tip.moveTo(toX, toY);
        tip.lineTo(neckX - alongY * head / 2, neckY + alongX * head / 2);
        tip.lineTo(neckX + alongY * head / 2, neckY - alongX * head / 2);
        tip.closePath();
        Line2D shaft = new Line2D.Double(fromX, fromY, neckX, neckY);
        graphics.setPaint(style.background());
        graphics.setStroke(new BasicStroke((float) (2.4 * style.lineWidth())));
        graphics.draw(shaft);
        graphics.setPaint(colour);
        graphics.setStroke(new BasicStroke((float) (1.3 * style.lineWidth())));
        graphics.draw(shaft);
        graphics.fill(tip);
    }

    private void number(String text, double x, double y) {
        Font font = style.font(0.85);
        RichText words = RichText.of(text, font);
        words.draw(
                graphics,
                x - words.width() / 2,
                y + (words.ascent() - words.descent()) / 2,
                style.theme().text());
    }

    private double x(RegionScene.Place place) {
        return (place.column() + 0.5) / scale;
    }

    private double y(RegionScene.Place place) {
        return (place.row() + 0.5) / scale;
    }

    private static int mix(int first, int second, double share) {
        int red = (int) Math.round((first >> 16 & 255) + share * ((second >> 16 & 255) - (first >> 16 & 255)));
        int green = (int) Math.round((first >> 8 & 255) + share * ((second >> 8 & 255) - (first >> 8 & 255)));
        int blue = (int) Math.round((first & 255) + share * ((second & 255) - (first & 255)));
        return red << 16 | green << 8 | blue;
    }
}
