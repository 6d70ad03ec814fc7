package org.losslab.figure;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words in figures. */
final class FigureText {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle(
            "org.losslab.figure.figure",
            Locale.getDefault(Locale.Category.DISPLAY),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private FigureText() {}

    static String get(String key, Object... arguments) {
        String pattern = BUNDLE.getString(key);
        return arguments.length == 0 ? pattern : MessageFormat.format(pattern, arguments);
    }
}
