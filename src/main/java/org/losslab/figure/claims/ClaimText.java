package org.losslab.figure.claims;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The claims' words. */
final class ClaimText {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle(
            "org.losslab.figure.claims",
            Locale.getDefault(Locale.Category.DISPLAY),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private ClaimText() {}

    static String get(String key, Object... arguments) {
        return new MessageFormat(BUNDLE.getString(key), Locale.ROOT).format(arguments);
    }

    /** "12.3 %"; "–" for no number. */
    static String percent(double share) {
        return Double.isNaN(share) ? "\u2013" : String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    /** A difference of shares in percentage points: "1.5". */
    static String points(double share) {
        return String.format(Locale.ROOT, "%.1f", 100 * share);
    }

    static String number(double value) {
        return Double.isNaN(value) ? "\u2013" : String.format(Locale.ROOT, "%.3f", value);
    }
}
