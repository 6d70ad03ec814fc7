package org.losslab.figure;

import java.awt.Color;
import org.losslab.loss.LossKind;

/**
 * The losses' colours: blue, vermillion and bluish green of Okabe and Ito, which readers with any colour vision tell apart and
 * can name. On a dark ground each has a lighter form of the same hue.
 */
public final class Palette {

    private static final double[] TINTS = {0, -0.38, 0.38, -0.6, 0.58};

    private Palette() {}

    /** The colour of a loss. */
    public static Color color(LossKind loss, FigureTheme theme) {
        return color(Hue.of(loss), theme);
    }

    private static Color color(Hue hue, FigureTheme theme) {
        boolean dark = theme.isDark();
        return switch (hue) {
            case CE -> new Color(dark ? 0x4FA8E6 : 0x0072B2);
            case QL -> new Color(dark ? 0xF0803C : 0xD55E00);
            case CCQL -> new Color(dark ? 0x2CC295 : 0x009E73);
            case NEUTRAL -> new Color(dark ? 0xB4BAC1 : 0x555555);
        };
    }

    /**
     * The tint of a further curve of the same hue.
     *
     * @param variant 0 for the colour itself, then darker and lighter in turn; repeats after five
     */
    public static Color color(Hue hue, int variant, FigureTheme theme) {
        double tint = TINTS[variant % TINTS.length];
        Color other = tint < 0 ? theme.text() : theme.background();
        return mix(color(hue, theme), other, Math.abs(tint));
    }

    /** The colour of a curve. */
    public static Color color(CurveSeries series, FigureTheme theme) {
        return color(series.hue(), series.variant(), theme);
    }

    /** The colour of a loss as style sheets write it: {@code #rrggbb}. */
    public static String web(LossKind loss, FigureTheme theme) {
        return web(color(loss, theme));
    }

    /** A colour as style sheets write it: {@code #rrggbb}. */
    public static String web(Color color) {
        return String.format("#%06x", color.getRGB() & 0xFFFFFF);
    }

    /** A mixture: share 0 is the first colour, 1 the second. */
    static Color mix(Color first, Color second, double share) {
        return new Color(
                (int) Math.round(first.getRed() + share * (second.getRed() - first.getRed())),
                (int) Math.round(first.getGreen() + share * (second.getGreen() - first.getGreen())),
                (int) Math.round(first.getBlue() + share * (second.getBlue() - first.getBlue())));
    }
}
