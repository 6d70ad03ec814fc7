package org.losslab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SegmentsTest extends FxTest {

    private final List<String> chosen = new ArrayList<>();
    private Segments<String> segments;
    private Stage stage;

    @BeforeEach
    void open() {
        onFx(() -> {
            segments = new Segments<>(List.of("a", "b", "c"), each -> each, chosen::add);
            stage = new Stage();
            stage.setScene(new Scene((Parent) segments.node(), 200, 60));
            stage.show();
            segments.show("a");
        });
    }

    @AfterEach
    void close() {
        onFx(stage::close);
    }

    @Test
    void aClickChoosesOnceAndOneOnTheChosenChangesNothing() {
        onFx(() -> {
            assertThat(chosen).as("shown").isEmpty();
            segments.button("c").fire();
            assertThat(chosen).containsExactly("c");
            segments.button("c").fire();
            assertThat(chosen).containsExactly("c");
            assertThat(segments.button("c").isSelected()).isTrue();
        });
    }

    @Test
    void anArrowKeyChoosesTheNext() {
        onFx(() -> {
            ToggleButton first = segments.button("a");
            first.requestFocus();
            Event.fireEvent(
                    first, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.RIGHT, false, false, false, false));
            assertThat(segments.button("b").isSelected()).isTrue();
            assertThat(chosen).containsExactly("b");
        });
    }
}
