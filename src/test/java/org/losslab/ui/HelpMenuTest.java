package org.losslab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HelpMenuTest extends FxTest {

    private Stage stage;

    @BeforeEach
    void open() {
        onFx(() -> {
            HelpMenu menu = new HelpMenu(List::of, new StatusBar(), Runnable::run);
            stage = new Stage();
            stage.setScene(new Scene(new StackPane(menu.node()), 200, 100));
            stage.show();
        });
    }

    @AfterEach
    void close() {
        onFx(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    @Test
    void everyKeyIsListedOnce() {
        onFx(this::keys);
        await("the keys are shown", 20, () -> keysShown() != null);
        List<String> words = askFx(() -> keysShown().getChildrenUnmodifiable().stream()
                .map(Label.class::cast)
                .map(Label::getText)
                .toList());
        assertThat(words)
                .containsAll(
                        Arrays.stream(Shortcut.values()).map(Shortcut::display).toList())
                .doesNotHaveDuplicates()
                .hasSize(2 * Shortcut.values().length);
        onFx(this::keys);
        assertThat(askFx(() -> Window.getWindows().size())).as("no second one").isEqualTo(2);
    }

    private void keys() {
        MenuButton menu = (MenuButton) stage.getScene().lookup("#help-menu");
        menu.getItems().stream()
                .filter(item -> "help-keys".equals(item.getId()))
                .forEach(MenuItem::fire);
    }

    private static GridPane keysShown() {
        return (GridPane) Window.getWindows().stream()
                .map(window -> window.getScene().getRoot().lookup("#keys"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
