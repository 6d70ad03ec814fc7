package org.losslab.ui.chart;

import javafx.scene.text.Font;
import org.losslab.figure.FigureFonts;

/** The window's typeface. */
public final class ScreenFont {

    static {
        // At any size: it is the family that gets known.
        FigureFonts.files().forEach(file -> Font.loadFont(file.toExternalForm(), 12));
    }

    private ScreenFont() {}

    /** Makes its family known to JavaFX, once; JavaFX must have started. */
    public static void load() {}
}
