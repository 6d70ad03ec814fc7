package org.losslab.ui;

import java.util.Locale;
import java.util.ResourceBundle;

/** The window's texts in the language that it speaks; what a language lacks is English. */
public final class Bundles {

    private Bundles() {}

    /** What the window's words are in. */
    public static Locale locale() {
        return Locale.getDefault(Locale.Category.DISPLAY);
    }

    /** The bundle of that name in the display language. */
    public static ResourceBundle load(String name) {
        return ResourceBundle.getBundle(
                name, locale(), ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
