package org.losslab.ui.mixture;

import java.util.Locale;
import java.util.ResourceBundle;
import javafx.scene.text.Font;
import org.losslab.ui.Bundles;

/** The workspace's text and numbers. */
final class Texts {

    /** On canvases, which style sheets do not reach. */
    static final Font FONT = Font.font("Inter", 12);

    /** On canvases, for the back row. */
    static final Font LARGE_FONT = Font.font("Inter", 17);

    private static final ResourceBundle BUNDLE = Bundles.load("org.losslab.ui.mixture");
    /** Percent: what is smaller would be shown as zero. */
    private static final double SMALLEST_ERROR = 0.05;

    private Texts() {}

    /** The text of a key, with what stands for its {@code %s}. */
    static String text(String key, Object... arguments) {
        String text = BUNDLE.getString(key);
        return arguments.length == 0 ? text : String.format(Locale.ROOT, text, arguments);
    }

    static boolean has(String key) {
        return BUNDLE.containsKey(key);
    }

    /** Four digits: 0.1235, 1.2e−5, ∞; a dash for what does not exist. */
    static String number(double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : "−∞";
        }
        double size = Math.abs(value);
        if (size == 0) {
            return "0";
        }
        if (size >= 1e5 || size < 1e-4) {
            String[] parts = String.format(Locale.ROOT, "%.2e", value).split("e", 2);
            return minus(trimmed(parts[0])) + "e" + minus(Integer.toString(Integer.parseInt(parts[1])));
        }
        int decimals = (int) Math.max(0, 3 - Math.floor(Math.log10(size)));
        return minus(trimmed(String.format(Locale.ROOT, "%." + decimals + "f", value)));
    }

    /** A share of one as a percentage with one decimal. */
    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", 100 * share);
    }

    /** A standard error with one decimal, but never as zero: all of some samples may be classified alike. */
    static String error(double share) {
        return 100 * share < SMALLEST_ERROR ? "<0.1%" : percent(share);
    }

    private static String trimmed(String text) {
        if (text.indexOf('.') < 0) {
            return text;
        }
        int end = text.length();
        while (text.charAt(end - 1) == '0') {
            end--;
        }
        return text.substring(0, text.charAt(end - 1) == '.' ? end - 1 : end);
    }

    private static String minus(String text) {
        return text.replace('-', '−');
    }
}
