package org.losslab.ui.mixture;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import org.losslab.figure.region.Inks;
import org.losslab.ui.mixture.compute.PictureKind;

/** The style sheet's colours for what is painted by hand; an invisible part of the scene, so that a theme reaches it. */
final class ThemeColors extends Region {

    private static final StyleablePropertyFactory<ThemeColors> FACTORY =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());

    private final StyleableProperty<Color> ground = color("ground", "-mixture-ground");
    private final StyleableProperty<Color> surface = color("surface", "-mixture-surface");
    private final StyleableProperty<Color> line = color("line", "-mixture-line");
    private final StyleableProperty<Color> ink = color("ink", "-mixture-ink");
    private final StyleableProperty<Color> muted = color("muted", "-mixture-muted");
    private final StyleableProperty<Color> grid = color("grid", "-mixture-grid");
    private final StyleableProperty<Color> alarm = color("alarm", "-mixture-alarm");
    private final StyleableProperty<Color> ce = color("ce", "-mixture-ce");
    private final StyleableProperty<Color> ql = color("ql", "-mixture-ql");
    private final StyleableProperty<Color> ccql = color("ccql", "-mixture-ccql");

    private final Runnable changed;
    private Font font = Texts.FONT;

    ThemeColors(Runnable changed) {
        this.changed = changed;
        getStyleClass().add("mixture-colors");
        setManaged(false);
        setMouseTransparent(true);
        for (StyleableProperty<Color> each : List.of(ground, surface, line, ink, muted, grid, alarm, ce, ql, ccql)) {
            ((ObservableValue<?>) each).addListener((observable, before, after) -> changed.run());
        }
    }

    private StyleableProperty<Color> color(String name, String property) {
        return FACTORY.createStyleableColorProperty(this, name, property, each -> each.named(property), Color.GRAY);
    }

    private StyleableProperty<Color> named(String property) {
        return switch (property) {
            case "-mixture-ground" -> ground;
            case "-mixture-surface" -> surface;
            case "-mixture-line" -> line;
            case "-mixture-ink" -> ink;
            case "-mixture-muted" -> muted;
            case "-mixture-grid" -> grid;
            case "-mixture-alarm" -> alarm;
            case "-mixture-ce" -> ce;
            case "-mixture-ql" -> ql;
            default -> ccql;
        };
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return FACTORY.getCssMetaData();
    }

    /** Lets what is painted be read from the back row, or from near by. */
    void setLarge(boolean large) {
        font = large ? Texts.LARGE_FONT : Texts.FONT;
        changed.run();
    }

    /** Whether for the back row. */
    boolean large() {
        return font.equals(Texts.LARGE_FONT);
    }

    /** Of words and numbers that are painted. */
    Font font() {
        return font;
    }

    Color ink() {
        return ink.getValue();
    }

    Color ground() {
        return ground.getValue();
    }

    Color muted() {
        return muted.getValue();
    }

    Color grid() {
        return grid.getValue();
    }

    Color alarm() {
        return alarm.getValue();
    }

    /** The colour of a loss; the ink for the Bayes rule. */
    Color of(PictureKind kind) {
        return switch (kind) {
            case CE -> ce.getValue();
            case QL -> ql.getValue();
            case CCQL -> ccql.getValue();
            case BAYES -> muted.getValue();
        };
    }

    /** For the pictures. */
    Inks inks() {
        return new Inks(argb(ground.getValue()), argb(surface.getValue()), argb(line.getValue()), argb(ink.getValue()));
    }

    private static int argb(Color color) {
        int red = (int) Math.round(255 * color.getRed());
        int green = (int) Math.round(255 * color.getGreen());
        int blue = (int) Math.round(255 * color.getBlue());
        return 0xFF000000 | red << 16 | green << 8 | blue;
    }
}
