package org.losslab.figure;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The figures' font files. Each is read at its first use. */
public final class FigureFonts {

    private static final Map<String, Font> LOADED = new ConcurrentHashMap<>();

    private FigureFonts() {}

    /** The font files of the window's family, for a toolkit with fonts of its own. */
    public static List<URL> files() {
        return List.of(FontFamily.SCREEN.file(false), FontFamily.SCREEN.file(true));
    }

    static URL resource(String file) {
        URL url = FigureFonts.class.getResource(file);
        if (url == null) {
            throw new IllegalStateException("the font " + file + " is missing from the application");
        }
        return url;
    }

    static Font load(String file) {
        return LOADED.computeIfAbsent(file, FigureFonts::read);
    }

    private static Font read(String file) {
        try (InputStream in = resource(file).openStream()) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("the font " + file + " cannot be read", e);
        }
    }
}
