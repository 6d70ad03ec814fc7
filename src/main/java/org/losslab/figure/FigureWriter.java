package org.losslab.figure;

import java.io.IOException;
import java.nio.file.Path;

/** Writes figures to files of one format. */
public interface FigureWriter {

    /** The format's name and file extension, such as {@code png}. */
    String format();

    /**
     * Writes a figure. The same figure, theme, viewport and size give the same bytes. A file that was there is replaced as a
     * whole or, on failure, left as it was.
     *
     * @throws IOException if the file cannot be written
     */
    void write(CurveFigure figure, FigureTheme theme, Viewport viewport, FigureSize size, Path file) throws IOException;
}
