package org.losslab.ui.chart;

import javafx.css.PseudoClass;
import javafx.scene.Scene;
import org.losslab.figure.FigureStyle;
import org.losslab.figure.FigureTheme;

/** How large text is for the back row. A window of a projector's full height shows the same wall with more pixels: it gets more. */
public final class BackRow {

    private static final PseudoClass TALL = PseudoClass.getPseudoClass("tall");
    private static final double TALL_FROM = 1000;
    /** As in the style sheet. */
    private static final double TALLER = 23.0 / 17;

    private BackRow() {}

    /** Keeps a scene's root marked while it is tall. */
    public static void watch(Scene scene) {
        scene.heightProperty().addListener((observable, before, after) -> scene.getRoot()
                .pseudoClassStateChanged(TALL, after.doubleValue() >= TALL_FROM));
        scene.getRoot().pseudoClassStateChanged(TALL, isTall(scene));
    }

    private static boolean isTall(Scene scene) {
        return scene != null && scene.getHeight() >= TALL_FROM;
    }

    /** A chart's style in a theme, on a scene. */
    static FigureStyle style(FigureTheme theme, Scene scene) {
        FigureStyle style = FigureStyle.screen(theme);
        return theme.isForLecture() && isTall(scene) ? style.withFontSize(style.fontSize() * TALLER) : style;
    }
}
