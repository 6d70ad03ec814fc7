package org.losslab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.losslab.state.WindowState.Theme;

class LooksTest extends FxTest {

    /** The grounds of AtlantaFX's two sheets. */
    private static final Color LIGHT = Color.web("#ffffff");

    private static final Color DARK = Color.web("#0d1117");

    private final Region painted = painted("-color-bg-default");
    private final Region hovered = painted("-color-base-1");
    private final Region ofDialog = painted("-color-bg-default");
    private final Pane dialog = new Pane(ofDialog);
    private final ComboBox<String> box = new ComboBox<>(FXCollections.observableArrayList("one", "two"));
    private Scene dialogScene;
    private Stage stage;

    private static Region painted(String colour) {
        Region region = new Region();
        region.setStyle("-fx-background-color: " + colour);
        return region;
    }

    @BeforeEach
    void open() {
        onFx(() -> {
            stage = new Stage();
            Looks.begin();
            Scene scene = new Scene(new Pane(painted, hovered, box), 100, 100);
            Looks.dress(scene);
            stage.setScene(scene);
            stage.show();
            dialogScene = new Scene(dialog, 100, 100);
            Looks.follow(dialog, stage);
        });
    }

    @AfterEach
    void close() {
        onFx(stage::close);
    }

    @Test
    void aThemeColoursTheWindowAndTheDialogsThatFollowIt() {
        onFx(() -> {
            show(Theme.LIGHT);
            assertThat(ground(painted)).isEqualTo(LIGHT);
            assertThat(ground(ofDialog)).isEqualTo(LIGHT);
            show(Theme.DARK);
            assertThat(ground(painted)).isEqualTo(DARK);
            assertThat(ground(ofDialog)).isEqualTo(DARK);
            show(Theme.LIGHT);
            assertThat(ground(painted)).isEqualTo(LIGHT);
            assertThat(ground(ofDialog)).isEqualTo(LIGHT);
        });
    }

    @Test
    void whatLiesUnderAHoveredTextIsDarkInTheDark() {
        onFx(() -> {
            show(Theme.DARK);
            assertThat(ground(hovered).getBrightness()).isLessThan(0.4);
            show(Theme.LIGHT);
            assertThat(ground(hovered).getBrightness()).isGreaterThan(0.8);
        });
    }

    @Test
    void aListThatOpensHasTheThemesColours() {
        onFx(() -> {
            show(Theme.LIGHT);
            assertThat(opened()).isEqualTo(LIGHT);
            show(Theme.DARK);
            assertThat(opened().getBrightness()).isLessThan(0.3);
        });
    }

    private Color opened() {
        box.show();
        Region list = (Region) ((ComboBoxListViewSkin<?>) box.getSkin()).getPopupContent();
        list.applyCss();
        List<BackgroundFill> fills = list.getBackground().getFills();
        box.hide();
        return (Color) fills.get(fills.size() - 1).getFill();
    }

    @Test
    void inALectureMutedTextHasFullContrastInBothThemes() {
        Region muted = painted("-color-fg-muted");
        Region full = painted("-color-fg-default");
        onFx(() -> {
            Pane inner = new Pane(muted, full);
            ((Pane) stage.getScene().getRoot()).getChildren().add(new Pane(inner));
            for (Theme theme : Theme.values()) {
                show(theme);
                assertThat(ground(muted)).isNotEqualTo(ground(full));
                stage.getScene().getRoot().pseudoClassStateChanged(PseudoClass.getPseudoClass("lecture"), true);
                stage.getScene().getRoot().applyCss();
                assertThat(ground(muted)).isEqualTo(ground(full));
                stage.getScene().getRoot().pseudoClassStateChanged(PseudoClass.getPseudoClass("lecture"), false);
            }
        });
    }

    @Test
    void bothSheetsDefineTheSameColours() {
        assertThat(Looks.colours(new PrimerDark().getUserAgentStylesheet()).keySet())
                .hasSizeGreaterThan(80)
                .isEqualTo(Looks.colours(new PrimerLight().getUserAgentStylesheet())
                        .keySet());
    }

    private void show(Theme theme) {
        Looks.show(stage.getScene(), theme);
        stage.getScene().getRoot().applyCss();
        dialog.applyCss();
    }

    private static Color ground(Region region) {
        return (Color) region.getBackground().getFills().get(0).getFill();
    }
}
