package org.losslab.mixture.bound;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * One condition of a statement, at the current setting.
 *
 * @param key names its text in the bundle beside this class
 * @param met whether it holds
 * @param numbers what its text compares
 */
public record Condition(String key, boolean met, List<Double> numbers) {

    public Condition {
        numbers = List.copyOf(numbers);
    }

    static Condition of(String key, boolean met, double... numbers) {
        return new Condition(key, met, Arrays.stream(numbers).boxed().toList());
    }

    /** One sentence: that it is met, or why not. */
    public String text(Locale locale) {
        String pattern = ResourceBundle.getBundle(
                        "org.losslab.mixture.bound.conditions",
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString(key + (met ? ".met" : ".unmet"));
        return new MessageFormat(pattern, Locale.ROOT)
                .format(numbers.stream().map(Numbers::plain).toArray());
    }
}
