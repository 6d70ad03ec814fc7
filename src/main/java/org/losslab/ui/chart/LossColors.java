package org.losslab.ui.chart;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.losslab.figure.FigureTheme;
import org.losslab.figure.Palette;
import org.losslab.loss.LossKind;

/** The figures' colours of the losses for style sheets. */
public final class LossColors {

    private LossColors() {}

    /** Defines {@code -loss-ce}, {@code -loss-ql} and {@code -loss-ccql}: a style for the root of a scene. */
    public static String style(FigureTheme theme) {
        return Arrays.stream(LossKind.values())
                .map(loss -> String.format(
                        "-loss-%s: #%06x;",
                        loss.key(), Palette.color(loss, theme).getRGB() & 0xFFFFFF))
                .collect(Collectors.joining(" "));
    }
}
