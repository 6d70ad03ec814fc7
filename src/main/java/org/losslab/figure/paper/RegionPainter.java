package org.losslab.figure.paper;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.losslab.figure.FigureStyle;
import org.losslab.figure.region.Inks;
import org.losslab.figure.region.RegionMarks;
import org.losslab.figure.region.RegionRaster;
import org.losslab.figure.region.RegionScene;
import org.losslab.figure.region.SurfaceCache;
import org.losslab.mixture.LinearClassifier;
import org.losslab.mixture.region.FeatureLattice;
import org.losslab.mixture.region.LatticeRegions;
import org.losslab.mixture.region.LinearRegions;
import org.losslab.mixture.region.RegionImage;

/**
 * Draws decision regions as the window does: regions, samples and what is faint as an opaque image computed at the file's own
 * resolution, the centres over it as lines and letters.
 */
final class RegionPainter {

    private static final int LATTICE_STEP = 4;
    /** So much as a fraction of a line's width is a pixel of the window. */
    private static final double UNIT = 0.5;

    private final RegionPanel panel;
    private final FigureStyle style;
    private final Graphics2D graphics;
    private final RegionScene scene;
    private final Inks inks;
    private final int side;
    /** Pixels per unit of the graphics. */
    private final double scale;

    private RegionPainter(RegionPanel panel, FigureStyle style, double scale, Graphics2D graphics, int side) {
        this.panel = panel;
        this.style = style;
        this.scale = scale;
        this.graphics = graphics;
        this.side = side;
        scene = RegionScene.of(panel.view(), panel.centres(), side, new SurfaceCache());
        int ground = style.background().getRGB();
        int ink = style.theme().text().getRGB();
        inks = new Inks(ground, ground, ink, ink);
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
        Rectangle2D square = new Rectangle2D.Double(0, 0, side / scale, side / scale);
        marks(graphics, 1 / scale, false);
        if (scene.flat()) {
            graphics.setStroke(new BasicStroke((float) (0.6 * style.lineWidth())));
            graphics.setPaint(style.theme().text());
            graphics.draw(square);
        }
    }

    private BufferedImage image() {
        double unit = UNIT * style.lineWidth() * scale;
        RegionRaster raster = new RegionRaster(panel.colours(), inks, side, unit);
        for (RegionScene.Part part : scene.parts()) {
            raster.regions(part, regions(part), scene.flat());
        }
        if (panel.samples().length > 0) {
            raster.samples(dots(), wrong());
        }
        BufferedImage image = new BufferedImage(
                side, side, style.transparent() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, side, side, raster.pixels(), 0, side);
        Graphics2D onImage = image.createGraphics();
        onImage.setRenderingHints(graphics.getRenderingHints());
        marks(onImage, 1, true);
        onImage.dispose();
        if (style.transparent()) {
            clearGround(image);
        }
        return image;
    }

    private void clearGround(BufferedImage image) {
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                if (image.getRGB(x, y) == inks.ground()) {
                    image.setRGB(x, y, 0);
                }
            }
        }
    }

    /** @param to lengths of the target per pixel */
    private void marks(Graphics2D target, double to, boolean faint) {
        double unit = UNIT * style.lineWidth() * scale * to;
        GraphicsPen pen = new GraphicsPen(target, style.font(0.85), faint);
        RegionMarks.draw(scene, panel.centres(), classOf(), panel.colours(), inks, to, unit, pen);
    }

    private RegionImage regions(RegionScene.Part part) {
        if (panel.features().linear()) {
            return LinearRegions.draw(part.surface(), scene.functions(panel.weights()), panel.shading());
        }
        FeatureLattice lattice = new FeatureLattice(
                part.surface(), LATTICE_STEP, panel.features().map(panel.dimension()), panel.dimension(), scene::embed);
        return LatticeRegions.draw(lattice, panel.weights(), panel.shading());
    }

    private List<RegionRaster.SampleDot> dots() {
        List<RegionRaster.SampleDot> dots = new ArrayList<>();
        for (int i = 0; i < panel.samples().length; i++) {
            RegionRaster.addDots(scene, i, panel.labels()[i], panel.samples()[i], dots);
        }
        return dots;
    }

    private boolean[] wrong() {
        ToIntFunction<double[]> classOf = classOf();
        boolean[] wrong = new boolean[panel.samples().length];
        for (int i = 0; i < wrong.length; i++) {
            wrong[i] = classOf.applyAsInt(panel.samples()[i]) != panel.labels()[i];
        }
        return wrong;
    }

    private ToIntFunction<double[]> classOf() {
        return new LinearClassifier(panel.weights()).onFeatures(panel.features().map(panel.dimension()));
    }
}
