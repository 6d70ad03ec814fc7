package org.losslab.figure;

import java.awt.Color;

/** How a figure looks but for the losses' colours. Lengths are in the figure's units: pixels on the screen, points in print. */
public enum FigureTheme {
    LIGHT(0xFFFFFF, 0x24292F, 0x57606A, 0xE6E9ED, 0xAFB8C1, 12, 2),
    DARK(0x0D1117, 0xE6EDF3, 0x9BA4AE, 0x22282F, 0x4A525C, 12, 2),
    /** For the back row: large type, broad lines, no grey words. */
    LIGHT_LECTURE(0xFFFFFF, 0x000000, 0x24292F, 0xE0E4E9, 0xAFB8C1, 17, 3.4),
    DARK_LECTURE(0x0D1117, 0xFFFFFF, 0xE6EDF3, 0x2A3139, 0x4A525C, 17, 3.4),
    /** White paper: type of 8 points, thin lines. */
    PRINT(0xFFFFFF, 0x000000, 0x303030, 0xE3E3E3, 0x9A9A9A, 8, 1.1);

    private final Color background;
    private final Color text;
    private final Color mutedText;
    private final Color grid;
    private final Color disabled;
    private final double fontSize;
    private final double lineWidth;

    FigureTheme(int background, int text, int mutedText, int grid, int disabled, double fontSize, double lineWidth) {
        this.background = new Color(background);
        this.text = new Color(text);
        this.mutedText = new Color(mutedText);
        this.grid = new Color(grid);
        this.disabled = new Color(disabled);
        this.fontSize = fontSize;
        this.lineWidth = lineWidth;
    }

    /** The window's theme. */
    public static FigureTheme onScreen(boolean dark, boolean lecture) {
        if (lecture) {
            return dark ? DARK_LECTURE : LIGHT_LECTURE;
        }
        return dark ? DARK : LIGHT;
    }

    /** Whether it is light on dark. */
    public boolean isDark() {
        return this == DARK || this == DARK_LECTURE;
    }

    /** Whether it is sized for the back row. */
    public boolean isForLecture() {
        return this == LIGHT_LECTURE || this == DARK_LECTURE;
    }

    /** Behind everything. */
    public Color background() {
        return background;
    }

    /** Titles and legend. */
    public Color text() {
        return text;
    }

    /** Axis labels and tick labels. */
    public Color mutedText() {
        return mutedText;
    }

    /** Grid lines. */
    public Color grid() {
        return grid;
    }

    /** Reference lines, and legend entries of hidden series. */
    public Color disabled() {
        return disabled;
    }

    /** The size of the type. */
    public double fontSize() {
        return fontSize;
    }

    /** The width of curves. */
    public double lineWidth() {
        return lineWidth;
    }
}
