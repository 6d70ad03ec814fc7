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
        boolean dark = theme == FigureTheme.DARK;
        return switch (loss) {
            case CROSS_ENTROPY -> new Color(dark ? 0x4FA8E6 : 0x0072B2);
            case QUADRATIC -> new Color(dark ? 0xF0803C : 0xD55E00);
            case CORRECT_CLASS_QUADRATIC -> new Color(dark ? 0x2CC295 : 0x009E73);
        };
    }

    /**
     * The tint of a further curve with the same loss.
     *
     * @param variant 0 for the colour itself, then darker and lighter in turn; repeats after five
     */
    public static Color color(LossKind loss, int variant, FigureTheme theme) {
        double tint = TINTS[variant % TINTS.length];
        Color other = tint < 0 ? theme.text() : theme.background();
        return mix(color(loss, theme), other, Math.abs(tint));
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
