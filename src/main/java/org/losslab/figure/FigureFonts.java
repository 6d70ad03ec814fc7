package org.losslab.figure;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;

/** The figures' typeface, Inter, which comes with the application so that a picture looks the same on every machine. */
public final class FigureFonts {

    private static final String FOLDER = "/com/formdev/flatlaf/fonts/inter/";
    private static final Font REGULAR = load("Inter-Regular.otf");
    private static final Font BOLD = load("Inter-Bold.otf");

    private FigureFonts() {}

    /** The regular face, in the figure's units. */
    public static Font regular(double size) {
        return REGULAR.deriveFont((float) size);
    }

    /** The bold face, in the figure's units. */
    public static Font bold(double size) {
        return BOLD.deriveFont((float) size);
    }

    /** The font files, for a toolkit with fonts of its own. */
    public static List<URL> files() {
        return List.of(resource("Inter-Regular.otf"), resource("Inter-Bold.otf"));
    }

    private static URL resource(String file) {
        URL url = FigureFonts.class.getResource(FOLDER + file);
        if (url == null) {
            throw new IllegalStateException("the font " + file + " is missing from the application");
        }
        return url;
    }

    private static Font load(String file) {
        try (InputStream in = resource(file).openStream()) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("the font " + file + " cannot be read", e);
        }
    }
}
