package org.losslab.figure;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Shape;
import java.awt.font.GlyphVector;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;
import org.apache.batik.ext.awt.g2d.AbstractGraphics2D;
import org.apache.batik.ext.awt.g2d.GraphicContext;

/** Graphics that keep the outline of all that is drawn on them, whatever its colour; pictures leave none. */
final class OutlineGraphics extends AbstractGraphics2D {

    private static final GraphicsConfiguration CONFIGURATION = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB)
            .createGraphics()
            .getDeviceConfiguration();

    private final Path2D path;

    OutlineGraphics() {
        super(false);
        path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        gc = new GraphicContext();
    }

    private OutlineGraphics(OutlineGraphics other) {
        super(other);
        path = other.path;
    }

    /** All the ink so far. */
    Shape outline() {
        return path;
    }

    @Override
    public Graphics create() {
        return new OutlineGraphics(this);
    }

    @Override
    public void dispose() {
        // Holds nothing.
    }

    @Override
    public void fill(Shape shape) {
        path.append(getTransform().createTransformedShape(shape), false);
    }

    @Override
    public void draw(Shape shape) {
        fill(getStroke().createStrokedShape(shape));
    }

    @Override
    public void drawChars(char[] characters, int offset, int length, int x, int y) {
        drawString(new String(characters, offset, length), (float) x, (float) y);
    }

    @Override
    public void drawString(String text, float x, float y) {
        GlyphVector glyphs = getFont().createGlyphVector(getFontRenderContext(), text);
        fill(glyphs.getOutline(x, y));
    }

    @Override
    public void drawString(AttributedCharacterIterator text, float x, float y) {
        TextLayout layout = new TextLayout(text, getFontRenderContext());
        fill(layout.getOutline(AffineTransform.getTranslateInstance(x, y)));
    }

    @Override
    public FontMetrics getFontMetrics(Font font) {
        return new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB)
                .createGraphics()
                .getFontMetrics(font);
    }

    @Override
    public GraphicsConfiguration getDeviceConfiguration() {
        return CONFIGURATION;
    }

    @Override
    public void setXORMode(Color color) {
        // An outline has no colour.
    }

    @Override
    public void copyArea(int x, int y, int width, int height, int dx, int dy) {
        // There are no pixels to copy.
    }

    @Override
    public boolean drawImage(Image image, int x, int y, ImageObserver observer) {
        return true;
    }

    @Override
    public boolean drawImage(Image image, int x, int y, int width, int height, ImageObserver observer) {
        return true;
    }

    @Override
    public void drawRenderedImage(RenderedImage image, AffineTransform transform) {
        // Pictures have no outline.
    }

    @Override
    public void drawRenderableImage(RenderableImage image, AffineTransform transform) {
        // Pictures have no outline.
    }
}
