package org.losslab.figure;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/** The words in figures. */
final class FigureText {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("org.losslab.figure.figure");

    private FigureText() {}

    static String get(String key, Object... arguments) {
        String pattern = BUNDLE.getString(key);
        return arguments.length == 0 ? pattern : MessageFormat.format(pattern, arguments);
    }
}
