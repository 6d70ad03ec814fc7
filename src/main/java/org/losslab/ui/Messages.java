package org.losslab.ui;

import java.util.Locale;
import java.util.ResourceBundle;

/** The window's text. */
public final class Messages {

    private static final ResourceBundle BUNDLE = Bundles.load("org.losslab.ui.messages");

    private Messages() {}

    /**
     * The text of a key.
     *
     * @param arguments what stands for its {@code %s}, in order
     * @throws java.util.MissingResourceException if there is no such key
     */
    public static String text(String key, Object... arguments) {
        String text = BUNDLE.getString(key);
        return arguments.length == 0 ? text : String.format(Locale.ROOT, text, arguments);
    }

    /** Whether there is such a key. */
    public static boolean has(String key) {
        return BUNDLE.containsKey(key);
    }
}
