package org.losslab.figure;

import java.awt.Font;
import java.net.URL;
import java.util.Locale;
import org.losslab.data.UserException;

/** The typefaces. They come with the application, so that a picture looks the same on every machine. */
public enum FontFamily {
    /** The window's: Inter. */
    SCREEN("Inter", "/com/formdev/flatlaf/fonts/inter/Inter-", ".otf"),
    /** Liberation Sans, as wide as Helvetica and Arial. */
    SANS("Liberation Sans", "/liberation/LiberationSans-", ".ttf"),
    /** Liberation Serif, as wide as Times. */
    SERIF("Liberation Serif", "/liberation/LiberationSerif-", ".ttf");

    private final String title;
    private final String path;
    private final String extension;

    FontFamily(String title, String path, String extension) {
        this.title = title;
        this.path = path;
        this.extension = extension;
    }

    /**
     * The family of that name.
     *
     * @param key {@code sans} or {@code serif}, the two that a PDF can embed
     * @throws UserException if there is none
     */
    public static FontFamily ofPaper(String key) {
        return switch (key) {
            case "sans" -> SANS;
            case "serif" -> SERIF;
            default -> throw new UserException("unknown font '" + key + "'; possible: sans, serif");
        };
    }

    /** The name in settings. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The family's name in its files. */
    public String title() {
        return title;
    }

    /** The regular face, in the figure's units. */
    public Font regular(double size) {
        return FigureFonts.load(path + "Regular" + extension).deriveFont((float) size);
    }

    /** The bold face, in the figure's units. */
    public Font bold(double size) {
        // Known as bold beyond its name: an SVG says so, and nothing makes its strokes bolder still.
        return FigureFonts.load(path + "Bold" + extension).deriveFont(Font.BOLD, (float) size);
    }

    /** The font files, regular and bold. */
    public URL file(boolean bold) {
        return FigureFonts.resource(path + (bold ? "Bold" : "Regular") + extension);
    }
}
