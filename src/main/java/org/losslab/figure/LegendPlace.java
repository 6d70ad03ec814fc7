package org.losslab.figure;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.losslab.data.UserException;

/** Where the legend stands. */
public enum LegendPlace {
    /** Above all panels, shared by them. */
    TOP,
    /** Below all panels, shared by them. */
    BOTTOM,
    /** In the first panel. */
    UPPER_RIGHT,
    UPPER_LEFT,
    LOWER_RIGHT,
    LOWER_LEFT,
    NONE;

    /**
     * The place of that name, such as {@code upper-right}.
     *
     * @throws UserException if there is none
     */
    public static LegendPlace of(String key) {
        return Arrays.stream(values())
                .filter(place -> place.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new UserException("unknown legend place '" + key + "'; possible: "
                        + Arrays.stream(values()).map(LegendPlace::key).collect(Collectors.joining(", "))));
    }

    /** The name in settings. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it covers a part of a panel. */
    public boolean inside() {
        return this != TOP && this != BOTTOM && this != NONE;
    }
}
