package org.losslab.ui.chart;

import java.io.IOException;
import java.nio.file.Path;
import org.losslab.figure.CurveFigure;
import org.losslab.figure.FigureSize;
import org.losslab.figure.FigureTheme;
import org.losslab.figure.Viewport;

/** A chart as it was seen at one moment; unlike the view, any thread may draw it. */
public record ChartPicture(CurveFigure figure, FigureTheme theme, Viewport viewport, FigureSize size) {

    /**
     * Draws it into a file.
     *
     * @throws IOException if the file cannot be written
     */
    public void savePng(Path file) throws IOException {
        javax.imageio.ImageIO.write(
                org.losslab.figure.FigureImage.render(figure, theme, viewport, size), "png", file.toFile());
    }
}
