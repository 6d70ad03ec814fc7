package org.losslab.figure.paper;

import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.losslab.data.UserException;
import org.losslab.run.Reasons;

/** Figures on disk. */
public final class FigureFiles {

    private FigureFiles() {}

    /**
     * Writes a figure. A file that was there is replaced as a whole or, on failure, left as it was.
     *
     * @param overwrite whether a file that is there may be replaced
     * @throws UserException with one line if it may not, or the file cannot be written, or the picture does not fit the memory
     */
    public static void save(
            PaperFigure figure, FigureDocument document, FigureFormat format, Path file, boolean overwrite) {
        checkFree(file, overwrite);
        Path folder = file.toAbsolutePath().getParent();
        Path temporary = folder.resolve("." + file.getFileName() + ".part");
        try {
            Files.createDirectories(folder);
            try {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(temporary))) {
                    format.write(figure, document, out);
                }
                Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (NoSuchFileException e) {
            throw new UserException(
                    "the figure could not be written to " + file + ": the folder " + folder + " cannot be written to",
                    e);
        } catch (IOException e) {
            throw new UserException("the figure could not be written to " + file + ": " + Reasons.of(e), e);
        } catch (OutOfMemoryError e) {
            throw new UserException("there is not the memory for this figure; lower the dpi, or use svg or pdf", e);
        }
    }

    /**
     * Requires that a figure may be written there.
     *
     * @throws UserException with one line if something is there that may not be replaced
     */
    public static void checkFree(Path file, boolean overwrite) {
        if (Files.isDirectory(file)) {
            throw new UserException(file + " is a folder; give the figure a file name");
        }
        if (!overwrite && Files.exists(file)) {
            throw new UserException(file + " exists already; choose another name, or replace it with --force");
        }
    }

    /** The figure in pixels, for the screen. */
    public static BufferedImage image(PaperFigure figure) {
        return RasterFiles.render(figure);
    }
}
