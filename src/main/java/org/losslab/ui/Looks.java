package org.losslab.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.application.Application;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import javafx.collections.WeakSetChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Window;
import org.losslab.figure.FigureTheme;
import org.losslab.state.WindowState.Theme;
import org.losslab.ui.chart.LossColors;
import org.losslab.ui.chart.ScreenFont;

/**
 * Theme, style sheet and typeface of the window. AtlantaFX's light and dark sheets are nearly the same rules on other colours.
 * Another sheet, or another style at the root, has JavaFX match every rule with every node again; a pseudo-class at the root
 * only has the colours looked up again. So the light sheet stays, and the dark one lends its colours. (What else differs is
 * small: how wide a shadow is, and a slider's thumb.)
 */
public final class Looks {

    private static final Pattern COLOUR = Pattern.compile("(-color-[a-z0-9-]+):\\s*([^;]+);");
    /** What the light sheet's rules lay under what is hovered and what is selected, and what the dark sheet's lay there. */
    private static final Map<String, String> LAID_UNDER =
            Map.of("-color-base-1", "-color-base-7", "-color-base-2", "-color-base-6");

    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");

    private static String themes;

    private Looks() {}

    /** Chooses the sheet of rules; best before the first control is made, which otherwise loads JavaFX's own. */
    public static void begin() {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    }

    /** Dresses a scene, before it is shown. */
    public static void dress(Scene scene) {
        ScreenFont.load();
        scene.getStylesheets().addAll(themes(), sheet());
    }

    /** The scene in a theme. */
    public static void show(Scene scene, Theme theme) {
        scene.getRoot().pseudoClassStateChanged(DARK, theme == Theme.DARK);
    }

    /** Another window's root in the looks of the window that it belongs to, whatever theme that has. */
    public static void follow(Parent root, Window owner) {
        root.getStylesheets().addAll(themes(), sheet());
        ObservableSet<PseudoClass> states = owner.getScene().getRoot().getPseudoClassStates();
        SetChangeListener<PseudoClass> following = change -> root.pseudoClassStateChanged(DARK, states.contains(DARK));
        // As long as the root lives, which keeps it.
        root.getProperties().put(Looks.class, following);
        states.addListener(new WeakSetChangeListener<>(following));
        root.pseudoClassStateChanged(DARK, states.contains(DARK));
    }

    /** A sheet with what the themes differ in. JavaFX thread. */
    private static String themes() {
        if (themes == null) {
            Map<String, String> colours = colours(new PrimerDark().getUserAgentStylesheet());
            String dark = colours.keySet().stream()
                    .map(name -> name + ":" + colours.get(LAID_UNDER.getOrDefault(name, name)) + ";")
                    .collect(Collectors.joining());
            String rules = ".root {" + LossColors.style(FigureTheme.onScreen(false, false)) + "}" + ".root:dark {"
                    + LossColors.style(FigureTheme.onScreen(true, false)) + dark + "}";
            themes = "data:text/css;base64,"
                    + Base64.getEncoder().encodeToString(rules.getBytes(StandardCharsets.UTF_8));
        }
        return themes;
    }

    private static String sheet() {
        return Objects.requireNonNull(Looks.class.getResource("losslab.css")).toExternalForm();
    }

    /** The colours that one of AtlantaFX's sheets defines at the root, by their names. */
    static Map<String, String> colours(String sheet) {
        return COLOUR.matcher(rootRule(sheet))
                .results()
                .collect(Collectors.toMap(match -> match.group(1), match -> match.group(2)));
    }

    private static String rootRule(String resource) {
        try (InputStream in = Objects.requireNonNull(PrimerDark.class.getResourceAsStream(resource))) {
            String sheet = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Matcher rule = Pattern.compile("\\.root\\s*\\{([^}]*)}").matcher(sheet);
            if (!rule.find()) {
                throw new IllegalStateException("a sheet without colours: " + resource);
            }
            return rule.group(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
