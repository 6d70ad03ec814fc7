package org.losslab.mixture.bound;

import java.util.Locale;

/** Numbers in formulas. */
final class Numbers {

    private Numbers() {}

    /** Four digits, as LaTeX: {@code 0.1235}, {@code 1.2\times10^{-5}}. */
    static String latex(double value) {
        if (Double.isNaN(value)) {
            return "\\text{?}";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "\\infty" : "-\\infty";
        }
        String text = plain(value);
        int exponent = text.indexOf('E');
        return exponent < 0 ? text : text.substring(0, exponent) + "\\times10^{" + text.substring(exponent + 1) + "}";
    }

    /** Four digits, as text: {@code 0.1235}, {@code 1.2E-5}, {@code ∞}. */
    static String plain(double value) {
        if (value == 0) {
            return "0";
        }
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "NaN" : value > 0 ? "∞" : "−∞";
        }
        double size = Math.abs(value);
        if (size >= 1e6 || size < 1e-3) {
            String[] parts = String.format(Locale.ROOT, "%.3E", value).split("E", 2);
            return trimmed(parts[0]) + "E" + Integer.parseInt(parts[1]);
        }
        int decimals = (int) Math.max(0, 3 - Math.floor(Math.log10(size)));
        return trimmed(String.format(Locale.ROOT, "%." + decimals + "f", value));
    }

    private static String trimmed(String text) {
        return text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
    }
}
