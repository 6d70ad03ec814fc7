package org.losslab.figure;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Locale;
import java.util.function.Consumer;
import org.jfree.chart.JFreeChart;
import org.losslab.data.UserException;

/** Draws into images. */
public final class FigureImage {

    private static final long BYTES_PER_PIXEL = 4;
    private static final double GIGA = 1e9;

    private FigureImage() {}

    /** The whole figure as the screen shows it. */
    public static BufferedImage render(CurveFigure figure, FigureTheme theme, FigureSize size) {
        return render(figure, theme, AutoRange.of(figure), size);
    }

    /** The part of the figure that a viewport shows. */
    public static BufferedImage render(CurveFigure figure, FigureTheme theme, Viewport viewport, FigureSize size) {
        JFreeChart chart = ChartBuilder.chart(figure, FigureStyle.screen(theme), viewport, (int) size.widthPixels());
        chart.getRenderingHints().put(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        chart.getRenderingHints().put(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        chart.getRenderingHints().put(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        return render(
                size,
                false,
                graphics -> chart.draw(graphics, new Rectangle2D.Double(0, 0, size.width(), size.height())));
    }

    /**
     * An image of that size, drawn at it.
     *
     * @param drawing draws on a graphics whose unit is the figure's
     * @throws UserException if there is not the memory for it, with how much it needs
     */
    public static BufferedImage render(FigureSize size, boolean transparent, Consumer<Graphics2D> drawing) {
        checkMemory(size);
        BufferedImage image = new BufferedImage(
                (int) size.widthPixels(),
                (int) size.heightPixels(),
                transparent ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.scale(size.scale(), size.scale());
            drawing.accept(graphics);
        } finally {
            graphics.dispose();
        }
        return image;
    }

    private static void checkMemory(FigureSize size) {
        Runtime runtime = Runtime.getRuntime();
        double needed = (double) BYTES_PER_PIXEL * size.widthPixels() * size.heightPixels();
        double free = runtime.maxMemory() - (runtime.totalMemory() - runtime.freeMemory());
        boolean indexable = (double) size.widthPixels() * size.heightPixels() < Integer.MAX_VALUE - 8;
        if (needed > 0.9 * free || !indexable) {
            throw new UserException(String.format(
                    Locale.ROOT,
                    "a picture of %d by %d pixels needs %.1f GB of memory, and %.1f GB are free; lower the dpi, or use svg"
                            + " or pdf",
                    size.widthPixels(),
                    size.heightPixels(),
                    needed / GIGA,
                    free / GIGA));
        }
    }
}
