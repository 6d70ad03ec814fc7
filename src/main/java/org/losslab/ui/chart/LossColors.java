package org.losslab.ui.chart;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.losslab.figure.FigureTheme;
import org.losslab.figure.Palette;
import org.losslab.loss.LossKind;

/** The figures' colours of the losses for style sheets. */
public final class LossColors {

    private LossColors() {}

    /** The colour of grid lines: {@code #rrggbb}. */
    public static String grid(FigureTheme theme) {
        return Palette.web(theme.grid());
    }

    /** Defines {@code -loss-ce}, {@code -loss-ql} and {@code -loss-ccql}: what a rule for the root of a scene contains. */
    public static String style(FigureTheme theme) {
        return Arrays.stream(LossKind.values())
                .map(loss -> "-loss-" + loss.key() + ": " + Palette.web(loss, theme) + ";")
                .collect(Collectors.joining(" "));
    }
}
