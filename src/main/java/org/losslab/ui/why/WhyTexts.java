package org.losslab.ui.why;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.losslab.ui.Bundles;

/** The texts of the explanations. */
final class WhyTexts {

    private static final ResourceBundle BUNDLE = Bundles.load("org.losslab.ui.why");

    private WhyTexts() {}

    static String text(String key, Object... arguments) {
        String text = BUNDLE.getString(key);
        return arguments.length == 0 ? text : String.format(Locale.ROOT, text, arguments);
    }

    /** A text that may be missing; then empty. */
    static String optional(String key) {
        return BUNDLE.containsKey(key) ? BUNDLE.getString(key) : "";
    }

    /** The lines that say what each symbol of a formula is. */
    static List<String> symbols(String key) {
        String names = optional(key + ".symbols");
        return names.isEmpty()
                ? List.of()
                : Arrays.stream(names.split(","))
                        .map(name -> text("symbol." + name))
                        .toList();
    }
}
