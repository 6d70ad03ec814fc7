package org.losslab.ui.chart;

import java.awt.image.BufferedImage;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.losslab.figure.FigureSize;
import org.losslab.figure.paper.FigureFiles;
import org.losslab.figure.paper.PaperFigure;

/** A figure for a paper as an image for the screen, drawn by what writes the files. Any thread. */
public final class FigurePreview {

    private FigurePreview() {}

    /**
     * Draws it.
     *
     * @param pixelsPerPoint how large
     * @param grey whether colours are taken away, as a printer or a copier does
     * @throws org.losslab.data.UserException if it cannot be drawn
     */
    public static Image render(PaperFigure figure, double pixelsPerPoint, boolean grey) {
        FigureSize size = figure.size();
        return toImage(
                FigureFiles.image(
                        figure.withSize(new FigureSize(size.width(), size.height(), pixelsPerPoint, size.dpi()))),
                grey);
    }

    static Image toImage(BufferedImage image, boolean grey) {
        int width = image.getWidth();
        int height = image.getHeight();
        WritableImage result = new WritableImage(width, height);
        int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
        if (grey) {
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] = grey(pixels[i]);
            }
        }
        result.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return result;
    }

    /** Luma by Rec. 601, as printers do. */
    private static int grey(int argb) {
        int luma = (299 * (argb >> 16 & 255) + 587 * (argb >> 8 & 255) + 114 * (argb & 255)) / 1000;
        return (argb & 0xFF000000) | luma * 0x10101;
    }
}
