package org.losslab.figure.paper;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import org.losslab.data.Ranges;
import org.losslab.data.UserException;
import org.losslab.figure.FigureSize;
import org.losslab.figure.FigureStyle;
import org.losslab.figure.FigureTheme;
import org.losslab.figure.FontFamily;
import org.losslab.figure.LegendPlace;

/**
 * The size of a figure, its type and its lines.
 *
 * @param width such as {@code 3.5in}, {@code 89mm}, {@code 9cm}, {@code 252pt} or {@code 2100px} at the resolution
 * @param height likewise; empty for one that suits the panels
 * @param dpi pixels per inch of PNG and TIFF
 * @param transparent whether there is no background
 * @param font {@code sans} or {@code serif}
 * @param fontSize points
 * @param lineWidth points
 * @param legend where the legend stands: a {@link LegendPlace#key}
 */
public record Page(
        String width,
        String height,
        double dpi,
        boolean transparent,
        String font,
        double fontSize,
        double lineWidth,
        String legend) {

    /** One column of an IEEE paper. */
    public static final Page IEEE_COLUMN = new Page("3.5in", "", 600, false, "sans", 8, 1.1, "top");

    /** From settings, where what is missing is as usual. */
    @JsonCreator
    static Page read(
            @JsonProperty("width") String width,
            @JsonProperty("height") String height,
            @JsonProperty("dpi") Double dpi,
            @JsonProperty("transparent") Boolean transparent,
            @JsonProperty("font") String font,
            @JsonProperty("fontSize") Double fontSize,
            @JsonProperty("lineWidth") Double lineWidth,
            @JsonProperty("legend") String legend) {
        return new Page(
                Objects.requireNonNullElse(width, IEEE_COLUMN.width),
                Objects.requireNonNullElse(height, IEEE_COLUMN.height),
                Objects.requireNonNullElse(dpi, IEEE_COLUMN.dpi),
                Objects.requireNonNullElse(transparent, IEEE_COLUMN.transparent),
                Objects.requireNonNullElse(font, IEEE_COLUMN.font),
                Objects.requireNonNullElse(fontSize, IEEE_COLUMN.fontSize),
                Objects.requireNonNullElse(lineWidth, IEEE_COLUMN.lineWidth),
                Objects.requireNonNullElse(legend, IEEE_COLUMN.legend));
    }

    /**
     * A size that is asked for often, with type to match.
     *
     * @param key its name on the command line
     * @param page how it is
     */
    public record Preset(String key, Page page) {}

    /** IEEE and Nature in their columns and pages, a slide, a poster. */
    public static List<Preset> presets() {
        return List.of(
                new Preset("ieee-column", IEEE_COLUMN),
                new Preset("ieee-page", IEEE_COLUMN.resized("7.16in", "", 8, 1.1)),
                new Preset("nature-column", IEEE_COLUMN.resized("89mm", "", 7, 1)),
                new Preset("nature-page", IEEE_COLUMN.resized("183mm", "", 7, 1)),
                new Preset("slide", new Page("13.333in", "7.5in", 144, false, "sans", 20, 3, "top")),
                new Preset("poster", new Page("24in", "15in", 300, false, "sans", 36, 5, "top")));
    }

    /**
     * The preset of that name.
     *
     * @throws UserException if there is none
     */
    public static Page preset(String key) {
        return presets().stream()
                .filter(preset -> preset.key().equals(key))
                .findFirst()
                .map(Preset::page)
                .orElseThrow(() -> new UserException("unknown preset '" + key + "'; possible: "
                        + String.join(", ", presets().stream().map(Preset::key).toList())));
    }

    /** This page's background, typeface and legend on another's paper, in its sizes. */
    public Page on(Page paper) {
        return new Page(
                paper.width, paper.height, paper.dpi, transparent, font, paper.fontSize, paper.lineWidth, legend);
    }

    private Page resized(String newWidth, String newHeight, double newFontSize, double newLineWidth) {
        return new Page(newWidth, newHeight, dpi, transparent, font, newFontSize, newLineWidth, legend);
    }

    /**
     * Requires that a figure can have this page.
     *
     * @throws UserException with one line if it cannot
     */
    void check() {
        double wide = FigureSize.inchesOf("the width", width, dpi);
        FigureSize.inches(wide, height.isBlank() ? wide : FigureSize.inchesOf("the height", height, dpi), dpi);
        style();
    }

    /** The style that it asks for. */
    FigureStyle style() {
        Ranges.check("the font size", fontSize, 4, 96);
        Ranges.check("the line width", lineWidth, 0.25, 24);
        return new FigureStyle(
                FigureTheme.PRINT,
                FontFamily.ofPaper(font),
                fontSize,
                lineWidth,
                true,
                transparent,
                LegendPlace.of(legend));
    }
}
