package org.losslab.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Scene;
import org.losslab.figure.FigureTheme;
import org.losslab.state.WindowState.Theme;
import org.losslab.ui.chart.LossColors;
import org.losslab.ui.chart.ScreenFont;

/** Theme, style sheet and typeface of the window. */
public final class Looks {

    private Looks() {}

    /** Dresses a scene, before it is shown. */
    public static void dress(Scene scene) {
        ScreenFont.load();
        scene.getStylesheets()
                .add(Objects.requireNonNull(Looks.class.getResource("losslab.css"))
                        .toExternalForm());
    }

    /** Sets the theme; best before the first control is made, which otherwise loads JavaFX's own. */
    public static void choose(Theme theme) {
        Application.setUserAgentStylesheet(
                (theme == Theme.DARK ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
    }

    /** The scene in a theme. */
    public static void show(Scene scene, Theme theme) {
        choose(theme);
        scene.getRoot().setStyle(LossColors.style(FigureTheme.onScreen(theme == Theme.DARK, false)));
    }
}
