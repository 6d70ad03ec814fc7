package org.losslab.ui.why;

import java.util.List;
import org.losslab.loss.GradientSplit;

/**
 * What there is to say about a quantity now.
 *
 * @param key of its texts in the bundle
 * @param formula LaTeX in place of the bundle's; empty for the bundle's
 * @param numbers the same with the current numbers, LaTeX, a line each; none where there are none
 * @param splits the losses' gradients, or none
 */
public record Why(String key, String formula, List<String> numbers, List<Split> splits) {

    public Why {
        numbers = List.copyOf(numbers);
        splits = List.copyOf(splits);
    }

    /**
     * A loss's gradient.
     *
     * @param name of the loss
     * @param colour its style class for a bar
     * @param split its parts
     */
    public record Split(String name, String colour, GradientSplit split) {}

    /** The bundle's texts alone. */
    public static Why of(String key) {
        return new Why(key, "", List.of(), List.of());
    }

    /** The bundle's texts with numbers. */
    public static Why of(String key, List<String> numbers) {
        return new Why(key, "", numbers, List.of());
    }
}
